/** The forms of a Russian noun after a number are chosen by the language's own plural rules. */
const PLURALS = new Intl.PluralRules('ru');

/**
 * A number stands with the form of the noun that it asks for: 1 «событие», 2 «события», 5 «событий».
 * A number with a fraction takes the genitive singular, which is the form after 2.
 */
export const many = (n: number, one: string, few: string, more: string): string =>
  `${number(n)} ${formFor(n, one, few, more)}`;

/** Chooses the form alone, for a word that stands apart from its number. */
export const formFor = (n: number, one: string, few: string, more: string): string => {
  const rule = PLURALS.select(n);
  return rule === 'one' ? one : rule === 'many' ? more : few;
};

export const number = (n: number): string => n.toLocaleString('ru');

/** Ends a sentence; a date ends in «г.» already. */
export const ended = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

export { restingOn } from '../resting-on.js';

/** The forms of a Russian noun after a number are chosen by the language's own plural rules. */
const PLURALS = new Intl.PluralRules('ru');

/**
 * A number stands with the form of the noun that it asks for: 1 «событие», 2 «события», 5 «событий».
 * A number with a fraction takes the genitive singular, which is the form after 2.
 */
export const many = (n: number, one: string, few: string, more: string): string => {
  const rule = PLURALS.select(n);
  const noun = rule === 'one' ? one : rule === 'many' ? more : few;
  return `${n.toLocaleString('ru')} ${noun}`;
};

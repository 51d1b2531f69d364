/** Words the enums and predicates of the API in the language of the page, from the tables in texts/<language>/enums.ts. */
import { pageLanguage } from './browser/language.js';
import { texts } from './texts.js';

export type Words = Readonly<Record<string, string>>;

/** Makes a table of words that answers to its own keys alone: it has no prototype, for a predicate may be called `constructor`. */
const wordsOf = (words: Words): Words => Object.freeze(Object.assign(Object.create(null) as Words, words));

export const kinds = wordsOf(texts.enums.kinds);
export const matches = wordsOf(texts.enums.matches);
export const nameKinds = wordsOf(texts.enums.nameKinds);
export const sourceKinds = wordsOf(texts.enums.sourceKinds);
export const modalities = wordsOf(texts.enums.modalities);
export const roles = wordsOf(texts.enums.roles);
export const modes = wordsOf(texts.enums.modes);
export const standings = wordsOf(texts.enums.standings);
export const linksOut = wordsOf(texts.enums.linksOut);
export const linksIn = wordsOf(texts.enums.linksIn);
export const stepsForward = wordsOf(texts.enums.stepsForward);
export const stepsBackward = wordsOf(texts.enums.stepsBackward);
export const predicates = wordsOf(texts.enums.predicates);
export const cells = wordsOf(texts.enums.cells);
export const files = wordsOf(texts.enums.files);

/** The kinds of events, organisations, documents and places, and whatever else has words for itself alone. */
const values = wordsOf(texts.enums.values);

export function wordFor(words: Words, key: string): string {
  return words[key] ?? plain(key);
}

/** Turns `GOVERNMENT_BODY` and `enteredIntoForce` into words; those that have none are made of the English name. */
export function plain(key: string): string {
  const word = values[key];
  if (word !== undefined) return word;
  const [, edition] = /^edition\.(\d+)$/.exec(key) ?? [];
  if (edition !== undefined) return texts.editionPredicate(edition);
  const words = key
    .replaceAll(/[_.]/g, ' ')
    .replaceAll(/([a-zа-я])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Words the detail of a link: a role or a kind, which is in capitals, or a title or verb, which stays as it is. */
export const detailOf = (detail: string): string =>
  roles[detail] ?? (/^[A-Z_]+$/.test(detail) ? plain(detail).toLowerCase() : detail);

const languages = new Intl.DisplayNames(pageLanguage === 'en' ? 'en-GB' : pageLanguage, { type: 'language' });

export function languageName(tag: string | null): string {
  if (tag === null) return texts.noLanguage;
  try {
    return languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

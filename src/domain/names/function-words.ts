import { isFormOfAddress } from './forms-of-address.js';
import { isUnspaced, type Word } from './words.js';

/** Words that tell no name from another, folded; English, French, Russian, Tajik, Arabic. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  [
    'of the on and in for to a an by with at from its as',
    'de du des la le les et en sur pour l d au aux',
    'i v vo na po o ob s so k dlya iz ot god goda godu',
    'va dar bo ba az oid baroi',
    'al el bin ibn',
    'في من و على الى',
  ]
    .join(' ')
    .split(' '),
);

export const isFunctionWord = (word: Word): boolean => FUNCTION_WORDS.has(word.text);

/** The words that tell a name: neither initials nor function words, unless there are no others. */
export function contentWords<W extends Word>(words: readonly W[]): readonly W[] {
  const content = words.filter(
    (word) => !isFunctionWord(word) && ([...word.text].length > 1 || isUnspaced(word)) && !word.initial,
  );
  return content.length > 0 ? content : words;
}

/** The words of a query that a match must account for: no forms of address either, unless there are no others. */
export function requiredWords<W extends Word>(words: readonly W[]): readonly W[] {
  const content = contentWords(words);
  const required = content.filter((word) => !isFormOfAddress(words, words.indexOf(word)));
  return required.length > 0 ? required : content;
}

import type { Word } from './words.js';

/** Words that tell no name from another, folded; English, French, Russian, Tajik, Arabic. */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  [
    'of the on and in for to a an by with at from its as',
    'de du des la le les et en sur pour l d au aux',
    'i v vo na po o ob s so k dlya iz ot',
    'va dar bo ba az oid baroi',
    'al el bin ibn',
    'في من و على الى',
  ]
    .join(' ')
    .split(' '),
);

export const isFunctionWord = (word: Word): boolean => FUNCTION_WORDS.has(word.text);

/** The words that a match must account for: neither initials nor function words, unless there are no others. */
export function contentWords(words: readonly Word[]): readonly Word[] {
  const content = words.filter((word) => !isFunctionWord(word) && [...word.text].length > 1 && !word.initial);
  return content.length > 0 ? content : words;
}

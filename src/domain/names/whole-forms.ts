/** Forms of a whole short name, by which it is found among the words of a longer text. */
import { baseForms, declinedForms } from './declension.js';
import { loose } from './skeleton.js';
import type { Word } from './words.js';

export const MAX_WORDS_OF_WHOLE = 5;
const DECLENSION = 'f0';

/** Makes the forms that a name is indexed under; a longer one is not looked for within a text. */
export function wholeForms(words: readonly Word[]): readonly string[] {
  return words.length > MAX_WORDS_OF_WHOLE ? [] : formsOf(words, baseForms);
}

/** Makes the forms that neighbouring words of a query ask for. */
export const wholeQueryForms = (words: readonly Word[]): readonly string[] => formsOf(words, declinedForms);

function formsOf(words: readonly Word[], declension: (word: Word) => readonly string[]): readonly string[] {
  const [first, ...others] = words;
  if (first === undefined) return [];
  const joined = words.map((word) => loose(word.text)).join('');
  return others.length > 0 ? [joined] : [joined, ...declension(first).map((form) => DECLENSION + form)];
}

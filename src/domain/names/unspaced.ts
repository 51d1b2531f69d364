/**
 * Chinese, Japanese, Korean, Thai and other scripts that write words together, or apart as they like. A name in them is
 * one text without spaces, and a query meets any part of it.
 */

import { withoutAddress } from './forms-of-address.js';
import { isUnspaced, type Word } from './words.js';

const GRAM = 2;
const MARK = 'g0';
/** A query of more parts is narrowed by its longest ones. */
const MAX_PARTS = 4;

/** Joins the words of these scripts to one text. */
export const unspacedText = (words: readonly Word[]): string =>
  words
    .filter(isUnspaced)
    .map((word) => word.text)
    .join('');

/** Makes the keys of the letters in pairs, and of the letter that each word begins with. */
export function gramKeys(words: readonly Word[]): readonly string[] {
  const unspaced = words.filter(isUnspaced);
  const firsts = unspaced.map((word) => [...word.text].slice(0, 1).join(''));
  return [...grams(unspacedText(unspaced)), ...firsts].map(gramKey);
}

/** Makes the keys that a typed word asks for: one of the inner lists for each of its parts. */
export function gramQueryKeys(word: Word): readonly (readonly string[])[] {
  return partsOf(word.text).map((part) => [gramKey([...part].slice(0, GRAM).join(''))]);
}

/** Makes the keys of which a name must have one that is close to the word. */
export const looseGramQueryKeys = (word: Word): readonly string[] => grams(word.text).map(gramKey);

/** Splits a typed text where a dictionary does; letters that it knows no word for stay together. */
export function partsOf(text: string): readonly string[] {
  const parts: string[] = [];
  let isLetter = false;
  for (const { segment } of segmenter().segment(withoutAddress(text))) {
    const single = [...segment].length === 1;
    if (single && isLetter) parts[parts.length - 1] += segment;
    else parts.push(segment);
    isLetter = single;
  }
  const long = parts.filter((part) => [...part].length >= GRAM);
  return (long.length > 0 ? long : parts).sort((a, b) => b.length - a.length).slice(0, MAX_PARTS);
}

/** Lists the pairs of neighbouring letters. */
export function grams(text: string): readonly string[] {
  const letters = [...text];
  return letters.slice(0, -1).map((letter, i) => letter + letters[i + 1]);
}

/** Spells the letters as numbers, since tokenizers take words of these scripts apart. */
const gramKey = (gram: string): string =>
  MARK + [...gram].map((letter) => (letter.codePointAt(0) ?? 0).toString(16)).join('x');

let kept: Intl.Segmenter | undefined;
function segmenter(): Intl.Segmenter {
  kept ??= new Intl.Segmenter('und', { granularity: 'word' });
  return kept;
}

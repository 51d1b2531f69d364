import { wordsOf } from './words.js';

/**
 * Folds a text to its search form: its words in lower-case ASCII where the alphabet romanises, in their own normalised
 * letters otherwise, with one space between. Apostrophes vanish, other punctuation separates. Idempotent.
 */
export function fold(text: string): string {
  return wordsOf(text)
    .map((word) => word.text)
    .join(' ');
}

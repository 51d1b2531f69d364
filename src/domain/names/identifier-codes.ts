/** What identifiers have in common however they are written: a year in parentheses may be left out. */
import { wordsOf } from './words.js';

const YEAR = /\s*\(\d{4}\)$/;

/** Writes an identifier as letters and digits, with and without its year: S/RES/2396 (2017). */
export const identifierCodes = (value: string): readonly string[] => [
  ...new Set([value, value.replace(YEAR, '')].map(codeOf)),
];

/** Writes a text as an identifier; it may be none. */
export const codeOf = (text: string): string =>
  wordsOf(text)
    .map((word) => word.text)
    .join('');

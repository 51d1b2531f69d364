import { LRUCache } from 'lru-cache';
import { baseForms, declinedForms } from './declension.js';
import { jaroWinkler } from './jaro-winkler.js';
import { isOneEditApart, isWithinTwoEdits } from './one-edit-apart.js';
import { loose, skeletons } from './skeleton.js';
import { type Word, wordsOf } from './words.js';

/** How a word of a query may meet a word of a name, in the order that pairing prefers. */
export const WORD_GRADES = ['EQUAL', 'DECLINED', 'PREFIX', 'VARIANT', 'FUZZY', 'INITIAL'] as const;
export type WordGrade = (typeof WORD_GRADES)[number];

export interface WordMatch {
  readonly grade: WordGrade;
  /** How much of the word of the name is met, from 0 to 1. */
  readonly similarity: number;
}

/** A word with the forms that comparisons need, computed once. */
export interface ComparableWord extends Word {
  readonly loose: string;
  readonly skeletons: readonly string[];
  /** What it may be declined from, as a word of a query, and what may be declined from it, as one of a name. */
  readonly declined: readonly string[];
  readonly bases: readonly string[];
}

const MIN_PREFIX = 2;
const MIN_LOOSE_PREFIX = 3;
const MIN_VARIANT_SKELETON = 2;
const MIN_VARIANT_SIMILARITY = 0.75;
/** Three letters are alike too easily. */
const MIN_SIMILAR_LENGTH = 4;
const MAX_LENGTH_DIFFERENCE = 4;
const MIN_FUZZY_SIMILARITY = 0.88;
/** Jaro–Winkler thinks little of words that begin differently; one wrong letter is one wrong letter anywhere. */
const MIN_TYPING_ERROR_LENGTH = 5;
/** Shorter words with more than one error are other words: Rahimov, Rahmon. */
const MIN_TWO_ERRORS_LENGTH = 7;
export const INITIAL_MATCH: WordMatch = { grade: 'INITIAL', similarity: 0.8 };
const DECLINED_SIMILARITY = 0.95;

const CACHE_BYTES = 16 * 1024 * 1024;
const BYTES_PER_OBJECT = 100;
const BYTES_PER_CHARACTER = 2;

/** Names are scored again in every search, and folding them is most of the work. */
const cachedWords = new LRUCache<string, readonly ComparableWord[]>({
  maxSize: CACHE_BYTES,
  sizeCalculation: bytesOfWords,
});

export function comparableWords(text: string): readonly ComparableWord[] {
  const known = cachedWords.get(text);
  if (known !== undefined) return known;
  const words = wordsOf(text).map(comparable);
  cachedWords.set(text, words);
  return words;
}

/** Estimates what a text and its words take in memory, in bytes. */
function bytesOfWords(words: readonly ComparableWord[], text: string): number {
  const sizes = words.map((word) => {
    const texts = [word.text, word.loose, ...word.skeletons, ...word.declined, ...word.bases];
    const characters = texts.reduce((sum, { length }) => sum + length, 0);
    return BYTES_PER_OBJECT * (1 + texts.length) + BYTES_PER_CHARACTER * characters;
  });
  return sizes.reduce((sum, size) => sum + size, BYTES_PER_OBJECT + BYTES_PER_CHARACTER * text.length);
}

export function comparable(word: Word): ComparableWord {
  return {
    ...word,
    loose: loose(word.text),
    skeletons: skeletons(word.text),
    declined: declinedForms(word),
    bases: baseForms(word),
  };
}

/** Words without letters belong to every script. */
export function crossesScripts(a: Word, b: Word): boolean {
  return a.script !== null && b.script !== null && a.script !== b.script;
}

/** Compares two words of whatever scripts; null where they do not meet. Numbers never meet by similarity. */
export function compareWords(query: ComparableWord, word: ComparableWord): WordMatch | null {
  if (query.text === word.text) return { grade: 'EQUAL', similarity: 1 };
  if (query.initial || word.initial) {
    const meets = query.initial ? word.loose.startsWith(query.loose) : query.loose.startsWith(word.loose);
    return meets ? INITIAL_MATCH : null;
  }
  if (query.declined.some((form) => word.bases.includes(form))) {
    return { grade: 'DECLINED', similarity: DECLINED_SIMILARITY };
  }
  if (
    isBeginning(query.text, word.text, MIN_PREFIX) ||
    isBeginning(query.loose, word.loose, MIN_LOOSE_PREFIX)
  ) {
    return { grade: 'PREFIX', similarity: Math.min(1, query.loose.length / word.loose.length) };
  }
  if (hasDigit(query.text) || hasDigit(word.text)) return null;
  if (Math.min(query.loose.length, word.loose.length) < MIN_SIMILAR_LENGTH) return null;
  if (Math.abs(query.loose.length - word.loose.length) > MAX_LENGTH_DIFFERENCE) return null;
  const similarity = jaroWinkler(query.loose, word.loose);
  const isVariant = query.skeletons.some(
    (bones) => bones.length >= MIN_VARIANT_SKELETON && word.skeletons.includes(bones),
  );
  if (isVariant && similarity >= MIN_VARIANT_SIMILARITY) return { grade: 'VARIANT', similarity };
  const length = Math.min(query.loose.length, word.loose.length);
  const isOneWrong = isOneEditApart(query.loose, word.loose);
  if (isOneWrong && query.loose.length >= MIN_TYPING_ERROR_LENGTH) return { grade: 'FUZZY', similarity };
  const isAlike =
    similarity >= MIN_FUZZY_SIMILARITY &&
    (isOneWrong || (length >= MIN_TWO_ERRORS_LENGTH && isWithinTwoEdits(query.loose, word.loose)));
  return isAlike ? { grade: 'FUZZY', similarity } : null;
}

function isBeginning(beginning: string, text: string, min: number): boolean {
  return beginning.length >= min && beginning.length < text.length && text.startsWith(beginning);
}

const hasDigit = (text: string): boolean => /\p{N}/u.test(text);

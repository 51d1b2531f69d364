/**
 * The kinds of search key, in one place because what is indexed and what is asked for must agree.
 *
 * A key is letters and digits only, so that it survives a tokenizer that splits on anything else. Every kind but
 * the plain token starts with a letter and a zero, which no word of a name does. A key that clashed nevertheless
 * would only bring one candidate more: scoring decides, keys never do.
 */

import { baseForms, declinedForms } from './declension.js';
import { loose, skeletons } from './skeleton.js';
import type { Word } from './words.js';

const MARK = {
  prefix: 'p0',
  skeleton: 's0',
  /** A skeleton with one letter left out. */
  skeletonGap: 'd0',
  /** A short word, whole or with one letter left out: its skeleton is too short to bear a gap. */
  wordGap: 't0',
  acronym: 'a0',
  initials: 'i0',
  /** A paradigm and a stem: what a word is, or may be, a declined form of. */
  declension: 'f0',
  compound: 'm0',
  context: 'c0',
  identifier: 'x0',
  /** A whole short name, its words written as one. */
  whole: 'w0',
} as const;

const PREFIX_LENGTHS = { min: 2, max: 8 } as const;
const SKELETON_LENGTHS = { min: 3, max: 10 } as const;
const GAP_SKELETON_MIN = 4;
const SHORT_WORD = { min: 4, max: 8 } as const;
const INITIALS_LENGTHS = { min: 2, max: 3 } as const;
/** A longer name would give initials for nearly every pair of letters. */
const MAX_WORDS_WITH_INITIALS = 4;
const ACRONYM_LENGTHS = { min: 4, max: 12 } as const;
/** Full-text engines drop tokens over 40 bytes; letters that are not romanised take up to three. */
const MAX_LETTERS = { ascii: 36, other: 12 } as const;

/** Whether the key, or the one that begins there in a longer text, is for one letter wrong. */
export const isGapKey = (text: string, start = 0): boolean =>
  text.startsWith(MARK.skeletonGap, start) || text.startsWith(MARK.wordGap, start);

export const tokenKey = (token: string): string => cut(token);

/** Makes the beginnings under which a word is indexed, in its own and in its loose spelling. */
export function prefixKeys(token: string): readonly string[] {
  const spelling = loose(token);
  return [
    ...beginnings(token, [...token].length - 1),
    ...beginnings(spelling, [...spelling].length - (spelling === token ? 1 : 0)),
  ];
}

/** Makes the beginnings that a typed word asks for; of a long word only the first letters, as scoring reads the rest. */
export function prefixQueryKeys(token: string): readonly string[] {
  const spelling = loose(token);
  return [
    tokenKey(spelling),
    ...[token, spelling].map((form) => MARK.prefix + start(form, PREFIX_LENGTHS.max)),
  ];
}

export function skeletonKeys(token: string): readonly string[] {
  return shortSkeletons(token)
    .filter((bones) => bones.length >= SKELETON_LENGTHS.min)
    .map((bones) => MARK.skeleton + bones);
}

/** Makes the keys by which a query with one letter wrong finds a word. */
export function gapKeys(token: string): readonly string[] {
  const all = shortSkeletons(token);
  if (all.length === 0) return [];
  const long = all.filter((bones) => bones.length >= GAP_SKELETON_MIN);
  if (long.length > 0) return long.flatMap(gaps).map((gap) => MARK.skeletonGap + gap);
  const spelling = loose(token);
  if (spelling.length < SHORT_WORD.min || spelling.length > SHORT_WORD.max) return [];
  return [spelling, ...gaps(spelling)].map((gap) => MARK.wordGap + gap);
}

/**
 * Makes the keys that a query with at most one letter wrong asks for. An indexed gap meets the whole skeleton when the query lacks
 * a letter, a gap of the query meets the indexed skeleton when it has one too many, gap meets gap when one letter
 * stands for another or two have changed places.
 */
export function gapQueryKeys(token: string): readonly string[] {
  const all = shortSkeletons(token);
  if (all.length === 0) return [];
  const spelling = loose(token);
  const boneGaps = all.flatMap(gaps).filter((gap) => gap.length >= SKELETON_LENGTHS.min);
  const isShort = spelling.length >= SHORT_WORD.min - 1 && spelling.length <= SHORT_WORD.max + 1;
  return [
    ...all.map((bones) => MARK.skeletonGap + bones),
    ...boneGaps.flatMap((gap) => [MARK.skeleton + gap, MARK.skeletonGap + gap]),
    ...(isShort ? [spelling, ...gaps(spelling)].map((gap) => MARK.wordGap + gap) : []),
  ];
}

export function acronymKeys(acronym: string): readonly string[] {
  const isUsable = acronym.length >= ACRONYM_LENGTHS.min && acronym.length <= ACRONYM_LENGTHS.max;
  return isUsable && /^[a-z]+$/.test(acronym) ? [MARK.acronym + acronym] : [];
}

/** Makes the keys of two or three first letters of a name, in its order: RA of Rustam Aziz Miralizoda. */
export function initialsKeys(words: readonly Word[]): readonly string[] {
  if (words.length > MAX_WORDS_WITH_INITIALS) return [];
  let all = [''];
  for (const { text } of words) all = [...all, ...all.map((letters) => letters + text.charAt(0))];
  return all.flatMap(initialsQueryKeys);
}

export function initialsQueryKeys(initials: string): readonly string[] {
  const isUsable = initials.length >= INITIALS_LENGTHS.min && initials.length <= INITIALS_LENGTHS.max;
  return isUsable && /^[a-z]+$/.test(initials) ? [MARK.initials + initials] : [];
}

export const declensionKeys = (word: Word): readonly string[] =>
  baseForms(word).map((form) => MARK.declension + cut(form));

export const declensionQueryKeys = (word: Word): readonly string[] =>
  declinedForms(word).map((form) => MARK.declension + cut(form));

export const compoundKey = (compound: string): string => MARK.compound + cut(compound);

export const contextKey = (form: string): string => MARK.context + form;
export const identifierKey = (code: string): string => MARK.identifier + cut(code);
export const wholeKey = (form: string): string => MARK.whole + cut(form);

/** Joins the first letters of the words, with and without those that acronyms leave out. */
export function acronymsOf(words: readonly Word[], content: readonly Word[]): readonly string[] {
  return [words, content].map((list) => list.map((word) => word.text.charAt(0)).join(''));
}

const shortSkeletons = (token: string): readonly string[] =>
  skeletons(token).map((bones) => start(bones, SKELETON_LENGTHS.max));

function cut(text: string): string {
  return start(text, /^[\0-\x7f]*$/.test(text) ? MAX_LETTERS.ascii : MAX_LETTERS.other);
}

function beginnings(text: string, longest: number): readonly string[] {
  const keys: string[] = [];
  for (let n = PREFIX_LENGTHS.min; n <= Math.min(longest, PREFIX_LENGTHS.max); n++) {
    keys.push(MARK.prefix + start(text, n));
  }
  return keys;
}

/** Leaves out each letter of the text in turn. */
function gaps(text: string): readonly string[] {
  const letters = [...text];
  return letters.map((_, i) => letters.filter((_letter, j) => j !== i).join(''));
}

/** Takes the first letters, which may be longer than UTF-16 units. */
const start = (text: string, letters: number): string => [...text].slice(0, letters).join('');

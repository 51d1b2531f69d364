/** What a match of a search says, and the scores that it may have. */
import type { Name } from '../model.js';

/**
 * EXACT: the query is the display name, case aside. ALIAS: it is another name, words of a name, or beginnings or
 * declined forms of them, in the same script. TRANSLITERATION: a name in another script, read across. FUZZY: another
 * spelling or a typing error. IDENTIFIER: it is an identifier. CONTEXT: its words are in the names and in what belongs to
 * the entity: where and when it was, what kind it is, who organised it or took part. TEXT: its words are in the names, but
 * not all in one of them, or a name is among its words.
 */
export const MATCH_KINDS = [
  'EXACT',
  'ALIAS',
  'TRANSLITERATION',
  'FUZZY',
  'IDENTIFIER',
  'CONTEXT',
  'TEXT',
] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

export interface NameMatch {
  readonly matchedName: Name;
  readonly via: MatchKind;
  /** 0 to 1, four decimals. */
  readonly score: number;
}

/** A range of scores: the low end for a match that covers next to nothing of the name, the high end for all of it. */
export type Band = readonly [low: number, high: number];

export const within = ([low, high]: Band, share: number): number => low + (high - low) * share;

export function hit(matchedName: Name, via: MatchKind, score: number): NameMatch {
  return { matchedName, via, score: Math.round(score * 10_000) / 10_000 };
}

import type { ComparableWord, WordMatch } from './compare-words.js';

export interface WordPair extends WordMatch {
  readonly query: ComparableWord;
  readonly word: ComparableWord;
}

export interface Alignment {
  readonly pairs: readonly WordPair[];
  readonly unmatchedQuery: readonly ComparableWord[];
  /** The words of the name, matched or not, as they were paired. */
  readonly words: readonly ComparableWord[];
}

import type { Name } from '../model.js';
import type { SearchOptions } from './search-plan.js';

export const MATCH_KINDS = ['EXACT', 'ALIAS', 'TRANSLITERATION', 'FUZZY', 'TEXT'] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

export interface NameMatch {
  readonly matchedName: Name;
  readonly via: MatchKind;
  /** 0 to 1, four decimals. */
  readonly score: number;
}

export function scoreMatch(_query: string, _names: readonly Name[], _options: SearchOptions = {}): NameMatch | null {
  return null;
}

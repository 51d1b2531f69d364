import { type MatchCandidate, type RankedMatch, rankMatches } from './rank-matches.js';
import {
  fuzzyPlan,
  type SearchClause,
  type SearchOptions,
  type SearchPlan,
  searchPlan,
} from './search-plan.js';

export interface Candidates<C extends MatchCandidate> {
  readonly candidates: readonly C[];
  /** Whether the store holds more candidates than it gave. */
  readonly truncated: boolean;
}

export interface SearchResult<C extends MatchCandidate> {
  readonly matches: readonly RankedMatch<C>[];
  readonly truncated: boolean;
}

/**
 * Runs the whole search: it ranks the candidates of the plan, and of the fuzzy plan when nothing matched. Whether to be fuzzy
 * does not depend on `transliterate`, so that false removes the TRANSLITERATION hits and changes no other.
 */
export async function searchNames<C extends MatchCandidate>(
  text: string,
  load: (clauses: readonly SearchClause[]) => Promise<Candidates<C>>,
  options: SearchOptions = {},
): Promise<SearchResult<C>> {
  const exact = await follow(searchPlan(text), text, load);
  const result = exact.matches.length > 0 ? exact : await follow(fuzzyPlan(text), text, load);
  if (options.transliterate !== false) return result;
  return { ...result, matches: result.matches.filter((match) => match.via !== 'TRANSLITERATION') };
}

async function follow<C extends MatchCandidate>(
  plan: SearchPlan | null,
  text: string,
  load: (clauses: readonly SearchClause[]) => Promise<Candidates<C>>,
): Promise<SearchResult<C>> {
  if (plan === null) return { matches: [], truncated: false };
  const { candidates, truncated } = await load(plan.clauses);
  return { matches: rankMatches(candidates, text), truncated };
}

import type { EntityKind } from '../domain/model.js';
import { type RankedMatch, rankMatches } from '../domain/names/rank-matches.js';
import { fuzzyPlan, type SearchPlan, searchPlan } from '../domain/names/search-plan.js';
import type { GraphStore } from '../store/graph-store.js';
import type { SearchCandidate } from '../store/search.js';

export interface SearchRequest {
  readonly text: string;
  readonly kinds?: readonly EntityKind[] | undefined;
  readonly transliterate?: boolean | undefined;
}

export interface SearchResult {
  /** Best first; ties by name, then id. */
  readonly matches: readonly RankedMatch<SearchCandidate>[];
  /** More entities matched than were ranked. */
  readonly truncated: boolean;
}

/** As many entities are scored for one search; a text that meets more names says too little. */
const MAX_CANDIDATES = 2_000;

/**
 * The store finds whose names may match, the domain scores and explains. Only where nothing matches as written is the
 * search repeated with room for typing errors.
 */
export async function search(store: GraphStore, request: SearchRequest): Promise<SearchResult> {
  const exact = await ranked(store, searchPlan(request.text), request);
  return exact.matches.length > 0 ? exact : ranked(store, fuzzyPlan(request.text), request);
}

async function ranked(store: GraphStore, plan: SearchPlan | null, request: SearchRequest): Promise<SearchResult> {
  if (plan === null) return { matches: [], truncated: false };
  const { candidates, truncated } = await store.searchCandidates(plan.clauses, MAX_CANDIDATES);
  const { kinds, transliterate = true } = request;
  const wanted = kinds === undefined ? candidates : candidates.filter((c) => kinds.includes(c.kind));
  return { matches: rankMatches(wanted, request.text, { transliterate }), truncated };
}

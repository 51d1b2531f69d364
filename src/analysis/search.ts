import type { EntityKind } from '../domain/model.js';
import { type SearchResult, searchNames } from '../domain/names/search-names.js';
import type { SearchCandidate } from '../store/mapping/search-candidate.js';
import type { GraphStore } from '../store/port/graph-store.js';

export interface SearchRequest {
  readonly text: string;
  readonly kinds?: readonly EntityKind[] | undefined;
  readonly transliterate?: boolean | undefined;
}

/** As many entities are scored for one search; a text that meets more names says too little. */
const MAX_CANDIDATES = 1_000;

/** The store finds whose names may match, the domain scores and explains. */
export function search(store: GraphStore, request: SearchRequest): Promise<SearchResult<SearchCandidate>> {
  const { text, kinds, transliterate = true } = request;
  return searchNames(
    text,
    async (clauses) => {
      const { candidates, truncated } = await store.searchCandidates(clauses, MAX_CANDIDATES);
      const wanted = kinds === undefined ? candidates : candidates.filter((c) => kinds.includes(c.kind));
      return { candidates: wanted, truncated };
    },
    { transliterate },
  );
}

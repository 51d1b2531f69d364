import type { EntityKind } from '../domain/model.js';
import { type SearchResult, searchNames } from '../domain/names/search-names.js';
import type { GraphStore } from '../store/port/graph-store.js';
import type { SearchCandidate } from '../store/port/search-candidate.js';

interface SearchRequest {
  readonly text: string;
  readonly kinds?: readonly EntityKind[] | undefined;
  readonly transliterate?: boolean | undefined;
}

/** Entities to score for one search; a text that matches more names says too little. */
const MAX_CANDIDATES = 1_000;

/** The store finds the entities whose names may match; the domain scores them and explains the matches. */
export function search(store: GraphStore, request: SearchRequest): Promise<SearchResult<SearchCandidate>> {
  const { text, kinds, transliterate = true } = request;
  return searchNames(
    text,
    async (clauses) => {
      const { candidates, truncated } = await store.searchCandidates(clauses, MAX_CANDIDATES);
      const ofKinds = kinds === undefined ? candidates : candidates.filter((c) => kinds.includes(c.kind));
      return { candidates: ofKinds, truncated };
    },
    { transliterate },
  );
}

import type { EntityKind } from '../domain/model.js';
import { type SearchResult, searchNames } from '../domain/names/search-names.js';
import type { SharedEventsQuestion } from '../domain/names/shared-events-question.js';
import { MAX_DAY, MIN_DAY } from '../domain/time/iso-day.js';
import type { GraphReader } from '../store/port/graph-store.js';
import type { SearchCandidate } from '../store/port/search-candidate.js';
import { sharedEvents } from '../store/queries/shared-events.js';

interface SearchRequest {
  readonly text: string;
  readonly kinds?: readonly EntityKind[] | undefined;
  readonly transliterate?: boolean | undefined;
  /** See `searchNames`. */
  readonly anyWord?: boolean | undefined;
}

/** Entities to score for one search; a text that matches more names says too little. */
const MAX_CANDIDATES = 1_000;
const MAX_SHARED_EVENTS = 200;

/** The store finds the entities that may match; the domain scores them and explains the matches. */
export function search(store: GraphReader, request: SearchRequest): Promise<SearchResult<SearchCandidate>> {
  const { text, kinds, transliterate = true, anyWord = true } = request;
  return searchNames(
    text,
    {
      load: (clauses, limit = MAX_CANDIDATES) => store.searchCandidates(clauses, limit),
      sharedEvents: (question) => readSharedEvents(store, question),
      pause: store.pause,
    },
    { transliterate, anyWord, accepts: ({ kind }) => kinds === undefined || kinds.includes(kind) },
  );
}

async function readSharedEvents(store: GraphReader, { actors, others, forms, years }: SharedEventsQuestion) {
  const candidates = await store.read(sharedEvents, {
    actors,
    others,
    forms: forms.map((form) => ` ${form} `),
    from: years === null ? MIN_DAY : `${years.first}-01-01`,
    to: years === null ? MAX_DAY : `${years.last}-12-31`,
    certainty: 'POSSIBLE',
    limit: MAX_SHARED_EVENTS + 1,
  });
  return {
    candidates: candidates.slice(0, MAX_SHARED_EVENTS),
    truncated: candidates.length > MAX_SHARED_EVENTS,
  };
}

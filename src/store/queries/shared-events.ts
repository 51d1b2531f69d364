/** Events at which actors were, as candidates of a search. */
import { CANDIDATE_COLUMNS, candidateOf } from '../mapping/search-candidate.js';
import { type ReadQuery, readQuery } from '../port/read-query.js';
import type { SearchCandidate } from '../port/search-candidate.js';
import { type WindowFilter, withinWindow } from './window.js';

interface SharedEventsParams extends WindowFilter {
  readonly actors: readonly string[];
  readonly others: readonly string[];
  /** Words of a context, each with a space on both sides. */
  readonly forms: readonly string[];
  readonly limit: number;
}

/** Of an actor with more events in the window, only the latest of them are looked at. */
const LATEST = 2_000;

/**
 * Reads the events at which any of the actors was and, where others or words of the context are given, at which any of the others
 * was, too, or whose context has any of the words.
 */
export const sharedEvents: ReadQuery<SharedEventsParams, SearchCandidate> = readQuery(
  'search.sharedEvents',
  `UNWIND $actors AS actorId
   MATCH (a:\`Record\` {\`id\`: actorId})
   MATCH (a)-[:\`PRESENT_AT\`]->(n:\`Event\`) WHERE ${withinWindow('n')}
   WITH DISTINCT n, n.\`latestKey\` AS latestKey, n.\`id\` AS eventId
   ORDER BY latestKey DESC, eventId LIMIT ${LATEST}
   OPTIONAL MATCH (b:\`Actor\`)-[:\`PRESENT_AT\`]->(n) WHERE b.\`id\` IN $others
   WITH n, count(b) AS shared
   WHERE shared > 0 OR (size($others) = 0 AND size($forms) = 0)
     OR any(form IN $forms WHERE (' ' + coalesce(n.\`searchContext\`, '') + ' ') CONTAINS form)
   RETURN ${CANDIDATE_COLUMNS} ORDER BY prominence DESC, id LIMIT $limit`,
  candidateOf,
);

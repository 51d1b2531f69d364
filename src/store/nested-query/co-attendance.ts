/**
 * Reads all events of one actor with everybody who attended them in one query, or no row where the limits
 * would leave something out. The store must have the capability `nestedCollect`; `queries/presence.ts` reads
 * the same in several queries.
 */

import type { CountAs } from '../../domain/model.js';
import { type Params, type ReadQuery, readQuery } from '../port/read-query.js';
import { type BelongingValues, OF_ALL, OF_BODIES } from '../queries/belonging.js';
import { innerDays } from '../queries/possible-days.js';
import { inEveryCount, presenceAs } from '../queries/presence-sense.js';
import { WITHIN_WINDOW, type WindowFilter } from '../queries/window.js';
import { chunkOf, joinChunks, type RowChunk, returnInChunks } from './row-chunks.js';

interface CoAttendanceParams extends Params {
  readonly actor: string;
  readonly from: string;
  readonly to: string;
  /** Limits: presences of the actor, events, presences at one event and at all events. */
  readonly presencesOfActors: number;
  readonly events: number;
  readonly presencesOfEvent: number;
  readonly presences: number;
}

interface WholeCoAttendance {
  /** Events the latest first, with what `possibleDaysOf` reads. Their sessions count as them. */
  readonly events: readonly (readonly [
    id: string,
    startEarliest: string,
    endLatest: string,
    innerDays: string,
  ])[];
  /** The actors that count as present, with the indexes of the events. */
  readonly present: readonly (readonly [actor: string, events: readonly number[]])[];
  /** The people who spoke for a body at an event, as far as they count as present at any event themselves. */
  readonly spokeFor: readonly (readonly [event: number, person: string, body: string])[];
  /** What decides the ties of the actor: what it belongs to, and what belongs to it. */
  readonly belongings: readonly BelongingValues[];
}

const LISTS = ['attended', 'present', 'spoke', 'belongings'];
const BELONGING = '[p.`id`, w.`id`, r.`startEarliest`, r.`endLatest`, r.`gaps`]';

const QUERIES = inEveryCount(
  (countAs) =>
    ({
      POSSIBLE: coAttendanceWithin(countAs, 'possible', WITHIN_WINDOW.POSSIBLE('u')),
      CERTAIN: coAttendanceWithin(countAs, 'certain', WITHIN_WINDOW.CERTAIN('u')),
    }) as const,
);

/** This is a function, so that the catalogue does not list it among the queries that both stores run. */
export const coAttendanceOf = (
  countAs: CountAs,
  certainty: WindowFilter['certainty'],
): ReadQuery<CoAttendanceParams, RowChunk> => QUERIES[countAs][certainty];

/** Decodes all rows; returns null where the limits would leave something out. */
export function wholeCoAttendance(chunks: readonly RowChunk[]): WholeCoAttendance | null {
  const lists = joinChunks(chunks, LISTS.length);
  if (lists === null) return null;
  const [events, present, spokeFor, belongings] = lists;
  return { events, present, spokeFor, belongings } as unknown as WholeCoAttendance;
}

function coAttendanceWithin(
  countAs: CountAs,
  name: string,
  inWindow: string,
): ReadQuery<CoAttendanceParams, RowChunk> {
  return readQuery(
    `presence.whole.${countAs}.${name}`,
    `MATCH (o:\`Record\` {\`id\`: $actor}) WHERE COUNT { (o)-[:\`PRESENT_AT\`]-() } <= $presencesOfActors
     CALL (o) {
       MATCH (o)-[r:\`PRESENT_AT\`]->(e) WHERE ${presenceAs(countAs, 'r')}
       MATCH (e)-[:\`PART_OF_EVENT\`*0..6]->(u:\`Event\`)
       WHERE ${inWindow} AND NOT EXISTS { MATCH (u)-[:\`PART_OF_EVENT\`]->() }
       WITH DISTINCT u, u.\`latestKey\` AS latestKey, u.\`id\` AS id
       ORDER BY latestKey DESC, id DESC LIMIT $events + 1
       RETURN collect(u) AS us, collect([id, u.\`startEarliest\`, u.\`endLatest\`, ${innerDays('u')}]) AS attended
     }
     WITH o, us, attended WHERE size(us) <= $events
     CALL (us) {
       UNWIND range(0, size(us) - 1) AS i
       WITH i, us[i] AS u
       MATCH (u)<-[:\`PART_OF_EVENT\`*0..5]-(e)
       WITH DISTINCT i, u, e
       WITH i, u, collect(e) AS sessions, sum(COUNT { (e)-[:\`PRESENT_AT\`]-() }) AS size
       RETURN collect([i, sessions]) AS at, coalesce(max(size), 0) AS largest, sum(size) AS total,
         sum(COUNT { (u)<-[:\`PART_OF_EVENT\`*6..6]-() }) AS tooDeep
     }
     WITH o, attended, at WHERE largest <= $presencesOfEvent AND total <= $presences AND tooDeep = 0
     CALL (at) {
       UNWIND at AS one WITH one[0] AS i, one[1] AS sessions UNWIND sessions AS e
       MATCH (e)<-[r:\`PRESENT_AT\`]-(a) WHERE ${presenceAs(countAs, 'r')}
       WITH a, collect(DISTINCT i) AS indexes
       WITH a.\`id\` AS id, indexes
       RETURN collect([id, indexes]) AS present, collect(CASE WHEN id STARTS WITH 'person:' THEN id END) AS people
     }
     CALL (at, people) {
       UNWIND at AS one WITH one[0] AS i, one[1] AS sessions, people UNWIND sessions AS e
       MATCH (e)<-[:\`AT\`]-(p)
       WHERE p.\`onBehalfOfId\` IS NOT NULL AND p.\`participantId\` IN people
       RETURN collect([i, p.\`participantId\`, p.\`onBehalfOfId\`]) AS spoke
     }
     CALL (o) {
       MATCH (o)<-[:${OF_BODIES}*0..8]-(w)
       WITH DISTINCT w
       MATCH (w)<-[r:${OF_ALL}]-(p)
       RETURN collect(${BELONGING}) AS below
     }
     CALL (o) {
       CALL (o) {
         RETURN o AS n
         UNION
         MATCH (o:\`Person\`)<-[:\`PARTICIPANT\`]-(s) MATCH (s)-[:\`ON_BEHALF_OF\`]->(n) RETURN n
       }
       MATCH (n)-[:${OF_ALL}*0..8]->(p)
       WITH DISTINCT p
       MATCH (p)-[r:${OF_ALL}]->(w)
       RETURN collect(${BELONGING}) AS above
     }
     WITH attended, present, spoke, below + above AS belongings
     ${returnInChunks(LISTS)}`,
    chunkOf,
  );
}

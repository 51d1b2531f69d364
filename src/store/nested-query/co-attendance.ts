/**
 * All the gatherings of one actor in one statement, where they are few enough to be counted whole; no row where they are not.
 * Its blocks collect, so it is only for stores that `readsSubtrees`. `presence.ts` reads the same step by step.
 */
import { type Params, type ReadQuery, readQuery } from '../port/read-query.js';
import { WITHIN_WINDOW, type WindowFilter } from '../queries/connections.js';
import { presenceAs } from '../queries/presence-sense.js';
import { chunkOf, joinChunks, type RowChunk, returnInChunks } from './row-chunks.js';

interface Asked extends Params {
  readonly parent: string;
  readonly from: string;
  readonly to: string;
  /** Most that may be: presences of the parent, events, presences at one event and at all. */
  readonly presencesOfOwners: number;
  readonly events: number;
  readonly presencesOfEvent: number;
  readonly presences: number;
}

export interface WholeCoAttendance {
  /** Id, first and last day, the latest first. Their columns count as they. */
  readonly units: readonly (readonly [id: string, startEarliest: string, endLatest: string])[];
  /** Who counts as present at which units, by their positions in the list. */
  readonly present: readonly (readonly [actor: string, units: readonly number[]])[];
  /** The people who spoke for somebody at a unit, and for whom, as far as they count as present anywhere by themselves. */
  readonly spokeFor: readonly (readonly [unit: number, person: string, body: string])[];
}

const LISTS = ['units', 'present', 'spoke'];

const TEXTS = {
  POSSIBLE: gatheringsWhere('possible', WITHIN_WINDOW.POSSIBLE('u')),
  CERTAIN: gatheringsWhere('certain', WITHIN_WINDOW.CERTAIN('u')),
} as const;

/** A function, so that it is not taken for a statement that either store runs. */
export const coAttendanceOf = (certainty: WindowFilter['certainty']): ReadQuery<Asked, RowChunk> =>
  TEXTS[certainty];

/** Null where they are too many to be counted whole. */
export function wholeCoAttendance(pieces: readonly RowChunk[]): WholeCoAttendance | null {
  const lists = joinChunks(pieces, LISTS.length);
  if (lists === null) return null;
  const [units, present, spokeFor] = lists;
  return { units, present, spokeFor } as unknown as WholeCoAttendance;
}

function gatheringsWhere(name: string, inWindow: string): ReadQuery<Asked, RowChunk> {
  return readQuery(
    `presence.whole.${name}`,
    `MATCH (o:\`Record\` {\`id\`: $parent}) WHERE COUNT { (o)-[:\`PRESENT_AT\`]-() } <= $presencesOfOwners
     CALL (o) {
       MATCH (o)-[r:\`PRESENT_AT\`]->(e) WHERE ${presenceAs('REPRESENTED', 'r')}
       MATCH (e)-[:\`PART_OF_EVENT\`*0..6]->(u:\`Event\`)
       WHERE ${inWindow} AND NOT EXISTS { MATCH (u)-[:\`PART_OF_EVENT\`]->() }
       WITH DISTINCT u, u.\`latestKey\` AS latestKey, u.\`id\` AS id
       ORDER BY latestKey DESC, id DESC LIMIT $events + 1
       RETURN collect(u) AS us, collect([id, u.\`startEarliest\`, u.\`endLatest\`]) AS units
     }
     WITH us, units WHERE size(us) <= $events
     CALL (us) {
       UNWIND range(0, size(us) - 1) AS i
       WITH i, us[i] AS u
       MATCH (u)<-[:\`PART_OF_EVENT\`*0..5]-(e)
       WITH DISTINCT i, u, e
       WITH i, u, collect(e) AS columns, sum(COUNT { (e)-[:\`PRESENT_AT\`]-() }) AS size
       RETURN collect([i, columns]) AS at, coalesce(max(size), 0) AS largest, sum(size) AS total,
         sum(COUNT { (u)<-[:\`PART_OF_EVENT\`*6..6]-() }) AS tooDeep
     }
     WITH units, at WHERE largest <= $presencesOfEvent AND total <= $presences AND tooDeep = 0
     CALL (at) {
       UNWIND at AS one WITH one[0] AS i, one[1] AS columns UNWIND columns AS e
       MATCH (e)<-[r:\`PRESENT_AT\`]-(a) WHERE ${presenceAs('REPRESENTED', 'r')}
       WITH a, collect(DISTINCT i) AS positions
       WITH a.\`id\` AS id, positions
       RETURN collect([id, positions]) AS present, collect(CASE WHEN id STARTS WITH 'person:' THEN id END) AS people
     }
     CALL (at, people) {
       UNWIND at AS one WITH one[0] AS i, one[1] AS columns, people UNWIND columns AS e
       MATCH (e)<-[:\`AT\`]-(p)
       WHERE p.\`onBehalfOfId\` IS NOT NULL AND p.\`participantId\` IN people
       RETURN collect([i, p.\`participantId\`, p.\`onBehalfOfId\`]) AS spoke
     }
     ${returnInChunks(LISTS)}`,
    chunkOf,
  );
}

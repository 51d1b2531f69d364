/**
 * Attendance of many events at once, from which cooperation is counted. Each query walks one hop and uses
 * `UNWIND` instead of long `IN` lists: the embedded engine fails beyond 65,535 intermediate rows of one
 * pattern, and compares a long list item by item, while `UNWIND` uses the index.
 */
import { type Params, type ReadQuery, type Row, readQuery } from '../port/read-query.js';
import { innerDays, type PossibleDays, possibleDaysOf } from './possible-days.js';
import { inEveryCount, presenceAs } from './presence-sense.js';
import { WITHIN_WINDOW, type WindowFilter, withinWindow } from './window.js';

interface Ids extends Params {
  readonly ids: readonly string[];
}

/** An event that counts once, however many sessions it has. */
export interface CountedEventRow {
  readonly id: string;
  /** Sorts events from the latest back; undated events have the smallest key. */
  readonly latestKey: string;
  readonly period: PossibleDays;
}

interface ChildEventRow extends CountedEventRow {
  readonly parent: string;
}

const DAYS = 'startEarliest, endLatest, innerDays';
const DAY_COLUMNS = `u.\`startEarliest\` AS startEarliest, u.\`endLatest\` AS endLatest, ${innerDays('u')} AS innerDays`;
const EVENT_COLUMNS = `u.\`id\` AS id, u.\`latestKey\` AS latestKey, ${DAY_COLUMNS}`;
const LATEST_FIRST = 'ORDER BY latestKey DESC, id DESC LIMIT $limit';
const IS_TOP_EVENT = 'NOT EXISTS { MATCH (u)-[:`PART_OF_EVENT`]->(:`Event`) }';

const countedEventOf = (row: Row): CountedEventRow => ({
  id: row.id as string,
  latestKey: row.latestKey as string,
  period: possibleDaysOf(row.startEarliest as string, row.endLatest as string, row.innerDays as string),
});

/**
 * Reads the latest events, and whether each is a session of another: this is checked after the limit, since
 * checking all events is slow. There is one text for each certainty, since an OR of the two makes Neo4j scan
 * all events twice.
 */
export const latestEvents = {
  POSSIBLE: latestEventsWhere('possible', WITHIN_WINDOW.POSSIBLE('u')),
  CERTAIN: latestEventsWhere('certain', WITHIN_WINDOW.CERTAIN('u')),
} as const;

function latestEventsWhere(
  name: string,
  inWindow: string,
): ReadQuery<
  { readonly from: string; readonly to: string; readonly limit: number },
  CountedEventRow & { readonly isSession: boolean }
> {
  return readQuery(
    `presence.latestEvents.${name}`,
    `MATCH (u:\`Event\`) WHERE ${inWindow}
     WITH u, u.\`latestKey\` AS latestKey, u.\`id\` AS id ${LATEST_FIRST}
     RETURN id, latestKey, ${DAY_COLUMNS},
       COUNT { (u)-[:\`PART_OF_EVENT\`]->() } AS parents
     ORDER BY latestKey DESC, id DESC`,
    (row) => ({ ...countedEventOf(row), isSession: Number(row.parents) > 0 }),
  );
}

/** Reads the editions of the series, without those that are part of another one, the latest first. */
export const latestEditions: ReadQuery<
  WindowFilter & { readonly series: readonly string[]; readonly limit: number },
  CountedEventRow
> = readQuery(
  'presence.editions',
  `UNWIND $series AS seriesId
   MATCH (s:\`Record\` {\`id\`: seriesId})
   MATCH (s)<-[:\`IN_SERIES\`]-(u:\`Event\`)
   WHERE ${withinWindow('u')} AND NOT EXISTS {
     MATCH (u)-[:\`PART_OF_EVENT\`*1..5]->(other:\`Event\`)
     MATCH (other)-[:\`IN_SERIES\`]->(x:\`EventSeries\`) WHERE x.\`id\` IN $series
   }
   RETURN DISTINCT ${EVENT_COLUMNS} ${LATEST_FIRST}`,
  countedEventOf,
);

/**
 * Reads, for each actor, the latest events at which, or at a session of which, it was present. Sessions
 * themselves are left out.
 */
export const latestTopEventsOf = inEveryCount(
  (
    countAs,
  ): ReadQuery<
    WindowFilter & { readonly parents: readonly string[]; readonly limit: number },
    ChildEventRow
  > =>
    readQuery(
      `presence.topEventsOf.${countAs}`,
      `UNWIND $parents AS parent
       MATCH (o:\`Record\` {\`id\`: parent})
       CALL (o) {
         MATCH (o)-[r:\`PRESENT_AT\`]->(e) WHERE ${presenceAs(countAs, 'r')}
         MATCH (e)-[:\`PART_OF_EVENT\`*0..6]->(u:\`Event\`) WHERE ${withinWindow('u')} AND ${IS_TOP_EVENT}
         WITH DISTINCT u
         WITH u, u.\`latestKey\` AS latestKey, u.\`id\` AS id ${LATEST_FIRST}
         RETURN id, latestKey, ${DAY_COLUMNS}
       }
       RETURN parent, id, latestKey, ${DAYS} ORDER BY parent, latestKey DESC, id DESC`,
      (row) => ({ parent: row.parent as string, ...countedEventOf(row) }),
    ),
);

export interface SessionRow {
  readonly event: string;
  readonly session: string;
  /** Levels below the event. A session that is reachable at two depths comes twice. */
  readonly depth: number;
}

/** Reads sessions and side events of each event, up to six levels down. */
export const sessionsBelow: ReadQuery<Ids, SessionRow> = readQuery(
  'presence.sessionsBelow',
  `UNWIND $ids AS event
   MATCH (u:\`Record\` {\`id\`: event})
   MATCH (u)<-[rs:\`PART_OF_EVENT\`*1..6]-(e:\`Event\`)
   RETURN DISTINCT event, e.\`id\` AS session, size(rs) AS depth ORDER BY event, session, depth`,
  (row) => ({ event: row.event as string, session: row.session as string, depth: Number(row.depth) }),
);

/**
 * Counts the presences, in any sense, of each event or actor. A subquery counts them, since the embedded
 * engine scans all edges of a node for a `COUNT { }` of one type.
 */
export const presenceCounts: ReadQuery<Ids, { readonly id: string; readonly count: number }> = readQuery(
  'presence.counts',
  `UNWIND $ids AS event
   MATCH (e:\`Record\` {\`id\`: event})
   CALL (e) { MATCH (e)-[r:\`PRESENT_AT\`]-() RETURN count(r) AS present }
   RETURN event, coalesce(present, 0) AS present ORDER BY event`,
  (row) => ({ id: row.event as string, count: Number(row.present) }),
);

/** Reads the actors that count as present at each event. They come unordered. */
export const presentAt = inEveryCount(
  (
    countAs,
  ): ReadQuery<
    Ids & { readonly kinds: readonly string[] },
    { readonly event: string; readonly actors: readonly string[] }
  > =>
    readQuery(
      `presence.at.${countAs}`,
      `UNWIND $ids AS event
       MATCH (e:\`Record\` {\`id\`: event})
       MATCH (e)<-[r:\`PRESENT_AT\`]-(a) WHERE ${presenceAs(countAs, 'r')} AND a.\`kind\` IN $kinds
       RETURN event, collect(a.\`id\`) AS actors ORDER BY event`,
      (row) => ({ event: row.event as string, actors: row.actors as readonly string[] }),
    ),
);

export interface SpokeForRow {
  readonly event: string;
  readonly person: string;
  readonly body: string;
}

/**
 * Reads which people, of these or of all, spoke at each event on behalf of a body. They come unordered, in one
 * row for each event: a row for each of them takes the embedded store twice as long.
 */
export const spokeFor: ReadQuery<
  Ids & { readonly people: readonly string[] | null },
  readonly SpokeForRow[]
> = readQuery(
  'presence.spokeFor',
  `UNWIND $ids AS event
   MATCH (e:\`Record\` {\`id\`: event})
   MATCH (e)<-[:\`AT\`]-(p)
   WHERE p.\`onBehalfOfId\` IS NOT NULL
     AND (($people IS NULL AND p.\`participantId\` STARTS WITH 'person:') OR p.\`participantId\` IN $people)
   RETURN event, collect(p.\`participantId\` + ' ' + p.\`onBehalfOfId\`) AS spoke ORDER BY event`,
  (row) =>
    (row.spoke as readonly string[]).map((pair) => {
      const [person = '', body = ''] = pair.split(' ');
      return { event: row.event as string, person, body };
    }),
);

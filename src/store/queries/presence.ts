/**
 * Who was at which events, read for many events at once: what cooperation is counted from. One hop a statement, and no long
 * `IN` lists: the embedded engine gives up over 65,535 intermediate rows of one pattern, and compares a long list
 * item by item, while `UNWIND` looks each id up.
 */
import { type Params, type ReadQuery, type Row, readQuery } from '../port/read-query.js';
import { WITHIN_WINDOW, type WindowFilter, withinWindow } from './connections.js';
import { presenceAs } from './presence-sense.js';

interface Ids extends Params {
  readonly ids: readonly string[];
}

/** An event that counts as one, whatever sessions it had. */
export interface CountedEventRow {
  readonly id: string;
  /** Orders events from the latest back; what has no date has the smallest. */
  readonly latestKey: string;
  readonly startEarliest: string;
  readonly endLatest: string;
}

export interface ChildUnitRow extends CountedEventRow {
  readonly parent: string;
}

const UNIT = `u.\`id\` AS id, u.\`latestKey\` AS latestKey, u.\`startEarliest\` AS startEarliest, u.\`endLatest\` AS endLatest`;
const LATEST_FIRST = 'ORDER BY latestKey DESC, id DESC LIMIT $limit';
const IS_TOP = 'NOT EXISTS { MATCH (u)-[:`PART_OF_EVENT`]->(:`Event`) }';

const unitOf = (row: Row): CountedEventRow => ({
  id: row.id as string,
  latestKey: row.latestKey as string,
  startEarliest: row.startEarliest as string,
  endLatest: row.endLatest as string,
});

/**
 * Events, the latest first, and whether they are part of others: asked only of those that the limit leaves, since it is dear to
 * ask of all. A text for each certainty, since an OR of the two makes Neo4j walk all events twice.
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
  CountedEventRow & { readonly isPart: boolean }
> {
  return readQuery(
    `presence.latestEvents.${name}`,
    `MATCH (u:\`Event\`) WHERE ${inWindow}
     WITH u, u.\`latestKey\` AS latestKey, u.\`id\` AS id ${LATEST_FIRST}
     RETURN id, latestKey, u.\`startEarliest\` AS startEarliest, u.\`endLatest\` AS endLatest,
       COUNT { (u)-[:\`PART_OF_EVENT\`]->() } AS wholes
     ORDER BY latestKey DESC, id DESC`,
    (row) => ({ ...unitOf(row), isPart: Number(row.wholes) > 0 }),
  );
}

/** Editions of any of the series that are part of no other such edition, the latest first. */
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
   RETURN DISTINCT ${UNIT} ${LATEST_FIRST}`,
  unitOf,
);

/** Of each parent: the events that are part of no other, at which or at a part of which it counts as present. */
export const latestTopEventsOf: ReadQuery<
  WindowFilter & { readonly parents: readonly string[]; readonly limit: number },
  ChildUnitRow
> = readQuery(
  'presence.topEventsOf',
  `UNWIND $parents AS parent
   MATCH (o:\`Record\` {\`id\`: parent})
   CALL (o) {
     MATCH (o)-[r:\`PRESENT_AT\`]->(e:\`Event\`) WHERE ${presenceAs('REPRESENTED', 'r')}
     MATCH (e)-[:\`PART_OF_EVENT\`*0..6]->(u:\`Event\`) WHERE ${withinWindow('u')} AND ${IS_TOP}
     RETURN DISTINCT ${UNIT} ${LATEST_FIRST}
   }
   RETURN parent, id, latestKey, startEarliest, endLatest ORDER BY parent, latestKey DESC, id DESC`,
  (row) => ({ parent: row.parent as string, ...unitOf(row) }),
);

export interface SessionRow {
  readonly unit: string;
  readonly part: string;
  /** How many steps the part is below; a way that leads there in two lengths comes twice. */
  readonly depth: number;
}

/** Sessions and side events of each event, and theirs, six levels down. */
export const sessionsBelow: ReadQuery<Ids, SessionRow> = readQuery(
  'presence.partsBelow',
  `UNWIND $ids AS unit
   MATCH (u:\`Record\` {\`id\`: unit})
   MATCH (u)<-[rs:\`PART_OF_EVENT\`*1..6]-(e:\`Event\`)
   RETURN DISTINCT unit, e.\`id\` AS part, size(rs) AS depth ORDER BY unit, part, depth`,
  (row) => ({ unit: row.unit as string, part: row.part as string, depth: Number(row.depth) }),
);

/**
 * How many were at each event, or at how many events each actor was, in whatever sense. In a block, since the embedded engine
 * goes through all edges of a node for a `COUNT { }` of one type.
 */
export const presenceCounts: ReadQuery<Ids, { readonly id: string; readonly count: number }> = readQuery(
  'presence.counts',
  `UNWIND $ids AS event
   MATCH (e:\`Record\` {\`id\`: event})
   CALL (e) { MATCH (e)-[r:\`PRESENT_AT\`]-() RETURN count(r) AS present }
   RETURN event, coalesce(present, 0) AS present ORDER BY event`,
  (row) => ({ id: row.event as string, count: Number(row.present) }),
);

export interface PresentRow {
  readonly event: string;
  readonly actors: readonly string[];
}

/** Who counts as present at each event: who was represented, hosted or organised. In no order among themselves. */
export const presentAt: ReadQuery<
  Ids & { readonly kinds: readonly string[] },
  { readonly event: string; readonly actors: readonly string[] }
> = readQuery(
  'presence.at',
  `UNWIND $ids AS event
   MATCH (e:\`Record\` {\`id\`: event})
   MATCH (e)<-[r:\`PRESENT_AT\`]-(a:\`Actor\`) WHERE ${presenceAs('REPRESENTED', 'r')} AND a.\`kind\` IN $kinds
   RETURN event, collect(a.\`id\`) AS actors ORDER BY event`,
  (row) => ({ event: row.event as string, actors: row.actors as readonly string[] }),
);

export interface SpokeForRow {
  readonly event: string;
  readonly person: string;
  readonly body: string;
}

/** The people who spoke at each event for somebody, and for whom. */
export const spokeFor: ReadQuery<Ids, SpokeForRow> = readQuery(
  'presence.spokeFor',
  `UNWIND $ids AS event
   MATCH (e:\`Record\` {\`id\`: event})
   MATCH (e)<-[:\`AT\`]-(p:\`Participation\`)
   WHERE p.\`onBehalfOfId\` IS NOT NULL AND p.\`participantId\` STARTS WITH 'person:'
   RETURN DISTINCT event, p.\`participantId\` AS person, p.\`onBehalfOfId\` AS body ORDER BY event, person, body`,
  (row) => ({ event: row.event as string, person: row.person as string, body: row.body as string }),
);

/** What actors belong to, by which cooperation tells partners from parts of one body. */
import { type Params, type ReadQuery, type Row, readQuery } from '../port/read-query.js';

interface Ids extends Params {
  readonly ids: readonly string[];
}

/** A part and its whole, with the days between which it may have been one: an organ, a government, somebody in a post. */
export interface BelongingRow {
  readonly part: string;
  readonly whole: string;
  readonly startEarliest: string;
  readonly endLatest: string;
  readonly gaps?: readonly string[];
}

/** By which bodies, and by which bodies and people, belong to something. */
export const OF_BODIES = '`PART_OF`|`ACTS_FOR`';
export const OF_ALL = `${OF_BODIES}|\`HOLDS_POST\``;

/** Returns the columns of the relation `r` from the part `p` to the whole `w`. */
const RETURN_ROWS = `RETURN p.\`id\` AS part, w.\`id\` AS whole, r.\`startEarliest\` AS startEarliest,
     r.\`endLatest\` AS endLatest, r.\`gaps\` AS gaps ORDER BY part, whole, r.\`id\``;

/** Reads the relations by which the actors belong to something, one step up. */
export const belongingsOfActors: ReadQuery<Ids, BelongingRow> = readQuery(
  'belonging.ofActors',
  `UNWIND $ids AS part
   MATCH (p:\`Record\` {\`id\`: part})
   MATCH (p)-[r:${OF_ALL}]->(w)
   ${RETURN_ROWS}`,
  rowOf,
);

/**
 * Reads the relations of the actors one step up and one step down; one between two of them comes twice. Both ways
 * together, since the embedded engine scans all edges of an actor for those of some types.
 */
export const belongingsAround: ReadQuery<Ids, BelongingRow> = readQuery(
  'belonging.around',
  `UNWIND $ids AS actorId
   MATCH (o:\`Record\` {\`id\`: actorId})
   MATCH (o)-[r:${OF_ALL}]-(n)
   WITH r, startNode(r) AS p, endNode(r) AS w
   ${RETURN_ROWS}`,
  rowOf,
);

/** Reads all relations by which bodies and people belong to these, directly or through what belongs to them, nine steps down. */
export const belongingsBelow: ReadQuery<Ids, BelongingRow> = readQuery(
  'belonging.below',
  `UNWIND $ids AS actorId
   MATCH (o:\`Record\` {\`id\`: actorId})
   MATCH (o)<-[:${OF_BODIES}*0..8]-(w)
   WITH DISTINCT w
   MATCH (w)<-[r:${OF_ALL}]-(p)
   ${RETURN_ROWS}`,
  rowOf,
);

function rowOf({ part, whole, startEarliest, endLatest, gaps }: Row): BelongingRow {
  return belongingOf([part, whole, startEarliest, endLatest, gaps] as BelongingValues);
}

/** The same as a list. */
export type BelongingValues = readonly [
  part: string,
  whole: string,
  startEarliest: string,
  endLatest: string,
  gaps: readonly string[] | null | undefined,
];

export function belongingOf([part, whole, startEarliest, endLatest, gaps]: BelongingValues): BelongingRow {
  const row = { part, whole, startEarliest, endLatest };
  return gaps == null ? row : { ...row, gaps };
}

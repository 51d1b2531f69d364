/**
 * What actors belong to, by which cooperation tells partners from parts of one body. Chains of more than nine relations are
 * read no further; no organisation is as deep.
 */
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

const OF_BODIES = '`PART_OF`|`ACTS_FOR`';
const OF_ALL = `${OF_BODIES}|\`HOLDS_POST\``;
const FROM_IDS = 'UNWIND $ids AS actorId MATCH (o:`Record` {`id`: actorId})';

/** Returns the columns of the relation `r` from the part `p` to the whole `w`. */
const RETURN_ROWS = `RETURN p.\`id\` AS part, w.\`id\` AS whole, r.\`startEarliest\` AS startEarliest,
     r.\`endLatest\` AS endLatest, r.\`gaps\` AS gaps ORDER BY part, whole, r.\`id\``;

/** Reads all relations by which the actors belong to something, directly or through what they belong to. */
export const belongingsAbove: ReadQuery<Ids, BelongingRow> = readQuery(
  'belonging.above',
  `${FROM_IDS}
   MATCH (o)-[:${OF_ALL}*0..8]->(p)
   WITH DISTINCT p
   MATCH (p)-[r:${OF_ALL}]->(w)
   ${RETURN_ROWS}`,
  rowOf,
);

/** Reads all relations by which other bodies belong to these, directly or through what belongs to them. */
export const belongingsBelow: ReadQuery<Ids, BelongingRow> = readQuery(
  'belonging.below',
  `${FROM_IDS}
   MATCH (o)<-[:${OF_BODIES}*0..8]-(w)
   WITH DISTINCT w
   MATCH (w)<-[r:${OF_BODIES}]-(p)
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

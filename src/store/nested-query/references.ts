/** From records to those that they name or that lie at the ends of their edges. */
import type { RecordType } from '../mapping/record-columns.js';

export interface Reference {
  readonly record: RecordType;
  /** From a node or a link `o` to distinct nodes `n`. */
  readonly clause: string;
}

/** The record whose id is in this property. */
export const byProperty = (property: string): Reference => ({
  record: 'entity',
  clause: `WITH DISTINCT o.\`${property}\` AS id WHERE id IS NOT NULL MATCH (n:\`Record\` {\`id\`: id})`,
});
/** As `named`, where there is an edge as well: to walk it costs less than to look an id up. Only from nodes with few edges. */
export const atEndOf = (edge: string): Reference => ({
  record: 'entity',
  clause: `MATCH (o)-[:\`${edge}\`]->(n) WITH DISTINCT n`,
});
export const startOfLink: Reference = { record: 'entity', clause: 'WITH DISTINCT startNode(o) AS n' };
export const endOfLink: Reference = { record: 'entity', clause: 'WITH DISTINCT endNode(o) AS n' };
export const claimsBehind: Reference = {
  record: 'claim',
  clause: 'UNWIND o.`claimIds` AS id WITH DISTINCT id MATCH (n:`Record` {`id`: id})',
};
export const sourcesOfClaim: Reference = {
  record: 'source',
  clause: 'MATCH (o)-[:`SUPPORTED_BY`]->(n:`Source`) WITH DISTINCT n',
};

/** References from records to others: by a property that holds an id, or by an edge. */
import type { RecordType } from '../mapping/record-columns.js';

export interface Reference {
  readonly record: RecordType;
  /** The Cypher from a node or link `o` to distinct nodes `n`. */
  readonly clause: string;
}

/** Refers to the record whose id is in the property. */
export const byProperty = (property: string): Reference => ({
  record: 'entity',
  clause: `WITH DISTINCT o.\`${property}\` AS id WHERE id IS NOT NULL MATCH (n:\`Record\` {\`id\`: id})`,
});
/**
 * Refers to the record at the end of an edge, which costs less than an id lookup; only for nodes with few
 * edges.
 */
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

/** The node that marks a store as half filled: made before anything else, and removed when all is there. */
import { type Params, statement } from './read-query.js';

export interface UnfinishedFill {
  /** Of the graph: only the very same one goes on. */
  readonly digest: string;
  /** Of the graph, the first so many are in the store for certain. */
  readonly batches: number;
  /** Nodes and edges in those. */
  readonly done: number;
  readonly total: number;
}

/** No row: what the store holds is whole. */
export const unfinishedFill = statement<Record<never, never> & Params, UnfinishedFill>(
  'inventory.unfinishedFill',
  `MATCH (m:\`Meta\`)
   RETURN m.\`digest\` AS digest, m.\`batches\` AS batches, m.\`done\` AS done, m.\`total\` AS total ORDER BY digest`,
  (row) => ({
    digest: row.digest as string,
    batches: Number(row.batches),
    done: Number(row.done),
    total: Number(row.total),
  }),
);

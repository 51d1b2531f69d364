/** The node that marks a store as half filled: made before anything else, and removed when all is there. */
import { type Params, readQuery } from './read-query.js';

export interface LoadCheckpoint {
  /** Of the graph: only the very same one goes on. */
  readonly digest: string;
  /** Of the graph, the first so many are in the store for certain. */
  readonly batches: number;
  /** Nodes and edges in those. */
  readonly done: number;
  readonly total: number;
}

/** No row: what the store holds is whole. */
export const loadCheckpoint = readQuery<Record<never, never> & Params, LoadCheckpoint>(
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

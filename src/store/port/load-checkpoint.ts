/**
 * How far an unfinished bulk load came. The store keeps it as a node that is created before anything else and
 * removed when the graph is complete, so a store without one holds a whole graph.
 */
export interface LoadCheckpoint {
  /** Digest of the staged graph; only the same graph can resume the load. */
  readonly digest: string;
  /** Number of leading batches of the graph that are certainly in the store. */
  readonly batches: number;
  /** Number of nodes and edges in those batches. */
  readonly done: number;
  readonly total: number;
}

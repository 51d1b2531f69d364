/** A whole graph on its way into an empty store. It may be larger than memory: it is read from disk, always in the same order. */
import type { EdgeType, GraphEdge, GraphNode } from './property-graph.js';

export interface StagedGraph {
  /** Tells it from every other graph: a load that was killed goes on only with the very same one. */
  readonly digest: string;
  readonly nodes: number;
  readonly edges: number;
  /**
   * All nodes, then all edges, of one label set or edge type a batch; the first `skip` batches are left out. A batch is one
   * transaction: some 10,000 items serve both stores best. None is empty.
   */
  batches(skip?: number): AsyncIterable<GraphBatch>;
}

export type GraphBatch =
  | { readonly labels: readonly string[]; readonly nodes: readonly GraphNode[] }
  | { readonly type: EdgeType; readonly edges: readonly GraphEdge[] };

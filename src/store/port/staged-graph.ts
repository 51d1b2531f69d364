import type { EdgeType, GraphEdge, GraphNode } from './property-graph.js';

/**
 * A complete graph that waits to be loaded. It may be larger than memory, so it is read in batches, always in
 * the same order.
 */
export interface StagedGraph {
  /** Identifies the graph: only the same graph resumes an interrupted load. */
  readonly digest: string;
  /** The version of its model; the present one unless told. */
  readonly model?: number;
  /** Number of nodes. */
  readonly nodes: number;
  /** Number of edges. */
  readonly edges: number;
  /**
   * Yields all nodes, then all edges, without the first `skip` batches. A batch is never empty, has one label
   * set or one edge type, and is written in one transaction; about 10,000 items suit both stores best.
   */
  batches(skip?: number): AsyncIterable<GraphBatch>;
}

export type GraphBatch =
  | { readonly labels: readonly string[]; readonly nodes: readonly GraphNode[] }
  | { readonly type: EdgeType; readonly edges: readonly GraphEdge[] };

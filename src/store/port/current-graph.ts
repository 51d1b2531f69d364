/** The graph that a store holds at the moment, reduced to what a diff compares. */

export interface NodeRevision {
  readonly id: string;
  /** Digest of the node's properties. */
  readonly rev: string;
  readonly labels: readonly string[];
}

export interface EdgeRevision {
  readonly id: string;
  /** Digest of the edge's properties. */
  readonly rev: string;
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Streams the revisions in batches, so that the graph may be larger than memory. Each call reads from the
 * start.
 */
export interface CurrentGraph {
  nodes(): AsyncIterable<readonly NodeRevision[]>;
  edges(): AsyncIterable<readonly EdgeRevision[]>;
}

/** All revisions in memory, by id. */
export interface CurrentRevisions {
  readonly nodes: ReadonlyMap<string, Omit<NodeRevision, 'id'>>;
  readonly edges: ReadonlyMap<string, Omit<EdgeRevision, 'id'>>;
}

/**
 * What a store says of the graph that it holds. The store keeps it as a node beside the graph, which each load changes
 * in its own transaction, so that the two never part.
 */
export interface GraphState {
  /** The number of changes up to now; 0 before the first. */
  readonly changes: number;
  /** Tells two graphs apart that came to the same number in different ways: after a restore, or in a store made anew. */
  readonly nonce: string;
  /** The version of the model that the nodes and edges have: see `MODEL_VERSION`. */
  readonly model: number;
  /** Whether readers may see a part of the graph: during a bulk load, and on Neo4j while a change is being committed. */
  readonly isLoading: boolean;
  /** What the last change left, where the store counts in the same transaction. */
  readonly counts: GraphCounts | null;
}

/** Numbers of records and of the edges between them. */
export interface GraphCounts {
  readonly nodes: number;
  readonly edges: number;
}

/** The version of the graph as text, or null where answers belong to no version: before the first load, and while one goes on. */
export const versionOf = (state: GraphState | null): string | null =>
  state === null || state.changes === 0 || state.isLoading ? null : `${state.changes}-${state.nonce}`;

/** Whether the store held anything since it was made. */
export const everHeld = (state: GraphState | null): boolean => state !== null && state.changes > 0;

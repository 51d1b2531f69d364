import type { GraphCounts } from './graph-state.js';
import type { GraphEdge, GraphNode } from './property-graph.js';

/** The whole graph as it was at one version, to be read once from its start. */
export interface GraphSnapshot extends GraphCounts {
  readonly version: string | null;
  readonly model: number;
  /** Streams all nodes in no order. */
  allNodes(): AsyncIterable<readonly GraphNode[]>;
  allEdges(): AsyncIterable<readonly GraphEdge[]>;
}

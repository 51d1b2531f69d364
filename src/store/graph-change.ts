import type { GraphData, GraphEdge, GraphNode } from './graph-data.js';

/** What a store holds, as far as a load needs to know it. */
export interface GraphInventory {
  /** Digest of each node's properties by id. */
  readonly nodes: ReadonlyMap<string, string>;
  readonly edges: ReadonlyMap<
    string,
    { readonly rev: string; readonly type: string; readonly from: string; readonly to: string }
  >;
}

export interface GraphChange {
  readonly createNodes: readonly GraphNode[];
  readonly updateNodes: readonly GraphNode[];
  readonly deleteNodeIds: readonly string[];
  readonly createEdges: readonly GraphEdge[];
  readonly updateEdges: readonly GraphEdge[];
  readonly deleteEdges: readonly {
    readonly id: string;
    readonly type: string;
    readonly from: string;
    readonly to: string;
  }[];
}

/** Number of nodes and edges that the change touches; 0: nothing to do. */
export function sizeOfChange(change: GraphChange): number {
  return (
    change.createNodes.length +
    change.updateNodes.length +
    change.deleteNodeIds.length +
    change.createEdges.length +
    change.updateEdges.length +
    change.deleteEdges.length
  );
}

/** What turns the graph that a store holds into the target. Deleting a node takes its edges with it. */
export function planChange(present: GraphInventory, target: GraphData): GraphChange {
  const targetNodeIds = new Set(target.nodes.map((n) => n.id));
  const targetEdgeIds = new Set(target.edges.map((e) => e.id));
  const deletedNodes = new Set([...present.nodes.keys()].filter((id) => !targetNodeIds.has(id)));

  return {
    createNodes: target.nodes.filter((n) => !present.nodes.has(n.id)),
    updateNodes: target.nodes.filter((n) => {
      const rev = present.nodes.get(n.id);
      return rev !== undefined && rev !== n.props.rev;
    }),
    deleteNodeIds: [...deletedNodes],
    createEdges: target.edges.filter((e) => !present.edges.has(e.id)),
    updateEdges: target.edges.filter((e) => {
      const held = present.edges.get(e.id);
      return held !== undefined && held.rev !== e.props.rev;
    }),
    deleteEdges: [...present.edges]
      .filter(([id, e]) => !targetEdgeIds.has(id) && !deletedNodes.has(e.from) && !deletedNodes.has(e.to))
      .map(([id, e]) => ({ id, type: e.type, from: e.from, to: e.to })),
  };
}

import { type GraphData, type GraphEdge, type GraphNode, revisionOf } from './property-graph.js';

/** What a store holds, as far as a load needs to know it. */
export interface CurrentRevisions {
  /** Digest of each node's properties, and its labels, by id. */
  readonly nodes: ReadonlyMap<string, { readonly rev: string; readonly labels: readonly string[] }>;
  readonly edges: ReadonlyMap<
    string,
    { readonly rev: string; readonly type: string; readonly from: string; readonly to: string }
  >;
}

export interface GraphDiff {
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
export function sizeOfDiff(change: GraphDiff): number {
  return (
    change.createNodes.length +
    change.updateNodes.length +
    change.deleteNodeIds.length +
    change.createEdges.length +
    change.updateEdges.length +
    change.deleteEdges.length
  );
}

/**
 * What turns the graph that a store holds into the target. Deleting a node takes its edges with it. What has become of
 * another kind (an entity that was merged is a redirect), and an edge with other ends, are deleted and made anew.
 */
export function diffGraph(present: CurrentRevisions, target: GraphData): GraphDiff {
  const targetNodes = new Map(target.nodes.map((n) => [n.id, n]));
  const targetEdges = new Map(target.edges.map((e) => [e.id, e]));
  const deletedNodes = new Set(
    [...present.nodes].flatMap(([id, node]) => (isOfKind(node.labels, targetNodes.get(id)) ? [] : [id])),
  );
  const keptNodes = (id: string) => (deletedNodes.has(id) ? undefined : present.nodes.get(id));
  const goesWithNode = (edge: Ends) => deletedNodes.has(edge.from) || deletedNodes.has(edge.to);
  const keptEdges = (edge: GraphEdge) => {
    const held = present.edges.get(edge.id);
    return held !== undefined && hasEnds(held, edge) && !goesWithNode(held) ? held : undefined;
  };

  return {
    createNodes: target.nodes.filter((n) => keptNodes(n.id) === undefined),
    updateNodes: target.nodes.filter((n) => {
      const held = keptNodes(n.id);
      return held !== undefined && held.rev !== revisionOf(n);
    }),
    deleteNodeIds: [...deletedNodes],
    createEdges: target.edges.filter((e) => keptEdges(e) === undefined),
    updateEdges: target.edges.filter((e) => {
      const held = keptEdges(e);
      return held !== undefined && held.rev !== revisionOf(e);
    }),
    deleteEdges: [...present.edges]
      .filter(([id, held]) => !hasEnds(held, targetEdges.get(id)) && !goesWithNode(held))
      .map(([id, { type, from, to }]) => ({ id, type, from, to })),
  };
}

interface Ends {
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

const isOfKind = (labels: readonly string[], node: GraphNode | undefined): boolean =>
  node !== undefined && labels.length === node.labels.length && node.labels.every((l) => labels.includes(l));

const hasEnds = (held: Ends, edge: Ends | undefined): boolean =>
  edge !== undefined && held.type === edge.type && held.from === edge.from && held.to === edge.to;

import type { CurrentRevisions } from './current-graph.js';
import { type GraphData, type GraphEdge, type GraphNode, revisionOf } from './property-graph.js';

/** The writes that turn one graph into another. */
export interface GraphDiff {
  /** The version of the model that the graph has afterwards; the present one unless told. */
  readonly model?: number;
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

/** Returns the number of nodes and edges that the diff writes; 0 means that nothing differs. */
export function sizeOfDiff(diff: GraphDiff): number {
  return (
    diff.createNodes.length +
    diff.updateNodes.length +
    diff.deleteNodeIds.length +
    diff.createEdges.length +
    diff.updateEdges.length +
    diff.deleteEdges.length
  );
}

/**
 * Computes the writes that turn the current graph into the target. A node whose labels change (a merged
 * entity becomes a redirect) and an edge whose ends change are deleted and created again. Deleting a node
 * deletes its edges.
 */
export function diffGraph(current: CurrentRevisions, target: GraphData): GraphDiff {
  const targetNodes = new Map(target.nodes.map((n) => [n.id, n]));
  const targetEdges = new Map(target.edges.map((e) => [e.id, e]));
  const deletedNodes = new Set(
    [...current.nodes].flatMap(([id, node]) => (hasSameLabels(node.labels, targetNodes.get(id)) ? [] : [id])),
  );
  const keptNode = (id: string) => (deletedNodes.has(id) ? undefined : current.nodes.get(id));
  const goesWithNode = (edge: Ends) => deletedNodes.has(edge.from) || deletedNodes.has(edge.to);
  const keptEdge = (edge: GraphEdge) => {
    const held = current.edges.get(edge.id);
    return held !== undefined && hasSameEnds(held, edge) && !goesWithNode(held) ? held : undefined;
  };

  return {
    createNodes: target.nodes.filter((n) => keptNode(n.id) === undefined),
    updateNodes: target.nodes.filter((n) => {
      const held = keptNode(n.id);
      return held !== undefined && held.rev !== revisionOf(n);
    }),
    deleteNodeIds: [...deletedNodes],
    createEdges: target.edges.filter((e) => keptEdge(e) === undefined),
    updateEdges: target.edges.filter((e) => {
      const held = keptEdge(e);
      return held !== undefined && held.rev !== revisionOf(e);
    }),
    deleteEdges: [...current.edges]
      .filter(([id, held]) => !hasSameEnds(held, targetEdges.get(id)) && !goesWithNode(held))
      .map(([id, { type, from, to }]) => ({ id, type, from, to })),
  };
}

interface Ends {
  readonly type: string;
  readonly from: string;
  readonly to: string;
}

const hasSameLabels = (labels: readonly string[], node: GraphNode | undefined): boolean =>
  node !== undefined && labels.length === node.labels.length && node.labels.every((l) => labels.includes(l));

const hasSameEnds = (held: Ends, edge: Ends | undefined): boolean =>
  edge !== undefined && held.type === edge.type && held.from === edge.from && held.to === edge.to;

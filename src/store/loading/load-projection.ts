import type { Projection } from '../../domain/projection.js';
import { toGraph } from '../mapping/to-graph.js';
import { diffGraph } from '../port/graph-diff.js';
import type { GraphStore, LoadProgress } from '../port/graph-store.js';
import { revisionsOf } from './read-current-graph.js';

/** Numbers of nodes and edges. */
export interface LoadSummary {
  readonly nodes: number;
  readonly edges: number;
  readonly created: number;
  readonly updated: number;
  readonly deleted: number;
}

/**
 * Makes the store hold the projection and nothing else, in one transaction that writes only what differs. A
 * second run writes nothing.
 */
export async function loadProjection(
  store: GraphStore,
  projection: Projection,
  onProgress?: (progress: LoadProgress) => void,
): Promise<LoadSummary> {
  await store.prepare();
  const target = toGraph(projection);
  const diff = await store.apply(
    async (current) => diffGraph(await revisionsOf(current), target),
    onProgress,
  );
  return {
    nodes: target.nodes.length,
    edges: target.edges.length,
    created: diff.createNodes.length + diff.createEdges.length,
    updated: diff.updateNodes.length + diff.updateEdges.length,
    deleted: diff.deleteNodeIds.length + diff.deleteEdges.length,
  };
}

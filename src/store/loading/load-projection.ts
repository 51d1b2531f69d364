import type { Projection } from '../../domain/projection.js';
import { toGraph } from '../mapping/to-graph.js';
import { diffGraph } from '../port/graph-diff.js';
import type { ApplyProgress, GraphStore } from '../port/graph-store.js';
import { revisionsOf } from './read-current-graph.js';

export interface LoadSummary {
  readonly nodes: number;
  readonly edges: number;
  readonly created: number;
  readonly updated: number;
  readonly deleted: number;
}

/**
 * Makes the store hold the projection and nothing else, touching only what differs. Whole or not at all; a second
 * run changes nothing.
 */
export async function loadProjection(
  store: GraphStore,
  projection: Projection,
  onProgress?: (progress: ApplyProgress) => void,
): Promise<LoadSummary> {
  await store.prepare();
  const target = toGraph(projection);
  const change = await store.apply(
    async (present) => diffGraph(await revisionsOf(present), target),
    onProgress,
  );
  return {
    nodes: target.nodes.length,
    edges: target.edges.length,
    created: change.createNodes.length + change.createEdges.length,
    updated: change.updateNodes.length + change.updateEdges.length,
    deleted: change.deleteNodeIds.length + change.deleteEdges.length,
  };
}

import type { Projection } from '../domain/projection.js';
import { encodeProjection } from './encode.js';
import { planChange, sizeOfChange } from './graph-change.js';
import type { ApplyProgress, GraphStore } from './graph-store.js';
import { edgeRevisions, nodeRevisions } from './statements/inventory.js';

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
  const target = encodeProjection(projection);
  const [nodes, edges] = await Promise.all([store.read(nodeRevisions, {}), store.read(edgeRevisions, {})]);
  const change = planChange(
    {
      nodes: new Map(nodes.map(({ id, ...node }) => [id, node])),
      edges: new Map(edges.map(({ id, ...edge }) => [id, edge])),
    },
    target,
  );
  if (sizeOfChange(change) > 0) await store.apply(change, onProgress);
  return {
    nodes: target.nodes.length,
    edges: target.edges.length,
    created: change.createNodes.length + change.createEdges.length,
    updated: change.updateNodes.length + change.updateEdges.length,
    deleted: change.deleteNodeIds.length + change.deleteEdges.length,
  };
}

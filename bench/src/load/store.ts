/** Into an empty store through the product's own port, a part of the graph at a time. */
import type { GraphChange } from '../../../src/store/graph-change.js';
import type { GraphData } from '../../../src/store/graph-data.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import type { LoadCounts, OnProgress } from './progress.js';

const ITEMS_PER_CHANGE = 50_000;

export async function loadThroughStore(
  store: GraphStore,
  parts: AsyncIterable<GraphData>,
  onProgress?: OnProgress,
): Promise<LoadCounts> {
  const counts = { nodes: 0, edges: 0 };
  let pending: GraphData[] = [];

  async function flush(): Promise<void> {
    const change = creation(pending);
    pending = [];
    await store.apply(change);
    counts.nodes += change.createNodes.length;
    counts.edges += change.createEdges.length;
    onProgress?.(counts);
  }

  await store.prepare();
  let waiting = 0;
  for await (const part of parts) {
    pending.push(part);
    waiting += part.nodes.length + part.edges.length;
    if (waiting < ITEMS_PER_CHANGE) continue;
    waiting = 0;
    await flush();
  }
  if (pending.length > 0) await flush();
  return counts;
}

const creation = (parts: readonly GraphData[]): GraphChange => ({
  createNodes: parts.flatMap((p) => p.nodes),
  createEdges: parts.flatMap((p) => p.edges),
  updateNodes: [],
  deleteNodeIds: [],
  updateEdges: [],
  deleteEdges: [],
});

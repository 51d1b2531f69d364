import type { GraphDiff } from '../port/graph-diff.js';
import type { GraphStore, LoadProgress } from '../port/graph-store.js';
import type { StagedGraph } from '../port/staged-graph.js';
import { countNodes } from '../queries/inventory.js';
import { diffStaged } from './diff-staged.js';

/** The size that one transaction of either store holds with ease; an empty store gets more than this in many. */
const ITEMS_IN_ONE_CHANGE = 100_000;

/**
 * Makes the store hold the staged graph and nothing else: as a bulk load where the store is empty and the graph large,
 * else in one transaction.
 * @returns what was changed, or null after a bulk load
 */
export async function loadStaged(
  store: GraphStore,
  staged: StagedGraph,
  onProgress?: (progress: LoadProgress) => void,
): Promise<GraphDiff | null> {
  const [present = 0] = await store.read(countNodes, {});
  const isLarge = staged.nodes + staged.edges > ITEMS_IN_ONE_CHANGE;
  if ((await store.loadCheckpoint()) !== null || (present === 0 && isLarge)) {
    await store.bulkLoad(staged, onProgress);
    return null;
  }
  await store.prepare();
  const model = staged.model === undefined ? {} : { model: staged.model };
  return store.apply(async (graph) => ({ ...(await diffStaged(graph, staged)), ...model }), onProgress);
}

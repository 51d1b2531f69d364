import type { Config } from '../config.js';
import type { GraphStore, StoreInspection } from '../store/port/graph-store.js';
import { createProgress } from './progress.js';
import { summarizeLoad } from './summarize-load.js';

/** Seeds a store that never held anything, so that a first start has data. Any other is left to `seed` and `restore`. */
export async function seedIfNew(
  store: GraphStore,
  { isNew }: StoreInspection,
  config: Config,
): Promise<void> {
  if (!isNew) return;
  const { loadSeeds } = await import('./load-seeds.js');
  const { loadProjection } = await import('../store/loading/load-projection.js');
  const { projection } = await loadSeeds(config.seedsDir);
  const progress = createProgress('Loading the seeds');
  const summary = await loadProjection(store, projection, progress.update);
  progress.end();
  console.log(summarizeLoad(summary, projection, store.description));
}

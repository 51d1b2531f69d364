import { readConfig } from '../config.js';
import { loadProjection } from '../store/loading/load-projection.js';
import { inspectStore } from '../store/loading/upgrade-model.js';
import { openStore } from '../store/open-store.js';
import { loadSeeds } from './load-seeds.js';
import { createProgress } from './progress.js';
import { summarizeLoad } from './summarize-load.js';

export async function seedCommand(): Promise<void> {
  const config = readConfig();
  const { projection } = await loadSeeds(config.seedsDir);
  const store = await openStore(config.store, console.warn);
  try {
    await inspectStore(store);
    const progress = createProgress('Loading');
    const summary = await loadProjection(store, projection, progress.update);
    progress.end();
    console.log(summarizeLoad(summary, projection, store.description));
  } finally {
    await store.close();
  }
}

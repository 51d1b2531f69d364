import { openGrafeoStore } from '../../../src/store/embedded/grafeo-store.js';
import type { StagedGraph } from '../../../src/store/port/staged-graph.js';
import { tellShare } from './progress.js';

/** To the end of the process's work: closing writes what no checkpoint has written yet. */
export async function fillEmbedded(dataDir: string, graph: StagedGraph): Promise<void> {
  const store = await openGrafeoStore({ dataDir });
  await store.bulkLoad(graph, tellShare('embedded')).finally(() => store.close());
}

/** A process that is killed just before or just after any writing of the manifest leaves a directory that opens. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { openGrafeoStore } from '../../src/store/embedded/grafeo-store.js';
import { loadProjection } from '../../src/store/loading/load-projection.js';
import { toGraph } from '../../src/store/mapping/to-graph.js';
import { NO_CHANGE } from '../support/no-change.js';
import { emptyProjection } from '../support/random-projection.js';
import { stagedInMemory } from '../support/staged-in-memory.js';
import { sampleProjection } from './sample-projection.js';

const sample = toGraph(sampleProjection);
const root = mkdtempSync(join(tmpdir(), 'communique-killed-'));
const moments: string[] = [];
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A copy of the directory while the store is open is what a kill at that moment leaves. */
function remember(dataDir: string): void {
  const copy = join(root, `moment-${moments.length}`);
  cpSync(dataDir, copy, { recursive: true });
  moments.push(copy);
}

vi.mock('../../src/store/embedded/manifest.js', async (original) => {
  const real = await original<typeof import('../../src/store/embedded/manifest.js')>();
  return {
    ...real,
    writeManifest: (dataDir: string, value: Parameters<typeof real.writeManifest>[1]) => {
      remember(dataDir);
      real.writeManifest(dataDir, value);
      remember(dataDir);
    },
  };
});

test('whatever was being loaded', async () => {
  const dataDir = join(root, 'data');
  const store = await openGrafeoStore({ dataDir });
  const watch = () => remember(dataDir);
  await loadProjection(store, sampleProjection);
  await loadProjection(store, emptyProjection);
  await store.bulkLoad(stagedInMemory(sample, 60), watch);
  await store.apply({ ...NO_CHANGE, deleteNodeIds: ['state:qatar'] });
  const [edge] = sample.edges.filter((e) => e.from !== 'state:qatar' && e.to !== 'state:qatar');
  await store.apply({ ...NO_CHANGE, deleteEdges: edge === undefined ? [] : [edge] });
  await store.close();

  expect(moments.length).toBeGreaterThan(12);
  // Opening writes manifests, too.
  for (const moment of [...moments]) {
    const again = await openGrafeoStore({ dataDir: moment });
    await again.inspect();
    await again.close();
  }
});

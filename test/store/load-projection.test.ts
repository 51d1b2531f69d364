import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openGrafeoStore } from '../../src/store/embedded/grafeo-store.js';
import { loadProjection } from '../../src/store/loading/load-projection.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { nodeRevisions } from '../../src/store/queries/inventory.js';
import { NO_CHANGE } from '../support/no-change.js';
import { emptyProjection } from '../support/random-projection.js';
import { randomRuns } from '../support/random-runs.js';
import { many, testLoading } from './load-cases.js';

describe('loading into the embedded store', () => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openGrafeoStore();
  });
  afterAll(() => store?.close());
  testLoading(() => store, randomRuns(12, 250));

  test('who reads all of it while it is changed sees one state of it', async () => {
    await loadProjection(store, emptyProjection);
    await store.apply({ ...NO_CHANGE, createNodes: many(2_000, 'old') });
    let done = false;
    const seen = new Set<string>();
    const reading = (async () => {
      while (!done) {
        const rows = await store.read(nodeRevisions, {});
        seen.add(`${rows.length} ${[...new Set(rows.map((row) => row.rev))].sort().join()}`);
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    const old = many(2_000, 'old').map((n) => n.id);
    await store.apply({ ...NO_CHANGE, deleteNodeIds: old, createNodes: many(3_000, 'new') });
    done = true;
    await reading;
    seen.delete('3000 new');
    expect([...seen]).toEqual(['2000 old']);
  });
});

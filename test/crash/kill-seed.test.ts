import { expect, test } from 'vitest';
import { openGrafeoStore } from '../../src/store/embedded/grafeo-store.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { randomRuns } from '../support/random-runs.js';
import { killWhileSeeding, temporaryDirectory, twoSeedDirectories } from './kill-while-seeding.js';

const KILLS = randomRuns(6, 40);

test('a killed load leaves the embedded store with the old graph or the new one, whole', async () => {
  const dataDir = temporaryDirectory();
  const withStore = async <T>(use: (store: GraphStore) => Promise<T>): Promise<T> => {
    const store = await openGrafeoStore({ dataDir });
    try {
      return await use(store);
    } finally {
      await store.close();
    }
  };
  const report = await killWhileSeeding(KILLS, twoSeedDirectories(600), { DATA_DIR: dataDir }, withStore);
  console.info('embedded:', JSON.stringify(report));
  expect(report.torn).toEqual([]);
  expect(report.kept + report.replaced).toBe(KILLS);
  expect(Math.min(report.kept, report.replaced)).toBeGreaterThan(0);
});

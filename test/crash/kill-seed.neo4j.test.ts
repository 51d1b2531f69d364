import { expect, test } from 'vitest';
import { openNeo4jStore } from '../../src/store/neo4j/neo4j-store.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { describeWithNeo4j, wipeNeo4j } from '../support/neo4j.js';
import { randomRuns } from '../support/random-runs.js';
import { killWhileSeeding, twoSeedDirectories } from './kill-while-seeding.js';

const KILLS = randomRuns(4, 24);

describeWithNeo4j('Neo4j under a load that is killed', (connection) => {
  test('holds the old graph or the new one, whole', async () => {
    await wipeNeo4j(connection);
    const { uri, username, password } = connection;
    const withStore = async <T>(use: (store: GraphStore) => Promise<T>): Promise<T> => {
      const store = await openNeo4jStore(connection);
      try {
        return await use(store);
      } finally {
        await store.close();
      }
    };
    const environment = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
    const report = await killWhileSeeding(KILLS, twoSeedDirectories(600), environment, withStore);
    console.info('Neo4j:', JSON.stringify(report));
    expect(report.torn).toEqual([]);
    expect(report.kept + report.replaced).toBe(KILLS);
    expect(Math.min(report.kept, report.replaced)).toBeGreaterThan(0);
  });
});

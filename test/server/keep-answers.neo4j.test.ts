import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { describeWithNeo4j, openPatientNeo4jStore, wipeNeo4j } from '../support/neo4j.js';
import { randomRuns } from '../support/random-runs.js';
import { expectNeverStale } from './keep-answers-cases.js';

describeWithNeo4j('several services on one Neo4j', (connection) => {
  let stores: readonly GraphStore[];
  beforeAll(async () => {
    await wipeNeo4j(connection);
    stores = await Promise.all(Array.from({ length: 3 }, () => openPatientNeo4jStore(connection)));
    await stores[0]?.prepare();
  });
  afterAll(() => Promise.all(stores.map((store) => store.close())));

  test('give no answer that is older than the last load, whoever made it', async () => {
    expect(stores).toHaveLength(3);
    await expectNeverStale(stores, randomRuns(4, 50));
  });
});

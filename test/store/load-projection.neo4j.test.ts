import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GraphStore } from '../../src/store/graph-store.js';
import { loadProjection } from '../../src/store/load-projection.js';
import { openNeo4jStore } from '../../src/store/neo4j-store.js';
import { describeWithNeo4j, wipeNeo4j } from '../support/neo4j.js';
import { contentsExpected, contentsOf, testLoading } from './load-cases.js';
import { sampleProjection } from './sample-projection.js';

describeWithNeo4j('loading into Neo4j', (connection) => {
  let store: GraphStore;
  beforeAll(async () => {
    await wipeNeo4j(connection);
    store = await openNeo4jStore(connection);
  });
  afterAll(() => store?.close());
  testLoading(() => store, 20);

  test('of two processes that fill an empty graph at once, one is told of the other, and the graph is whole', async () => {
    await wipeNeo4j(connection);
    const other = await openNeo4jStore(connection);
    try {
      await Promise.all([store.prepare(), other.prepare()]);
      const loads = await Promise.allSettled([store, other].map((s) => loadProjection(s, sampleProjection)));
      const refusals = loads.flatMap((l) => (l.status === 'rejected' ? [l.reason.code] : []));
      expect(['', 'CONFLICT']).toContain(refusals.join());
      expect(await contentsOf(store)).toEqual(contentsExpected(sampleProjection));
    } finally {
      await other.close();
    }
  });
});

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Projection } from '../../src/domain/projection.js';
import { loadProjection } from '../../src/store/loading/load-projection.js';
import { openNeo4jStore } from '../../src/store/neo4j/neo4j-store.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { describeWithNeo4j, wipeNeo4j } from '../support/neo4j.js';
import { randomRuns } from '../support/random-runs.js';
import { contentsExpected, contentsOf, testLoading } from './load-cases.js';
import { sampleProjection } from './sample-projection.js';

describeWithNeo4j('loading into Neo4j', (connection) => {
  let store: GraphStore;
  beforeAll(async () => {
    await wipeNeo4j(connection);
    store = await openNeo4jStore(connection);
  });
  afterAll(() => store?.close());
  testLoading(() => store, randomRuns(4, 50));

  describe('two processes that load at once', () => {
    let other: GraphStore;
    beforeEach(async () => {
      await wipeNeo4j(connection);
      other = await openNeo4jStore(connection);
      await Promise.all([store.prepare(), other.prepare()]);
    });
    afterEach(() => other?.close());

    const loadBoth = (projection: Projection) =>
      Promise.all([store, other].map((s) => loadProjection(s, projection)));

    test('fill an empty graph: the second finds the work of the first done', async () => {
      const loads = await loadBoth(sampleProjection);
      expect(loads.map((l) => l.created > 0).sort()).toEqual([false, true]);
      expect(await contentsOf(store)).toEqual(contentsExpected(sampleProjection));
    });

    // Nodes have a constraint that would tell them apart; edges have none.
    test('bring edges only: none is made twice', async () => {
      await loadProjection(store, { ...sampleProjection, links: [] });
      await loadBoth(sampleProjection);
      expect(await contentsOf(store)).toEqual(contentsExpected(sampleProjection));
    });
  });
});

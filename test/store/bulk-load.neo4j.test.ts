import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toGraph } from '../../src/store/mapping/to-graph.js';
import { openNeo4jStore } from '../../src/store/neo4j/neo4j-store.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { describeWithNeo4j, wipeNeo4j } from '../support/neo4j.js';
import { stagedInMemory } from '../support/staged-in-memory.js';
import { testBulkLoad } from './bulk-load-cases.js';
import { contentsExpected, contentsOf } from './load-cases.js';
import { sampleProjection } from './sample-projection.js';

describeWithNeo4j('bulk load into Neo4j', (connection) => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openNeo4jStore(connection);
  });
  afterAll(() => store?.close());
  const emptied = async () => {
    await wipeNeo4j(connection);
    return store;
  };
  testBulkLoad(emptied);

  describe('two processes with the same graph', () => {
    test('write nothing twice: the later takes over, and the earlier is refused', async () => {
      await emptied();
      const other = await openNeo4jStore(connection);
      try {
        const staged = stagedInMemory(toGraph(sampleProjection), 2);
        const first = store.bulkLoad(staged, () => takeOver());
        let second: Promise<void> | undefined;
        const takeOver = () => {
          second ??= other.bulkLoad(staged);
        };
        await expect(first).rejects.toMatchObject({ code: 'CONFLICT' });
        await second;
        expect(await contentsOf(store)).toEqual(contentsExpected(sampleProjection));
      } finally {
        await other.close();
      }
    });
  });
});

import { afterAll, beforeAll } from 'vitest';
import type { GraphStore } from '../../src/store/graph-store.js';
import { openNeo4jStore } from '../../src/store/neo4j-store.js';
import { describeWithNeo4j, wipeNeo4j } from '../support/neo4j.js';
import { testLoading } from './load-cases.js';

describeWithNeo4j('loading into Neo4j', (connection) => {
  let store: GraphStore;
  beforeAll(async () => {
    await wipeNeo4j(connection);
    store = await openNeo4jStore(connection);
  });
  afterAll(() => store?.close());
  testLoading(() => store, 20);
});

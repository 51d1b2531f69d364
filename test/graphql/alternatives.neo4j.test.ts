import { test } from 'vitest';
import { appOn } from '../support/app.js';
import { describeWithNeo4j } from '../support/neo4j.js';
import { withNeo4jStore } from '../support/stores.js';
import { alternatives, expectAlternatives } from './alternatives.js';

describeWithNeo4j('of several times one is meant', (connection) => {
  test('and no day between them, on Neo4j', async () => {
    await withNeo4jStore(connection, alternatives, (store) => expectAlternatives(appOn(store)));
  });
});

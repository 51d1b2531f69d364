import { test } from 'vitest';
import { appOn } from '../support/app.js';
import { describeWithNeo4j } from '../support/neo4j.js';
import { withNeo4jStore } from '../support/stores.js';
import { alternatives, expectAlternatives, expectSpells } from './alternatives.js';

describeWithNeo4j('on Neo4j', (connection) => {
  test('of several times one is meant, no day between them, and a relation may hold at several', async () => {
    await withNeo4jStore(connection, alternatives, async (store) => {
      await expectAlternatives(appOn(store));
      await expectSpells(appOn(store));
    });
  });
});

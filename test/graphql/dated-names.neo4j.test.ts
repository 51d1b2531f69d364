import { test } from 'vitest';
import { appOn } from '../support/app.js';
import { describeWithNeo4j } from '../support/neo4j.js';
import { withNeo4jStore } from '../support/stores.js';
import { datedNames, expectDatedNames } from './dated-names.js';

describeWithNeo4j('names have the time in which they were in use', (connection) => {
  test('on Neo4j', async () => {
    await withNeo4jStore(connection, datedNames, (store) => expectDatedNames(appOn(store)));
  });
});

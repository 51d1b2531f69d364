import { test } from 'vitest';
import { appOn } from '../support/app.js';
import { describeWithNeo4j } from '../support/neo4j.js';
import { withNeo4jStore } from '../support/stores.js';
import { expectOrderOfTime, forum } from './editions.js';

describeWithNeo4j('on Neo4j', (connection) => {
  test('editions are in the order of time', async () => {
    await withNeo4jStore(connection, forum, (store) => expectOrderOfTime(appOn(store)));
  });
});

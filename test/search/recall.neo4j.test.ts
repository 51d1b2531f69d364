import { expect, test } from 'vitest';
import { search } from '../../src/analysis/search.js';
import { describeWithNeo4j } from '../support/neo4j.js';
import { bothStores, withNeo4jStore } from '../support/stores.js';
import { labelledQueries } from './labelled-queries.js';
import { seedsWithFixture } from './recall.js';
import { testRecall } from './recall-cases.js';

const projection = await seedsWithFixture();

describeWithNeo4j('search on Neo4j', (connection) => {
  testRecall(projection, (body) => withNeo4jStore(connection, projection, body));

  test('answers as the embedded store does', () =>
    bothStores(connection, projection, async ({ embedded, neo4j }) => {
      for (const { q: text } of [
        ...labelledQueries('labelled-queries'),
        ...labelledQueries('held-back-queries'),
      ]) {
        const [own, right] = await Promise.all([search(embedded, { text }), search(neo4j, { text })]);
        expect(own, text).toEqual(right);
      }
    }));
});

import neo4j from 'neo4j-driver';
import { expect, test } from 'vitest';
import { describeWithNeo4j, isEmptyNeo4j, wipeNeo4j } from './neo4j.js';

describeWithNeo4j('Neo4j for tests', (connection) => {
  test('answers, and is emptied of data, constraints and indexes', async () => {
    const { uri, username, password } = connection;
    const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
    try {
      await driver.executeQuery('CREATE CONSTRAINT `a ``name` FOR (n:Thing) REQUIRE n.id IS UNIQUE');
      await driver.executeQuery('CREATE FULLTEXT INDEX words FOR (n:Thing) ON EACH [n.text]');
      await driver.executeQuery("CREATE (:Thing {id: '1'})-[:NEXT]->(:Thing {id: '2'})");

      await wipeNeo4j(connection);

      expect(await isEmptyNeo4j(connection)).toBe(true);
      const { records } = await driver.executeQuery('SHOW INDEXES YIELD type RETURN collect(type) AS types');
      expect(records[0]?.get('types')).toEqual(['LOOKUP', 'LOOKUP']);
    } finally {
      await driver.close();
    }
  });
});

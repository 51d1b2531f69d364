import neo4j from 'neo4j-driver';
import { expect, test } from 'vitest';
import { describeWithNeo4jServer } from './neo4j.js';
import { startNeo4jServer } from './neo4j-server.js';

await describeWithNeo4jServer('a Neo4j server of one’s own', () => {
  test('is lost when killed, and back on the same port with its data', async () => {
    await using server = await startNeo4jServer();
    const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.username, server.password));
    try {
      await driver.executeQuery("CREATE (:Thing {id: 'kept'})");

      await server.kill();
      await expect(driver.verifyConnectivity()).rejects.toMatchObject({ code: 'ServiceUnavailable' });

      await server.restart();
      const { records } = await driver.executeQuery('MATCH (n:Thing) RETURN n.id AS id');
      expect(records.map((record) => record.get('id'))).toEqual(['kept']);
    } finally {
      await driver.close();
    }
  });
});

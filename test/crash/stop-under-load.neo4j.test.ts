import { test } from 'vitest';
import { describeWithNeo4j, wipeNeo4j } from '../support/neo4j.js';
import { randomRuns } from '../support/random-runs.js';
import { stopUnderLoad } from './stop-under-load.js';

describeWithNeo4j('a service on Neo4j', (connection) => {
  test('that is told to stop under load leaves nobody without an answer', async () => {
    await wipeNeo4j(connection);
    const { uri, username, password } = connection;
    await stopUnderLoad(randomRuns(1, 20), {
      NEO4J_URI: uri,
      NEO4J_USERNAME: username,
      NEO4J_PASSWORD: password,
    });
  });
});

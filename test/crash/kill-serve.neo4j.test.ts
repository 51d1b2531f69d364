import { expect, test } from 'vitest';
import { describeWithNeo4j, wipeNeo4j } from '../support/neo4j.js';
import { randomRuns } from '../support/random-runs.js';
import { temporaryDirectory } from './kill-while-seeding.js';
import { killWhileServing } from './kill-while-serving.js';

const ROUNDS = randomRuns(1, 17);

describeWithNeo4j('a service on Neo4j', (connection) => {
  test('that is killed while it answers, backs up or loads starts again, whole', async () => {
    await wipeNeo4j(connection);
    const environment = {
      NEO4J_URI: connection.uri,
      NEO4J_USERNAME: connection.username,
      NEO4J_PASSWORD: connection.password,
      DATA_DIR: temporaryDirectory(),
    };
    const report = await killWhileServing(ROUNDS, environment, true);
    console.info('Neo4j:', JSON.stringify(report));
    expect(report.torn).toEqual([]);
    expect(report.rounds).toHaveLength(3 * ROUNDS);
    expect(report).toMatchObject({ refused: 0, code: 0 });
    expect(report.answered).toBeGreaterThan(ROUNDS);
  });
});

import { expect, test } from 'vitest';
import { describeWithNeo4j, wipeNeo4j } from '../support/neo4j.js';
import { randomRuns } from '../support/random-runs.js';
import { killWhileBulkLoading } from './kill-while-bulk-loading.js';

const KILLS = randomRuns(3, 16);

describeWithNeo4j('Neo4j under a bulk load that is killed', (connection) => {
  test('again and again: the next process resumes, and everything is written once', async () => {
    await wipeNeo4j(connection);
    const { uri, username, password } = connection;
    const report = await killWhileBulkLoading({ kind: 'neo4j', uri, username, password }, KILLS);
    console.info('Neo4j:', JSON.stringify(report));
    expect(report.killed).toBeGreaterThan(KILLS / 2);
  });
});

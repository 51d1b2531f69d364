import { onTestFinished } from 'vitest';
import { describeWithNeo4j, openPatientNeo4jStore, wipeNeo4j } from '../support/neo4j.js';
import { testModelUpgrades } from './model-upgrade-cases.js';

describeWithNeo4j('upgrading Neo4j', (connection) => {
  testModelUpgrades(async () => {
    await wipeNeo4j(connection);
    const store = await openPatientNeo4jStore(connection);
    onTestFinished(() => store.close());
    return store;
  });
});

/** From one store to the other and back. */
import { describe, onTestFinished } from 'vitest';
import { openGrafeoStore } from '../../../src/store/embedded/grafeo-store.js';
import { describeWithNeo4j, openPatientNeo4jStore, wipeNeo4j } from '../../support/neo4j.js';
import { testBackups } from './backup-cases.js';

describeWithNeo4j('backups across stores', (connection) => {
  const stores = async () => {
    await wipeNeo4j(connection);
    const [neo4j, embedded] = [await openPatientNeo4jStore(connection), await openGrafeoStore()];
    onTestFinished(async () => void (await Promise.all([neo4j.close(), embedded.close()])));
    return { neo4j, embedded };
  };
  describe('from the embedded store to Neo4j and back', () => {
    testBackups(async () => {
      const { neo4j, embedded } = await stores();
      return { from: embedded, to: neo4j };
    }, 2);
  });
  describe('from Neo4j to the embedded store and back', () => {
    testBackups(async () => {
      const { neo4j, embedded } = await stores();
      return { from: neo4j, to: embedded };
    }, 2);
  });
});

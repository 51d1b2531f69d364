/**
 * Neo4j for suites. Name the file `*.neo4j.test.ts`. Community has one database, and each suite begins by making it hold what it
 * needs, so each worker has a server of its own and runs its files one after another.
 */
import neo4j from 'neo4j-driver';
import { inject } from 'vitest';
import { loadProjection } from '../../src/store/loading/load-projection.js';
import { openNeo4jStore } from '../../src/store/neo4j/neo4j-store.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { describeWith, isUnavailable, type Unavailable } from './needs.js';
import { leaseNeo4j } from './neo4j-lease.js';
import { type Neo4jConnection, whyNoNeo4jServer } from './neo4j-server.js';
import { loadedSeeds } from './seeded-graph.js';

export type { Neo4jConnection } from './neo4j-server.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** One server for each worker. */
    neo4j: readonly Neo4jConnection[] | Unavailable;
  }
}

const standIn: Neo4jConnection = { uri: 'bolt://neo4j.invalid', username: 'none', password: 'none' };

export function neo4jForTests(): Neo4jConnection | Unavailable {
  const found = inject('neo4j') ?? { unavailable: 'the file is not named *.neo4j.test.ts' };
  return isUnavailable(found) ? found : leaseNeo4j(found, inject('temporaryDirectory'));
}

export function describeWithNeo4j(name: string, body: (connection: Neo4jConnection) => void): void {
  describeWith(name, neo4jForTests(), standIn, body);
}

/** For suites that start and stop a server of their own with `startNeo4jServer`; to be awaited. */
export async function describeWithNeo4jServer(name: string, body: () => void): Promise<void> {
  const unavailable = await whyNoNeo4jServer();
  describeWith<object>(name, unavailable ? { unavailable } : {}, {}, body);
}

/** No read is ended for its time: a machine that is busy with something else takes many times as long. */
export const openPatientNeo4jStore = (connection: Neo4jConnection): Promise<GraphStore> =>
  openNeo4jStore({ ...connection, readTimeoutMs: 300_000 });

/**
 * Opens a store on the server that holds the seeds and nothing else. What is there is made so, not wiped: after another
 * file that wanted the same, nothing is left to do. Those files come first, and together (slowest-first.ts).
 */
export async function openSeededNeo4jStore(connection: Neo4jConnection): Promise<GraphStore> {
  const store = await openPatientNeo4jStore(connection);
  if ((await store.loadCheckpoint()) !== null) await wipeNeo4j(connection);
  await loadProjection(store, (await loadedSeeds()).projection);
  return store;
}

/** Removes all data, constraints and indexes. */
export async function wipeNeo4j({ uri, username, password }: Neo4jConnection): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  const session = driver.session({ database: 'neo4j' });
  try {
    const constraints = await session.run('SHOW CONSTRAINTS YIELD name');
    for (const record of constraints.records)
      await session.run(`DROP CONSTRAINT ${quoted(record.get('name'))}`);
    // The look-up indexes are the server's own.
    const indexes = await session.run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name");
    for (const record of indexes.records) await session.run(`DROP INDEX ${quoted(record.get('name'))}`);
    await session.run('MATCH (n) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS');
  } finally {
    await session.close();
    await driver.close();
  }
}

export async function isEmptyNeo4j({ uri, username, password }: Neo4jConnection): Promise<boolean> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { connectionTimeout: 10_000 });
  try {
    const { records } = await driver.executeQuery(
      'MATCH (n) RETURN n LIMIT 1',
      {},
      { database: 'neo4j', routing: neo4j.routing.READ },
    );
    return records.length === 0;
  } finally {
    await driver.close();
  }
}

function quoted(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}

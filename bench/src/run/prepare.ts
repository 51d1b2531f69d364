/** The databases that a size is measured on, loaded and ready. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { openGrafeoStore } from '../../../src/store/grafeo-store.js';
import type { GraphData } from '../../../src/store/graph-data.js';
import { openNeo4jStore } from '../../../src/store/neo4j-store.js';
import { wipeNeo4j } from '../../../test/support/neo4j.js';
import { type Neo4jConnection, startNeo4jServer } from '../../../test/support/neo4j-server.js';
import { DRIVER_OPTIONS } from '../../driver-options.js';
import { type GraphSpec, generateGraph, SIZES, type SizeName } from '../generate.js';
import { tellProgress } from '../load/progress.js';
import { loadThroughStore } from '../load/store.js';
import { loadByUnwind } from '../load/unwind.js';
import type { Ask } from '../queries/bench-query.js';
import { rounded } from './statistics.js';

export interface LoadFigures {
  readonly nodes: number;
  readonly edges: number;
  readonly seconds: number;
  readonly edgesPerSecond: number;
}

export interface Prepared {
  readonly neo4j: Neo4jConnection;
  readonly embeddedDir: string | null;
  readonly driver: Driver;
  readonly ask: Ask;
  readonly loads: Readonly<Record<string, LoadFigures>>;
  dispose(): Promise<void>;
}

/** Of this machine's memory, what a server of that size needs. */
const MEMORY: Readonly<Record<SizeName, { readonly heap: string; readonly pageCache: string }>> = {
  S: { heap: '1g', pageCache: '256m' },
  M: { heap: '2g', pageCache: '2g' },
  L: { heap: '3g', pageCache: '4g' },
  hub: { heap: '3g', pageCache: '4g' },
};

export async function prepare(
  size: SizeName,
  given: Neo4jConnection | null,
  embedded: boolean,
): Promise<Prepared> {
  const spec = SIZES[size];
  const server = given === null ? await startNeo4jServer({ ...MEMORY[size], quickStart: false }) : null;
  const connection = given ?? (server as Neo4jConnection);
  const driver = neo4j.driver(
    connection.uri,
    neo4j.auth.basic(connection.username, connection.password),
    DRIVER_OPTIONS,
  );
  const ask: Ask = async (cypher, params = {}) => {
    const { records } = await driver.executeQuery(cypher, params, { database: 'neo4j' });
    return records.map((record) => record.toObject());
  };
  const dir = embedded ? await mkdtemp(join(tmpdir(), 'communique-bench-')) : null;
  const dispose = async () => {
    await driver.close();
    await server?.dispose();
    if (dir !== null) await rm(dir, { recursive: true, force: true });
  };
  try {
    const loads: Record<string, LoadFigures> = {};
    // Both ways into the same server, the product first, so that a server that is cold is no excuse for it.
    if (server !== null && size === 'S') {
      loads.throughStore = await timed(() => loadNeo4jThroughStore(connection, spec));
      await wipeNeo4j(connection);
    }
    if (server !== null) loads.bare = await timed(() => loadBare(connection, driver, spec));
    if (dir !== null) loads.embedded = await timed(() => loadEmbedded(dir, spec));
    await ask('CALL db.prepareForReplanning()');
    return { neo4j: connection, embeddedDir: dir, driver, ask, loads, dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

type Loading = () => Promise<{ readonly nodes: number; readonly edges: number }>;

async function timed(load: Loading): Promise<LoadFigures> {
  const start = performance.now();
  const { nodes, edges } = await load();
  const seconds = rounded((performance.now() - start) / 1000);
  return { nodes, edges, seconds, edgesPerSecond: Math.round(edges / seconds) };
}

/** With the constraint that finds the ends of edges; all other indexes come when the data are there. */
async function loadBare(connection: Neo4jConnection, driver: Driver, spec: GraphSpec) {
  await driver.executeQuery(
    'CREATE CONSTRAINT record_id IF NOT EXISTS FOR (n:Record) REQUIRE n.id IS UNIQUE',
    {},
    { database: 'neo4j' },
  );
  const counts = await loadByUnwind(driver, generated(spec), tellProgress('Neo4j'));
  const store = await openNeo4jStore({ ...connection, database: 'neo4j' });
  await store.prepare();
  await store.close();
  return counts;
}

async function loadNeo4jThroughStore(connection: Neo4jConnection, spec: GraphSpec) {
  const store = await openNeo4jStore({ ...connection, database: 'neo4j' });
  try {
    return await loadThroughStore(store, generated(spec), tellProgress('Neo4j through the store'));
  } finally {
    await store.close();
  }
}

async function loadEmbedded(dataDir: string, spec: GraphSpec) {
  const store = await openGrafeoStore({ dataDir });
  try {
    return await loadThroughStore(store, generated(spec), tellProgress('embedded'));
  } finally {
    await store.close();
  }
}

const generated = (spec: GraphSpec): AsyncIterable<GraphData> => generateGraph(spec);

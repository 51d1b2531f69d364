/** The databases that a size is measured on, loaded and ready. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { openNeo4jStore } from '../../../src/store/neo4j/neo4j-store.js';
import type { StagedGraph } from '../../../src/store/port/staged-graph.js';
import { wipeNeo4j } from '../../../test/support/neo4j.js';
import { type Neo4jConnection, startNeo4jServer } from '../../../test/support/neo4j-server.js';
import { DRIVER_OPTIONS } from '../../driver-options.js';
import { type GraphSpec, SIZES, type SizeName } from '../generate.js';
import { fillEmbedded } from '../load/fill-embedded.js';
import { beginCsvImport } from '../load/import-csv.js';
import { tell, tellShare } from '../load/progress.js';
import { withStagedGraph } from '../load/staged.js';
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

/** A load that warms the server up: as dense as S, and a third of it. */
const WARM_UP: GraphSpec = { ...SIZES.S, people: 300, events: 100 };

/** The product finds everything by the id of a `Record`; the peer looks for an id under the label of its type. */
const PEER_INDEXES = ['Actor', 'Event', 'EventSeries'].map(
  (label) => `CREATE INDEX peer_${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) ON (n.id)`,
);

export async function prepare(
  size: SizeName,
  given: Neo4jConnection | null,
  embedded: boolean,
): Promise<Prepared> {
  const dir = await mkdtemp(join(tmpdir(), 'communique-bench-'));
  const neo4jDir = join(dir, 'neo4j');
  const embeddedDir = embedded ? join(dir, 'embedded') : null;
  const ends: (() => Promise<unknown>)[] = [() => rm(dir, { recursive: true, force: true })];
  const dispose = async () => {
    for (const end of ends.toReversed()) await end();
  };
  try {
    await mkdir(neo4jDir);
    // Statements would take longer than all that is measured.
    const csv = size !== 'S' && given === null ? await beginCsvImport(neo4jDir) : null;
    const fill = async (graph: StagedGraph) => {
      if (csv !== null) {
        tell(`${size}: into Neo4j by its importer`);
        await csv.run();
      }
      const connection = given ?? (await startServer(size, neo4jDir, ends));
      const loads = size === 'S' && given === null ? await loadNeo4j(connection, graph) : {};
      if (embeddedDir !== null) {
        tell(`${size}: into the embedded store`);
        loads.embedded = await timed(graph, () => fillEmbedded(embeddedDir, graph));
      }
      return { connection, loads };
    };
    const { connection, loads } =
      given !== null && embeddedDir === null
        ? { connection: given, loads: {} }
        : await withStagedGraph(SIZES[size], fill, csv?.add);
    const driver = driverOf(connection);
    ends.push(() => driver.close());
    const ask: Ask = async (cypher, params = {}) => {
      const { records } = await driver.executeQuery(cypher, params, { database: 'neo4j' });
      return records.map((record) => record.toObject());
    };
    await makeIndexes(connection, ask);
    return { neo4j: connection, embeddedDir, driver, ask, loads, dispose };
  } catch (error) {
    await dispose();
    throw error;
  }
}

/** By the product and by bare statements, after a smaller graph has warmed the server up. */
async function loadNeo4j(
  connection: Neo4jConnection,
  graph: StagedGraph,
): Promise<Record<string, LoadFigures>> {
  await withStagedGraph(WARM_UP, (smaller) => loadInTurn(connection, smaller));
  return loadInTurn(connection, graph);
}

async function startServer(
  size: SizeName,
  dataDir: string,
  ends: (() => Promise<unknown>)[],
): Promise<Neo4jConnection> {
  const settings = { 'server.directories.data': dataDir };
  const server = await startNeo4jServer({ ...MEMORY[size], quickStart: false, settings });
  ends.push(() => server.dispose());
  return server;
}

const driverOf = ({ uri, username, password }: Neo4jConnection): Driver =>
  neo4j.driver(uri, neo4j.auth.basic(username, password), DRIVER_OPTIONS);

/** The product's own, by its own hand, then the peer's. */
async function makeIndexes(connection: Neo4jConnection, ask: Ask): Promise<void> {
  await prepareStore(connection);
  for (const ddl of PEER_INDEXES) await ask(ddl);
  await ask('CALL db.awaitIndexes(600)');
  await ask('CALL db.prepareForReplanning()');
}

async function prepareStore(connection: Neo4jConnection): Promise<void> {
  const store = await openNeo4jStore({ ...connection, database: 'neo4j' });
  await store.prepare().finally(() => store.close());
}

async function timed(graph: StagedGraph, load: () => Promise<void>): Promise<LoadFigures> {
  const start = performance.now();
  await load();
  const seconds = rounded((performance.now() - start) / 1000);
  const { nodes, edges } = graph;
  return { nodes, edges, seconds, edgesPerSecond: Math.round(edges / seconds) };
}

/** Each into the emptied server. */
async function loadInTurn(
  connection: Neo4jConnection,
  graph: StagedGraph,
): Promise<Record<'fill' | 'bare', LoadFigures>> {
  await wipeNeo4j(connection);
  const fill = await timed(graph, () => fillNeo4j(connection, graph));
  await wipeNeo4j(connection);
  return { fill, bare: await timed(graph, () => loadBare(connection, graph)) };
}

async function fillNeo4j(connection: Neo4jConnection, graph: StagedGraph): Promise<void> {
  const store = await openNeo4jStore({ ...connection, database: 'neo4j' });
  await store.bulkLoad(graph, tellShare('Neo4j')).finally(() => store.close());
}

/** With the constraint that finds the ends of edges; all other indexes come when the data are there. */
async function loadBare(connection: Neo4jConnection, graph: StagedGraph): Promise<void> {
  const driver = driverOf(connection);
  try {
    await driver.executeQuery(
      'CREATE CONSTRAINT record_id IF NOT EXISTS FOR (n:Record) REQUIRE n.id IS UNIQUE',
      {},
      { database: 'neo4j' },
    );
    await loadByUnwind(driver, graph, tellShare('Neo4j, bare'));
  } finally {
    await driver.close();
  }
  await prepareStore(connection);
}

/** A graph in either store, loaded once and kept where a directory is given for it. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openNeo4jStore } from '../../../src/store/neo4j/neo4j-store.js';
import type { StagedGraph } from '../../../src/store/port/staged-graph.js';
import { startNeo4jServer } from '../../../test/support/neo4j-server.js';
import { SIZES, type SizeName } from '../generate.js';
import { fillEmbedded } from '../load/fill-embedded.js';
import { beginCsvImport } from '../load/import-csv.js';
import { withStagedGraph } from '../load/staged.js';
import { type Service, startService } from '../run/service.js';

export const STORE_NAMES = ['neo4j', 'embedded'] as const;
export type StoreName = (typeof STORE_NAMES)[number];

export interface ServedGraph {
  readonly service: Service;
  stop(): Promise<void>;
}

const projectDir = join(import.meta.dirname, '..', '..', '..');
const SERVE = ['dist/cli/main.js', 'serve'];
const MEMORY = { heap: '3g', pageCache: '4g' };

/** The directory that was given, or one that is removed in the end. */
export async function graphDirectory(given: string | undefined) {
  const path = given ?? (await mkdtemp(join(tmpdir(), 'communique-hub-')));
  await mkdir(path, { recursive: true });
  return {
    path,
    dispose: async () => {
      if (given === undefined) await rm(path, { recursive: true, force: true });
    },
  };
}

export async function serve(store: StoreName, size: SizeName, directory: string): Promise<ServedGraph> {
  const dataDir = await loaded(store, size, directory);
  return store === 'neo4j' ? serveNeo4j(dataDir) : serveEmbedded(dataDir);
}

/** A file beside the data says that the load came to its end. */
async function loaded(store: StoreName, size: SizeName, directory: string): Promise<string> {
  const name = `${store}-${size}`;
  const dataDir = join(directory, name);
  const marker = join(directory, `${name}.loaded`);
  if (existsSync(marker)) return dataDir;
  await rm(dataDir, { recursive: true, force: true });
  await mkdir(dataDir);
  const csv = store === 'neo4j' ? await beginCsvImport(dataDir) : null;
  const load = async (graph: StagedGraph) => {
    const start = performance.now();
    await (csv === null ? fillEmbedded(dataDir, graph) : csv.run());
    return {
      nodes: graph.nodes,
      edges: graph.edges,
      seconds: Math.round((performance.now() - start) / 1000),
    };
  };
  const { nodes, edges, seconds } = await withStagedGraph(SIZES[size], load, csv?.add);
  const summary = `${store}: ${nodes} nodes and ${edges} relationships loaded in ${seconds} s`;
  console.log(summary);
  await writeFile(marker, `${summary}\n`);
  return dataDir;
}

async function serveNeo4j(dataDir: string): Promise<ServedGraph> {
  // Every server has a password of its own; the one in the data is the password of the server before.
  for (const kind of ['databases', 'transactions'])
    await rm(join(dataDir, kind, 'system'), { recursive: true, force: true });
  const settings = { 'server.directories.data': dataDir };
  const server = await startNeo4jServer({ ...MEMORY, quickStart: false, settings });
  try {
    const store = await openNeo4jStore({ ...server, database: 'neo4j' });
    await store.prepare().finally(() => store.close());
    const { uri, username, password } = server;
    const env = { NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password };
    return served(await startService('neo4j', SERVE, { ...COMMON, ...env }, projectDir), () =>
      server.dispose(),
    );
  } catch (error) {
    await server.dispose();
    throw error;
  }
}

/** Every question is to be answered anew. */
const COMMON = { PORT: '0', LOG_LEVEL: 'error', RESPONSE_CACHE_MB: '0' };

async function serveEmbedded(dataDir: string): Promise<ServedGraph> {
  const env = { ...COMMON, DATA_DIR: dataDir };
  return served(await startService('embedded', SERVE, env, projectDir), async () => {});
}

const served = (service: Service, stopDatabase: () => Promise<void>): ServedGraph => ({
  service,
  stop: async () => {
    await service.stop();
    await stopDatabase();
  },
});

/** Everything that answers: the product on both stores, the peer, the bound; and those on Neo4j once more behind a proxy. */
import { join } from 'node:path';
import type { Neo4jConnection } from '../../../test/support/neo4j-server.js';
import { type BoltProxy, startBoltProxy } from '../proxy/bolt-proxy.js';
import { type Service, startService } from './service.js';

export const NEO4J_ROUTES = ['ours', 'peer', 'bound'] as const;
export type Neo4jRoute = (typeof NEO4J_ROUTES)[number];
export type RouteName = Neo4jRoute | 'embedded';

export interface Services {
  readonly direct: ReadonlyMap<RouteName, Service>;
  /** The same services on a line of their own, which counts and delays. */
  readonly proxied: ReadonlyMap<Neo4jRoute, { readonly service: Service; readonly proxy: BoltProxy }>;
  stop(): Promise<void>;
}

const projectDir = join(import.meta.dirname, '..', '..', '..');
const SCRIPTS: Readonly<Record<Neo4jRoute, readonly string[]>> = {
  ours: ['dist/cli/main.js', 'serve'],
  peer: ['bench/peer/serve.js'],
  bound: ['bench/bound/serve.js'],
};

export async function startServices(neo4j: Neo4jConnection, embeddedDir: string | null): Promise<Services> {
  const direct = new Map<RouteName, Service>();
  const proxied = new Map<Neo4jRoute, { service: Service; proxy: BoltProxy }>();
  const stop = async () => {
    await Promise.all([...direct.values()].map((s) => s.stop()));
    await Promise.all(
      [...proxied.values()].map(({ service, proxy }) => service.stop().then(() => proxy.close())),
    );
  };
  try {
    for (const name of NEO4J_ROUTES) {
      direct.set(
        name,
        await startService(name, SCRIPTS[name], neo4jEnvironment(neo4j, neo4j.uri), projectDir),
      );
      const proxy = await startBoltProxy(neo4j.uri);
      const service = await startService(name, SCRIPTS[name], neo4jEnvironment(neo4j, proxy.uri), projectDir);
      proxied.set(name, { service, proxy });
    }
    if (embeddedDir !== null) {
      const env = { PORT: '0', LOG_LEVEL: 'error', RESPONSE_CACHE_MB: '0', DATA_DIR: embeddedDir };
      direct.set('embedded', await startService('embedded', SCRIPTS.ours, env, projectDir));
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { direct, proxied, stop };
}

const neo4jEnvironment = ({ username, password }: Neo4jConnection, uri: string) => ({
  PORT: '0',
  LOG_LEVEL: 'error',
  // Every question is to be answered anew.
  RESPONSE_CACHE_MB: '0',
  NEO4J_URI: uri,
  NEO4J_USERNAME: username,
  NEO4J_PASSWORD: password,
  NEO4J_DATABASE: 'neo4j',
});

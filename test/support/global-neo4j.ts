/**
 * Neo4j for the whole run, started only when a selected file needs it: NEO4J_TEST_URI, else a Docker daemon, else Java and Maven, else
 * none. Each worker gets a server of its own. See neo4j.ts for its use.
 */
import type { TestProject } from 'vitest/node';
import type { Unavailable } from './needs.js';
import { isEmptyNeo4j, type Neo4jConnection, wipeNeo4j } from './neo4j.js';
import { fetchLibrary, startNeo4jServer, whyNoNeo4jServer } from './neo4j-server.js';

const IMAGE = 'neo4j:5.26-community';

interface Found {
  readonly neo4j: readonly Neo4jConnection[] | Unavailable;
  readonly end?: () => Promise<void>;
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const found = await findNeo4j(project.config.maxWorkers);
  project.provide('neo4j', found.neo4j);
  return async () => found.end?.();
}

async function findNeo4j(workers: number): Promise<Found> {
  if (process.env.NEO4J_TEST_URI) return givenNeo4j(process.env.NEO4J_TEST_URI);
  const reasons: string[] = [];
  for (const start of [neo4jByDocker, neo4jByJava]) {
    const found = await start(workers);
    if (typeof found !== 'string') return found;
    reasons.push(found);
  }
  return { neo4j: { unavailable: `NEO4J_TEST_URI is not set, ${reasons.join(', ')}` } };
}

/** Whoever names a server may have named one with data in it: the tests would delete them. */
async function givenNeo4j(uri: string): Promise<Found> {
  const connection: Neo4jConnection = {
    uri,
    username: process.env.NEO4J_TEST_USERNAME ?? 'neo4j',
    password: process.env.NEO4J_TEST_PASSWORD ?? '',
  };
  try {
    if (!(await isEmptyNeo4j(connection)))
      return {
        neo4j: { unavailable: `the Neo4j at NEO4J_TEST_URI holds data, which the tests would delete` },
      };
  } catch (error) {
    return { neo4j: { unavailable: `the Neo4j at NEO4J_TEST_URI does not answer: ${messageOf(error)}` } };
  }
  return { neo4j: [connection], end: () => wipeNeo4j(connection) };
}

async function neo4jByDocker(workers: number): Promise<Found | string> {
  const { getContainerRuntimeClient } = await import('testcontainers');
  try {
    await getContainerRuntimeClient();
  } catch {
    return 'no Docker daemon';
  }
  try {
    const { Neo4jContainer } = await import('@testcontainers/neo4j');
    const containers = await startAll(workers, () => new Neo4jContainer(IMAGE).start());
    const neo4j = containers.map((container) => ({
      uri: container.getBoltUri(),
      username: container.getUsername(),
      password: container.getPassword(),
    }));
    return { neo4j, end: async () => void (await Promise.all(containers.map((c) => c.stop()))) };
  } catch (error) {
    return `Docker could not run ${IMAGE} (${messageOf(error)})`;
  }
}

async function neo4jByJava(workers: number): Promise<Found | string> {
  const reason = await whyNoNeo4jServer();
  if (reason) return reason;
  try {
    await fetchLibrary();
    const servers = await startAll(workers, () => startNeo4jServer());
    const neo4j = servers.map(({ uri, username, password }) => ({ uri, username, password }));
    return { neo4j, end: async () => void (await Promise.all(servers.map((s) => s.dispose()))) };
  } catch (error) {
    return messageOf(error);
  }
}

const startAll = <T>(count: number, start: () => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, start));

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

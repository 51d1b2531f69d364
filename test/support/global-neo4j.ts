/**
 * One Neo4j for the whole run, started only when a selected file needs it: NEO4J_TEST_URI, else a Docker daemon, else
 * Java and Maven, else none. See neo4j.ts for its use.
 */
import type { TestProject } from 'vitest/node';
import type { Unavailable } from './needs.js';
import { isEmptyNeo4j, type Neo4jConnection, wipeNeo4j } from './neo4j.js';
import { startNeo4jServer, whyNoNeo4jServer } from './neo4j-server.js';

const IMAGE = 'neo4j:5.26-community';

interface Found {
  readonly neo4j: Neo4jConnection | Unavailable;
  readonly end?: () => Promise<void>;
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const found = await findNeo4j();
  project.provide('neo4j', found.neo4j);
  return async () => found.end?.();
}

async function findNeo4j(): Promise<Found> {
  if (process.env.NEO4J_TEST_URI) return givenNeo4j(process.env.NEO4J_TEST_URI);
  const reasons: string[] = [];
  for (const start of [neo4jByDocker, neo4jByJava]) {
    const found = await start();
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
  return { neo4j: connection, end: () => wipeNeo4j(connection) };
}

async function neo4jByDocker(): Promise<Found | string> {
  const { getContainerRuntimeClient } = await import('testcontainers');
  try {
    await getContainerRuntimeClient();
  } catch {
    return 'no Docker daemon';
  }
  try {
    const { Neo4jContainer } = await import('@testcontainers/neo4j');
    const container = await new Neo4jContainer(IMAGE).start();
    const neo4j = {
      uri: container.getBoltUri(),
      username: container.getUsername(),
      password: container.getPassword(),
    };
    return { neo4j, end: async () => void (await container.stop()) };
  } catch (error) {
    return `Docker could not run ${IMAGE} (${messageOf(error)})`;
  }
}

async function neo4jByJava(): Promise<Found | string> {
  const reason = await whyNoNeo4jServer();
  if (reason) return reason;
  try {
    const { uri, username, password, dispose } = await startNeo4jServer();
    return { neo4j: { uri, username, password }, end: dispose };
  } catch (error) {
    return messageOf(error);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * Lends each worker process a Neo4j that no other living worker has. vitest numbers its workers, but may give a number again while
 * the process that had it goes on with other files.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Neo4jConnection } from './neo4j-server.js';

const POLL_MS = 100;
const DEADLINE_MS = 60_000;

let leased: Neo4jConnection | undefined;

/**
 * Returns this worker's server: the same one for all of its files.
 * @param directory where the workers of a run note which servers they hold
 * @throws Error when all servers are held for a minute
 */
export function leaseNeo4j(servers: readonly Neo4jConnection[], directory: string): Neo4jConnection {
  const deadline = Date.now() + DEADLINE_MS;
  while (leased === undefined && Date.now() < deadline) {
    leased = servers.find((_, i) => take(join(directory, `neo4j-${i}`)));
    if (leased === undefined) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, POLL_MS);
  }
  if (leased === undefined)
    throw new Error(`all ${servers.length} servers of Neo4j are held by other workers`);
  return leased;
}

/** Takes a lease that is free. One whose holder is gone is freed by moving it away, which only one worker can do. */
function take(lease: string): boolean {
  const holder = join(lease, 'pid');
  try {
    if (existsSync(lease) && !isAlive(pidIn(holder))) renameSync(lease, `${lease}-until-${process.pid}`);
    mkdirSync(lease);
  } catch {
    return false;
  }
  writeFileSync(holder, String(process.pid));
  return true;
}

/** A lease without a number is just being taken. */
function pidIn(holder: string): number {
  try {
    return Number(readFileSync(holder, 'utf8'));
  } catch {
    return process.pid;
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

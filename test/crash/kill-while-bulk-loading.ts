/**
 * Kills processes that bulk load a store, one after the other, until one completes; then checks what the
 * store holds.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { expect } from 'vitest';
import { openStore, type StoreConfig } from '../../src/store/open-store.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { revisionOf } from '../../src/store/port/property-graph.js';
import { edgeRevisions, nodeRevisions } from '../../src/store/queries/inventory.js';
import { builtForProcesses } from '../support/built-for-processes.js';
import { BULK_LOAD_GRAPH, STAGED_GRAPH } from './bulk-load-graph.js';

const SCRIPT = await builtForProcesses('test/crash/bulk-load-process.ts');

/** About the time of a batch, so that a kill falls anywhere within one. */
const BATCH_MS = 30;
const SEARCHES = 50;

export interface BulkLoadKills {
  /** Processes that were killed before their end. */
  readonly killed: number;
  /** Nodes and edges that the store certainly held after each kill. */
  readonly reached: readonly number[];
}

/** @param kills number of processes to kill, each some batches after its start; the next resumes */
export async function killWhileBulkLoading(config: StoreConfig, kills: number): Promise<BulkLoadKills> {
  const total = STAGED_GRAPH.nodes + STAGED_GRAPH.edges;
  const reached: number[] = [];
  for (let kill = 1; kill <= kills; kill++) {
    if (await killedAfter(config, (total * kill) / (kills + 1))) reached.push(await unfinished(config));
    else break;
  }
  await killedAfter(config, Number.POSITIVE_INFINITY);
  await expectComplete(config);
  return { killed: reached.length, reached };
}

/** @returns whether it was killed before its end */
async function killedAfter(config: StoreConfig, items: number): Promise<boolean> {
  const child = spawn(process.execPath, [SCRIPT, JSON.stringify(config)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'close');
  let isWhole = false;
  let isDue = false;
  child.stdout.on('data', async (data: Buffer) => {
    const lines = String(data).trimEnd().split('\n');
    isWhole ||= lines.includes('whole');
    if (isDue || !lines.some((line) => Number(line) >= items)) return;
    isDue = true;
    await delay(Math.random() * BATCH_MS);
    child.kill('SIGKILL');
  });
  const [code, signal] = await exited;
  if (!isWhole) expect([code, signal]).toEqual([null, 'SIGKILL']);
  return !isWhole;
}

async function unfinished(config: StoreConfig): Promise<number> {
  const begun = await withStore(config, (store) => store.loadCheckpoint());
  expect(begun).toMatchObject({ digest: STAGED_GRAPH.digest });
  return begun?.done ?? 0;
}

/** Expects every node and edge once, with its revision and its ends, and finds nodes by their search keys. */
async function expectComplete(config: StoreConfig): Promise<void> {
  const [nodes, edges, begun] = await withStore(config, (store) =>
    Promise.all([store.read(nodeRevisions, {}), store.read(edgeRevisions, {}), store.loadCheckpoint()]),
  );
  const found = [
    ...nodes.map((n) => [n.id, n.rev, ...n.labels.toSorted()]),
    ...edges.map((e) => [e.id, e.rev, e.type, e.from, e.to]),
  ];
  const expected = [
    ...BULK_LOAD_GRAPH.nodes.map((n) => [n.id, revisionOf(n), ...n.labels.toSorted()]),
    ...BULK_LOAD_GRAPH.edges.map((e) => [e.id, revisionOf(e), e.type, e.from, e.to]),
  ];
  expect([nodes.length, edges.length]).toEqual([BULK_LOAD_GRAPH.nodes.length, BULK_LOAD_GRAPH.edges.length]);
  expect(asText(found)).toBe(asText(expected));
  expect(begun).toBeNull();
  const looked = BULK_LOAD_GRAPH.nodes.filter(({ labels }) => labels.includes('Entity')).slice(0, SEARCHES);
  const searched = await withStore(config, (store) =>
    Promise.all(
      looked.map(async ({ props }) => {
        const clause = { keys: [String(props.searchKeys)] };
        return (await store.searchCandidates([clause], 10)).candidates.map(({ id }) => id);
      }),
    ),
  );
  expect(searched).toEqual(looked.map(({ id }) => [id]));
}

const asText = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) => row.join())
    .sort()
    .join('\n');

async function withStore<T>(config: StoreConfig, use: (store: GraphStore) => Promise<T>): Promise<T> {
  const store = await openStore(config);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

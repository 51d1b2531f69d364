/** What Neo4j says of the graph that it holds, and whether that is there. */
import { setTimeout as delay } from 'node:timers/promises';
import { DomainError } from '../../domain/errors.js';
import { refuseUnfinishedLoad } from '../loading/load-guard.js';
import { raiseVersion, statementsOf } from '../loading/raise-version.js';
import { snapshotOf } from '../loading/snapshot-of.js';
import type { GraphSnapshot } from '../port/graph-snapshot.js';
import { everHeld, type GraphCounts, type GraphState, versionOf } from '../port/graph-state.js';
import type { StoreInspection } from '../port/graph-store.js';
import { FIRST_MODEL, type ModelUpgrade } from '../port/model-upgrade.js';
import type { Row } from '../port/read-query.js';
import { anyRecord, graphState } from '../queries/graph-state.js';
import { loadCheckpoint } from '../queries/inventory.js';
import { TAKE_LOCK, wasPrepared } from './neo4j-schema.js';
import { toDriverParams } from './neo4j-values.js';

const SETTLE = 'MATCH (s:`GraphState`) SET s.`isLoading` = false';
const SNAPSHOT_ATTEMPTS = 5;
const SETTLING_MS = 30_000;
const SETTLING_PAUSE_MS = 200;

type Run = (cypher: string, params?: Readonly<Record<string, unknown>>) => Promise<readonly Row[]>;

// From the counts that the database keeps, which takes no time however large the graph is.
const COUNT_NODES = 'MATCH (n:`Record`) RETURN count(n) AS total';
const COUNT_EDGES = 'MATCH (:`Record`)-[r]->() RETURN count(r) AS total';

export async function countIn(run: Run): Promise<GraphCounts> {
  const [nodes] = await run(COUNT_NODES);
  const [edges] = await run(COUNT_EDGES);
  return { nodes: Number(nodes?.total), edges: Number(edges?.total) };
}

export async function raiseIn(run: Run, change: Parameters<typeof raiseVersion>[0]): Promise<void> {
  const { cypher, params } = raiseVersion(change);
  await run(cypher, toDriverParams(params));
}

/**
 * Gives the graph its version again, after a change. Neo4j shows what is committed piece by piece, perhaps the state
 * before the graph, and an answer of the old graph must not pass for one of the new. The lock of a load is
 * free only when all of it is there to be read.
 */
export async function settleIn(run: Run): Promise<void> {
  await run(TAKE_LOCK);
  if ((await run(loadCheckpoint.cypher)).length === 0) await run(SETTLE);
}

/** @see GraphStore.inspect */
export async function inspectNeo4j(run: Run, description: string): Promise<StoreInspection> {
  const state = await readState(run);
  const isEmpty = (await run(anyRecord.cypher)).length === 0;
  if (state === null && isEmpty && (await wasPrepared(run)))
    throw lost(`${description} held a graph, or was to hold one, and has been emptied.`);
  if (state !== null && state.counts !== null) {
    const found = await countIn(run);
    const { nodes, edges } = state.counts;
    if (found.nodes < nodes || found.edges < edges) {
      // A load may have come in between, and left less in order.
      if (versionOf(await readState(run)) !== versionOf(state)) return inspectNeo4j(run, description);
      throw lost(
        `Data are missing from ${description}: ${nodes} nodes and ${edges} edges were written, and it holds ${found.nodes} nodes and ${found.edges} edges.`,
      );
    }
  }
  return { isNew: isEmpty && !everHeld(state), model: state?.model ?? FIRST_MODEL };
}

/** @see GraphStore.upgrade */
export async function upgradeIn(run: Run, from: number, steps: readonly ModelUpgrade[]): Promise<void> {
  await run(TAKE_LOCK);
  if (((await readState(run))?.model ?? FIRST_MODEL) !== from) return;
  for (const { cypher } of statementsOf(steps)) await run(cypher);
  await raiseIn(run, { model: from + steps.length, isLoading: true, counts: await countIn(run) });
}

/**
 * Reads committed data, of which a load may change a part meanwhile; so the version is asked before and after.
 * @see GraphStore.snapshot
 */
export async function readSnapshot<T>(
  run: Run,
  rowsOf: (cypher: string) => AsyncIterable<readonly Row[]>,
  read: (graph: GraphSnapshot) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; attempt <= SNAPSHOT_ATTEMPTS; attempt++) {
    const [begun] = await run(loadCheckpoint.cypher);
    if (begun !== undefined) refuseUnfinishedLoad(loadCheckpoint.decode(begun));
    const state = await readSettledState(run);
    const outcome = await settled(read(snapshotOf(rowsOf, state, await countIn(run))));
    if (versionOf(await readState(run)) === versionOf(state)) return outcome();
  }
  throw new DomainError('CONFLICT', 'The graph was changed again and again while it was read.', {
    hint: 'Wait for the loads to end, and run the command again.',
  });
}

/** Waits for the moment to pass in which a change is being committed. */
async function readSettledState(run: Run): Promise<GraphState | null> {
  for (let waitedMs = 0; waitedMs < SETTLING_MS; waitedMs += SETTLING_PAUSE_MS) {
    const state = await readState(run);
    if (state?.isLoading !== true) return state;
    await delay(SETTLING_PAUSE_MS);
  }
  throw new DomainError('CONFLICT', 'A load was ended at its very last step.', {
    hint: 'A restart of the service, or `seed`, `import` or `restore`, brings it to its end.',
  });
}

/** What was read across a change may not fit together, and fail for that; so a failure waits until that is known. */
const settled = <T>(promise: Promise<T>): Promise<() => T> =>
  promise.then(
    (value) => () => value,
    (error: unknown) => () => {
      throw error;
    },
  );

async function readState(run: Run): Promise<GraphState | null> {
  const [row] = await run(graphState.cypher);
  return row === undefined ? null : graphState.decode(row);
}

const lost = (message: string): DomainError =>
  new DomainError('STORE_UNUSABLE', `${message} Nothing was changed.`, {
    hint:
      'Restore a backup: `communique restore FILE`, with `--replace` if something is left. If the data were meant to go, say so in the database: ' +
      'MATCH (s:GraphState) DELETE s; and, once it is empty, DROP CONSTRAINT record_id IF EXISTS;',
  });

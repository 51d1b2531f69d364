/**
 * The adapter for the embedded engine: Grafeo in this process, one file in a directory. The engine is young,
 * so the adapter fences it in: queries come from the catalogue only, writes pass one mutex, conflicts are
 * retried, checkpoints run by themselves, and opening refuses a file that holds less than was last written.
 */
import { setTimeout as delay, setImmediate } from 'node:timers/promises';
import type { CheckpointTriggers, GrafeoDB, QueryResult, Transaction } from '@grafeo-db/js';
import { DomainError } from '../../domain/errors.js';
import type { SearchClause } from '../../domain/names/search-plan.js';
import { messageOf } from '../../shared/message-of.js';
import { createMutex } from '../../shared/mutex.js';
import { refuseUnfinishedLoad } from '../loading/load-guard.js';
import { isOfModel, raiseVersion, statementsOf, type Write } from '../loading/raise-version.js';
import { resolveDiff } from '../loading/resolve-diff.js';
import { snapshotOf } from '../loading/snapshot-of.js';
import { writeBatches } from '../loading/write-batches.js';
import { CANDIDATE_COLUMNS, candidateOf } from '../mapping/search-candidate.js';
import { type GraphDiff, sizeOfDiff } from '../port/graph-diff.js';
import type { GraphSnapshot } from '../port/graph-snapshot.js';
import { everHeld, type GraphState, versionOf } from '../port/graph-state.js';
import type { DiffPlanner, GraphStore, LoadProgress, ReadOptions } from '../port/graph-store.js';
import { FIRST_MODEL, type ModelUpgrade } from '../port/model-upgrade.js';
import type { Params, ReadQuery, Row } from '../port/read-query.js';
import type { StagedGraph } from '../port/staged-graph.js';
import { graphState } from '../queries/graph-state.js';
import { countEdges, countNodes, loadCheckpoint } from '../queries/inventory.js';
import type { PageParams } from '../queries/keyset.js';
import { bulkLoadGrafeo } from './grafeo-bulk-load.js';
import { closeEngine, gqlStatusOf, rollBack, throwDomainError, toDomainError } from './grafeo-errors.js';
import { createKeyIndex } from './grafeo-key-index.js';
import { createSchema, SEARCHED } from './grafeo-schema.js';
import { createSortedIndex } from './grafeo-sorted-index.js';
import { type Manifest, manifestPath, writeManifest } from './manifest.js';
import { countsOf, openDirectory, refuseGone } from './open-directory.js';

const CHECKPOINTS = { intervalMs: 30_000, walBytes: 32_000_000 };
/** A checkpoint rewrites the whole graph, so they are rare during a bulk load; closing writes the rest. */
const CHECKPOINTS_OF_BULK_LOAD = { intervalMs: 3_600_000, walBytes: 256_000_000 };
/** How many rows of an answer are in this process at once during a load. */
const ROWS_PER_CHUNK = 10_000;
/** How many rows of an answer become objects before others may have the thread. */
const ROWS_AT_ONCE = 250;
/** And during a backup, beside requests. */
const ROWS_PER_TURN = 200;
const WRITE_CONFLICT = '40000';
const ATTEMPTS = 5;

const CANDIDATES = `
  MATCH (n:\`Entity\`) WHERE id(n) IN $nodes
  RETURN ${CANDIDATE_COLUMNS} ORDER BY prominence DESC, id LIMIT $limit`;

interface GrafeoStoreOptions {
  /** Directory of the graph; without one the graph is in memory and gone with the process. */
  readonly dataDir?: string;
  readonly warn?: (message: string) => void;
}

/**
 * Opens the graph in a directory, or creates an empty one.
 * @throws DomainError `STORE_LOCKED` when another process has it open, `STORE_UNUSABLE` when it cannot be
 *   opened, when it holds less than its manifest says or another version of the engine wrote it, or when there is no
 *   engine for this platform
 */
export async function openGrafeoStore(options: GrafeoStoreOptions = {}): Promise<GraphStore> {
  const { dataDir, warn = () => {} } = options;
  const engine = await loadEngine();
  if (dataDir === undefined) return new GrafeoStore(engine.GrafeoDB.create(), null, undefined, warn);
  const { db, state, manifest } = await openDirectory(engine, dataDir);
  const store = new GrafeoStore(db, state, dataDir, warn);
  if (manifest === null && db.nodeCount() > 0) {
    warn(
      `${dataDir} holds a graph without its manifest graph.json, which would tell whether anything is missing. ` +
        'The graph is taken as it is.',
    );
    store.writeManifest();
  }
  return store;
}

class GrafeoStore implements GraphStore {
  readonly description: string;
  readonly capabilities = { nestedCollect: false };
  private readonly exclusively = createMutex();
  private readonly sortedIndex = createSortedIndex((cypher, params) => this.rows(cypher, params));
  private readonly keyIndex = createKeyIndex((cypher, params) => this.rows(cypher, params));
  private closed = false;

  constructor(
    private readonly db: GrafeoDB,
    private state: GraphState | null,
    private readonly dataDir: string | undefined,
    private readonly warn: (message: string) => void,
  ) {
    this.description = dataDir === undefined ? 'embedded store in memory' : `embedded store in ${dataDir}`;
    this.checkpoint(CHECKPOINTS);
  }

  async read<P extends Params, R>(
    query: ReadQuery<P, R>,
    params: P,
    options: ReadOptions = {},
  ): Promise<readonly R[]> {
    options.signal?.throwIfAborted();
    const hint = query.sortedIndex;
    const page = hint === undefined ? null : await this.sortedIndex.page(hint, params as P & PageParams);
    if (page !== null) return page.map((row) => query.decode(row));
    const result = await this.run(query.cypher, params);
    if (result.length <= ROWS_AT_ONCE) return result.toArray().map((row) => query.decode(row));
    const decoded: R[] = [];
    for (const rows of chunksOf(result, ROWS_AT_ONCE)) {
      await options.pause?.();
      for (const row of rows) decoded.push(query.decode(row));
    }
    return decoded;
  }

  async searchCandidates(clauses: readonly SearchClause[], limit: number) {
    const found = await this.keyIndex.find(clauses, limit);
    if (found === null) return this.searchEngine(clauses, limit);
    const rows = await this.rows(CANDIDATES, { nodes: found.internalIds, limit });
    // A write may have come meanwhile.
    if (!found.isValid()) return this.searchEngine(clauses, limit);
    return { candidates: rows.map(candidateOf), truncated: found.truncated };
  }

  private async searchEngine(clauses: readonly SearchClause[], limit: number) {
    let nodes: Set<number> | undefined;
    for (const { keys } of clauses) {
      const hits = await this.db.textSearch(...SEARCHED, keys.join(' '), Math.max(this.db.nodeCount(), 1));
      const ids = hits.map(([node]) => node as number);
      const matched: Set<number> = nodes === undefined ? new Set(ids) : intersection(nodes, ids);
      nodes = matched;
      if (matched.size === 0) break;
    }
    if (nodes === undefined || nodes.size === 0) return { candidates: [], truncated: false };
    const rows = await this.rows(CANDIDATES, { nodes: [...nodes], limit } as unknown as Params);
    return { candidates: rows.map(candidateOf), truncated: nodes.size > limit };
  }

  async prepare(): Promise<void> {
    await this.exclusively(async () => {
      await createSchema(this.db).catch(throwDomainError);
      // A graph from before stores had a state gets one.
      const isFormer = this.state === null && this.db.nodeCount() > 0;
      if (isFormer && (await this.loadCheckpoint()) === null)
        await this.commit([raiseVersion({ model: FIRST_MODEL })]);
    });
  }

  async inspect() {
    if (this.dataDir !== undefined) refuseGone(this.dataDir);
    const isNew = !everHeld(this.state) && this.db.nodeCount() - (this.state === null ? 0 : 1) === 0;
    return { isNew, model: this.state?.model ?? FIRST_MODEL };
  }

  async upgrade(from: number, steps: readonly ModelUpgrade[]) {
    await this.exclusively(async () => {
      if ((this.state?.model ?? FIRST_MODEL) !== from) return;
      // Nobody knows yet what the steps leave.
      if (this.dataDir !== undefined) writeManifest(this.dataDir, { ...this.manifest(), nodes: 0, edges: 0 });
      await this.commit([...statementsOf(steps), raiseVersion({ model: from + steps.length })]).finally(
        () => {
          this.writeManifest();
          this.forgetIndexes();
        },
      );
    });
  }

  async snapshot<T>(read: (graph: GraphSnapshot) => Promise<T>): Promise<T> {
    return this.exclusively(async () => {
      const checkpoint = await this.loadCheckpoint();
      if (checkpoint !== null) refuseUnfinishedLoad(checkpoint);
      const rows = (cypher: string) => this.rowChunks(cypher, ROWS_PER_TURN);
      return read(snapshotOf(rows, this.state, countsOf(this.db, this.state)));
    });
  }

  async graphVersion() {
    return versionOf(this.state);
  }

  async apply(
    diff: GraphDiff | DiffPlanner,
    onProgress?: (progress: LoadProgress) => void,
  ): Promise<GraphDiff> {
    return this.exclusively(() => this.retryConflicts(() => this.applyOnce(diff, onProgress)));
  }

  async bulkLoad(graph: StagedGraph, onProgress?: (progress: LoadProgress) => void): Promise<void> {
    await this.exclusively(async () => {
      this.checkpoint(CHECKPOINTS_OF_BULK_LOAD);
      try {
        await bulkLoadGrafeo(this.db, graph, (writes) => this.commit(writes), onProgress);
      } catch (error) {
        throw toDomainError(error);
      } finally {
        this.checkpoint(CHECKPOINTS);
        this.forgetIndexes();
      }
    });
  }

  async loadCheckpoint() {
    return (await this.read(loadCheckpoint, {}))[0] ?? null;
  }

  async ping(): Promise<void> {
    if (this.closed) throw new DomainError('UPSTREAM_UNAVAILABLE', 'The embedded store is closed.');
    await this.db.executeCypher('RETURN 1 AS one');
  }

  async close(): Promise<void> {
    if (this.closed) return;
    await this.exclusively(async () => {
      closeEngine(this.db);
      this.closed = true;
    });
  }

  private checkpoint(triggers: CheckpointTriggers): void {
    if (this.dataDir !== undefined) this.db.setCheckpointTriggers(triggers);
  }

  private async rows(cypher: string, params: Params): Promise<readonly Row[]> {
    return (await this.run(cypher, params)).toArray();
  }

  /**
   * Converts the answer, which the engine holds whole, chunk by chunk, to keep the heap of this process
   * small.
   */
  private async *rowChunks(cypher: string, size = ROWS_PER_CHUNK): AsyncGenerator<readonly Row[]> {
    for (const rows of chunksOf(await this.run(cypher, {}), size)) {
      yield rows;
      // Requests come in between.
      await setImmediate();
    }
  }

  private async run(cypher: string, params: Params): Promise<QueryResult> {
    try {
      return await this.db.executeCypher(cypher, params);
    } catch (error) {
      throw toDomainError(error);
    }
  }

  /** Writes in one transaction, which the engine makes visible and durable as a whole. */
  private async applyOnce(
    planned: GraphDiff | DiffPlanner,
    onProgress?: (progress: LoadProgress) => void,
  ): Promise<GraphDiff> {
    // The planner reads outside of the transaction: the mutex and the lock on the file exclude other writers.
    const diff = await resolveDiff((cypher) => this.rowChunks(cypher), planned);
    const total = sizeOfDiff(diff);
    if (total === 0 && isOfModel(this.state, diff)) return diff;
    let done = 0;
    let transaction: Transaction | undefined;
    let isAnnounced = false;
    try {
      transaction = this.db.beginTransaction();
      for (const { cypher, rows } of writeBatches(diff)) {
        await transaction.executeCypher(cypher, { rows });
        done += rows.length;
        onProgress?.({ done, total });
      }
      const { cypher, params } = raiseVersion({ model: diff.model });
      await transaction.executeCypher(cypher, params);
      isAnnounced = await this.announceLess(diff, transaction);
      transaction.commit();
      await this.publish();
      return diff;
    } catch (error) {
      rollBack(transaction);
      if (isAnnounced) this.writeManifest();
      throw toDomainError(error);
    } finally {
      // After a failure as well, since the engine may fail after the diff is durable.
      this.forgetIndexes();
    }
  }

  private forgetIndexes(): void {
    this.sortedIndex.forget();
    this.keyIndex.forget();
  }

  private async retryConflicts<T>(task: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await task();
      } catch (error) {
        if (attempt === ATTEMPTS || gqlStatusOf(error) !== WRITE_CONFLICT) throw error;
        await delay(10 * 2 ** attempt * (0.5 + Math.random()));
      }
    }
  }

  /** Runs writes, of which one raises the version, in one transaction. */
  private async commit(writes: readonly Write[]): Promise<void> {
    const transaction = this.db.beginTransaction();
    try {
      for (const { cypher, params } of writes) await transaction.executeCypher(cypher, params);
      transaction.commit();
    } catch (error) {
      rollBack(transaction);
      throw toDomainError(error);
    }
    await this.publish();
  }

  /** The indexes go before the version comes, which would otherwise be that of answers from the old ones. */
  private async publish(): Promise<void> {
    this.forgetIndexes();
    const [row] = await this.rows(graphState.cypher, {});
    this.state = row === undefined ? null : graphState.decode(row);
    this.writeManifest();
  }

  /** A change that leaves less says so before its commit: whenever the process ends, the graph has what its manifest says. */
  private async announceLess(diff: GraphDiff, transaction: Transaction): Promise<boolean> {
    if (this.dataDir === undefined || diff.deleteNodeIds.length + diff.deleteEdges.length === 0) return false;
    const countIn = async ({ cypher }: ReadQuery<Params, number>) =>
      Number((await transaction.executeCypher(cypher)).toArray()[0]?.total);
    const now = countsOf(this.db, this.state);
    writeManifest(this.dataDir, {
      ...this.manifest(),
      nodes: Math.min(now.nodes, await countIn(countNodes)),
      edges: Math.min(now.edges, await countIn(countEdges)),
    });
    return true;
  }

  private manifest(): Manifest {
    // What a bulk load has up to now is the affair of its checkpoint.
    const counts = this.state?.isLoading === true ? { nodes: 0, edges: 0 } : countsOf(this.db, this.state);
    return {
      format: 1,
      engine: this.db.version(),
      model: this.state?.model ?? FIRST_MODEL,
      changes: this.state?.changes ?? 0,
      version: versionOf(this.state),
      ...counts,
    };
  }

  /** What it tells of is done, so a failure is no failure of that: the former manifest promises no more than there is. */
  writeManifest(): void {
    if (this.dataDir === undefined) return;
    try {
      writeManifest(this.dataDir, this.manifest());
    } catch (error) {
      this.warn(`${manifestPath(this.dataDir)} could not be renewed: ${messageOf(error)}`);
    }
  }
}

/** Imports the engine lazily, so that a service on Neo4j never loads the native module. */
async function loadEngine(): Promise<typeof import('@grafeo-db/js')> {
  try {
    const module = await import('@grafeo-db/js');
    return (module as unknown as { default?: typeof module }).default ?? module;
  } catch (error) {
    throw new DomainError(
      'STORE_UNUSABLE',
      `The embedded store has no build for ${process.platform}-${process.arch} here: ${messageOf(error)}`,
      {
        hint: 'Run on Neo4j instead: set NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD.',
        cause: error,
      },
    );
  }
}

function* chunksOf(result: QueryResult, size: number): Generator<readonly Row[]> {
  for (let start = 0; start < result.length; start += size) {
    const count = Math.min(size, result.length - start);
    yield Array.from({ length: count }, (_, i) => result.get(start + i));
  }
}

const intersection = (left: ReadonlySet<number>, right: readonly number[]) =>
  new Set(right.filter((id) => left.has(id)));

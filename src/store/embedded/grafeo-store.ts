/**
 * The adapter for the embedded engine: Grafeo in this process, one file in a directory. The engine is young,
 * so the adapter fences it in: queries come from the catalogue only, writes pass one mutex, conflicts are
 * retried, checkpoints run by themselves, and opening warns when the file holds less than was last written.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { CheckpointTriggers, GrafeoDB, QueryResult, Transaction } from '@grafeo-db/js';
import { DomainError } from '../../domain/errors.js';
import type { SearchClause } from '../../domain/names/search-plan.js';
import { messageOf } from '../../shared/message-of.js';
import { createMutex } from '../../shared/mutex.js';
import { resolveDiff } from '../loading/resolve-diff.js';
import { writeBatches } from '../loading/write-batches.js';
import { CANDIDATE_COLUMNS, candidateOf } from '../mapping/search-candidate.js';
import { type GraphDiff, sizeOfDiff } from '../port/graph-diff.js';
import type { DiffPlanner, GraphStore, LoadProgress, ReadOptions } from '../port/graph-store.js';
import type { Params, ReadQuery, Row } from '../port/read-query.js';
import type { StagedGraph } from '../port/staged-graph.js';
import { loadCheckpoint } from '../queries/inventory.js';
import type { PageParams } from '../queries/keyset.js';
import { bulkLoadGrafeo } from './grafeo-bulk-load.js';
import { createKeyIndex } from './grafeo-key-index.js';
import { createSchema, SEARCHED } from './grafeo-schema.js';
import { createSortedIndex } from './grafeo-sorted-index.js';

const FILE_NAME = 'graph.grafeo';
/** A file beside the graph: which version of the engine wrote the graph, and its size. */
const MANIFEST_NAME = 'graph.json';
const CHECKPOINTS = { intervalMs: 30_000, walBytes: 32_000_000 };
/** A checkpoint rewrites the whole graph, so they are rare during a bulk load; closing writes the rest. */
const CHECKPOINTS_OF_BULK_LOAD = { intervalMs: 3_600_000, walBytes: 256_000_000 };
/** How many rows of an answer are in this process at once during a load. */
const ROWS_PER_CHUNK = 10_000;
/** How many rows of an answer become objects before others may have the thread. */
const ROWS_AT_ONCE = 250;
const WRITE_CONFLICT = '40000';
const ATTEMPTS = 5;

const CANDIDATES = `
  MATCH (n:\`Entity\`) WHERE id(n) IN $nodes
  RETURN ${CANDIDATE_COLUMNS} ORDER BY prominence DESC, id LIMIT $limit`;

interface Manifest {
  readonly engine: string;
  readonly nodes: number;
  readonly edges: number;
}

interface GrafeoStoreOptions {
  /** Directory of the graph; without one the graph is in memory and gone with the process. */
  readonly dataDir?: string;
  readonly warn?: (message: string) => void;
}

/**
 * Opens the graph in a directory, or creates an empty one.
 * @throws DomainError `STORE_LOCKED` when another process has it open, `STORE_UNUSABLE` when it cannot be
 *   opened or another version of the engine wrote it, or when there is no engine for this platform
 */
export async function openGrafeoStore(options: GrafeoStoreOptions = {}): Promise<GraphStore> {
  const { dataDir, warn = () => {} } = options;
  const { GrafeoDB: Engine } = await loadEngine();
  if (dataDir === undefined) return new GrafeoStore(Engine.create(), undefined);

  try {
    mkdirSync(dataDir, { recursive: true });
  } catch (error) {
    throw new DomainError(
      'STORE_UNUSABLE',
      `The data directory ${dataDir} cannot be made: ${messageOf(error)}`,
      {
        hint: 'Set DATA_DIR to a directory that this user may write to.',
        cause: error,
      },
    );
  }
  const file = join(dataDir, FILE_NAME);
  const manifest = readManifest(dataDir);
  const exists = existsSync(file);
  const db = openFile(Engine, file, exists);
  const version = db.version();
  if (exists && manifest !== null && manifest.engine !== version) {
    db.close();
    throw new DomainError(
      'STORE_UNUSABLE',
      `${file} was written by version ${manifest.engine} of the engine; this is ${version}.`,
      {
        hint: 'Move the directory away and start again to load the seeds anew, or go back to the version that wrote it.',
      },
    );
  }
  if (manifest !== null && (db.nodeCount() < manifest.nodes || db.edgeCount() < manifest.edges)) {
    warn(
      `${file} holds ${db.nodeCount()} nodes and ${db.edgeCount()} edges, fewer than the ${manifest.nodes} and ${manifest.edges} ` +
        'that were written. Its end may be damaged; run `npm run seed` to load it again.',
    );
  }
  return new GrafeoStore(db, dataDir);
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
    private readonly dataDir: string | undefined,
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
    await this.exclusively(() => createSchema(this.db));
  }

  async apply(
    diff: GraphDiff | DiffPlanner,
    onProgress?: (progress: LoadProgress) => void,
  ): Promise<GraphDiff> {
    const applied = await this.exclusively(() => this.retryConflicts(() => this.applyOnce(diff, onProgress)));
    if (sizeOfDiff(applied) > 0) this.writeManifest();
    return applied;
  }

  async bulkLoad(graph: StagedGraph, onProgress?: (progress: LoadProgress) => void): Promise<void> {
    await this.exclusively(async () => {
      // A load that is killed must leave the version of the engine behind, too.
      this.writeManifest();
      this.checkpoint(CHECKPOINTS_OF_BULK_LOAD);
      try {
        await bulkLoadGrafeo(this.db, graph, onProgress);
      } catch (error) {
        throw toDomainError(error);
      } finally {
        this.checkpoint(CHECKPOINTS);
        this.forgetIndexes();
      }
      this.writeManifest();
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
      this.closed = true;
      this.db.close();
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
  private async *rowChunks(cypher: string): AsyncGenerator<readonly Row[]> {
    yield* chunksOf(await this.run(cypher, {}), ROWS_PER_CHUNK);
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
    if (total === 0) return diff;
    let done = 0;
    let transaction: Transaction | undefined;
    try {
      transaction = this.db.beginTransaction();
      for (const { cypher, rows } of writeBatches(diff)) {
        await transaction.executeCypher(cypher, { rows });
        done += rows.length;
        onProgress?.({ done, total });
      }
      transaction.commit();
      return diff;
    } catch (error) {
      if (transaction?.isActive) transaction.rollback();
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

  private writeManifest(): void {
    if (this.dataDir === undefined) return;
    const manifest: Manifest = {
      engine: this.db.version(),
      nodes: this.db.nodeCount(),
      edges: this.db.edgeCount(),
    };
    const path = join(this.dataDir, MANIFEST_NAME);
    writeFileSync(`${path}.new`, `${JSON.stringify(manifest)}\n`);
    renameSync(`${path}.new`, path);
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

function openFile(Engine: typeof GrafeoDB, file: string, exists: boolean): GrafeoDB {
  try {
    return exists ? Engine.open(file) : Engine.create(file);
  } catch (error) {
    const message = messageOf(error);
    // "Cannot open the lock file" means something else: the directory is not writable.
    if (/cannot be locked/i.test(message))
      throw new DomainError('STORE_LOCKED', `${file} is open in another process.`, {
        hint: 'Stop that process (perhaps a running `npm start`), or set DATA_DIR to another directory.',
        cause: error,
      });
    throw new DomainError('STORE_UNUSABLE', `${file} cannot be opened: ${message}`, {
      hint: /os error/i.test(message)
        ? 'Set DATA_DIR to a directory that this user may write to.'
        : 'Restore a backup, or move the file away and run `npm run seed` to load the seeds anew.',
      cause: error,
    });
  }
}

function readManifest(dataDir: string): Manifest | null {
  try {
    return JSON.parse(readFileSync(join(dataDir, MANIFEST_NAME), 'utf8')) as Manifest;
  } catch {
    return null;
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

function toDomainError(error: unknown): unknown {
  const message = messageOf(error);
  if (/no space left|disk full|ENOSPC/i.test(message))
    return new DomainError('STORE_FULL', 'The disk is full; what was under way was not done.', {
      hint: 'Free some space where DATA_DIR is and run the command again.',
      cause: error,
    });
  if (/panicked|memory limit/i.test(message))
    return new DomainError(
      'UPSTREAM_UNAVAILABLE',
      'The embedded store could not answer this question; the graph is unharmed.',
      {
        hint: 'Ask for less at once, or run on Neo4j.',
        cause: error,
      },
    );
  return error;
}

const gqlStatusOf = (error: unknown): string | undefined =>
  (error as { gqlStatus?: string } | null)?.gqlStatus;

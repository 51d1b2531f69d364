/**
 * The adapter for Neo4j over Bolt: one driver per process, one session per task, reads routed to readers.
 * `neo4j://` reaches a cluster or Aura, of which it may name several servers, `bolt://` a single server.
 */
import { setTimeout as delay } from 'node:timers/promises';
import neo4j, {
  type Driver,
  type ManagedTransaction,
  type Session,
  type SessionConfig,
  type SessionMode,
} from 'neo4j-driver';
import type { DomainError } from '../../domain/errors.js';
import type { SearchClause } from '../../domain/names/search-plan.js';
import { createMutex } from '../../shared/mutex.js';
import { withTimeout } from '../../shared/with-timeout.js';
import { isOfModel } from '../loading/raise-version.js';
import { resolveDiff } from '../loading/resolve-diff.js';
import { writeBatches } from '../loading/write-batches.js';
import { CANDIDATE_COLUMNS, candidateOf } from '../mapping/search-candidate.js';
import { type GraphDiff, sizeOfDiff } from '../port/graph-diff.js';
import type { GraphSnapshot } from '../port/graph-snapshot.js';
import { everHeld, versionOf } from '../port/graph-state.js';
import type { DiffPlanner, GraphStore, LoadProgress, ReadOptions } from '../port/graph-store.js';
import { FIRST_MODEL, type ModelUpgrade } from '../port/model-upgrade.js';
import type { Params, ReadQuery, Row } from '../port/read-query.js';
import type { StagedGraph } from '../port/staged-graph.js';
import { anyRecord, graphState } from '../queries/graph-state.js';
import { loadCheckpoint } from '../queries/inventory.js';
import { bulkLoadNeo4j, type Neo4jBulkLoadTools, type Run } from './neo4j-bulk-load.js';
import { invalidAddress, toDomainError, unavailable } from './neo4j-errors.js';
import { createConstraints, createIndexes, TAKE_LOCK } from './neo4j-schema.js';
import { countIn, inspectNeo4j, raiseIn, readSnapshot, settleIn, upgradeIn } from './neo4j-state.js';
import { fromDriverRecord, NUMBER_OPTIONS, toDriverParams } from './neo4j-values.js';
import { serversIn } from './servers-in.js';

interface Neo4jStoreOptions {
  /** One server, or after `neo4j://` several of a cluster: `neo4j://a:7687,b:7687`. */
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** Defaults to the user's home database at the time of opening. */
  readonly database?: string;
  /** How long one read query may run, in milliseconds. */
  readonly readTimeoutMs?: number;
  /** How many connections to one server are kept; more statements at once wait for one. */
  readonly maxConnections?: number;
}

const READ_TIMEOUT_MS = 10_000;
/** A service has at most 16 statements of questions under way, and some of probes, loads and backups. */
const MAX_CONNECTIONS = 100;
const WRITE_TIMEOUT_MS = 30 * 60_000;
/** How long to wait for a server that is away: an early error is better than a late one. */
const PATIENCE_MS = 4_000;
/** How long to wait for the first answer, which takes longer on a server that has just started. */
const COLD_START_MS = 30_000;

const FETCH_ALL = -1;
/** Fetch size of a load, which bounds the rows in memory. */
const FETCH_SIZE = 5_000;

/** A server checks for overdue transactions every two seconds by default, and later when it is busy. */
const SERVER_DELAY_MS = 5_000;

const CANDIDATES = `
  CALL db.index.fulltext.queryNodes('entity_search', $query) YIELD node AS n
  WITH n ORDER BY coalesce(n.prominence, 0) DESC, n.id LIMIT $limit
  RETURN ${CANDIDATE_COLUMNS} ORDER BY prominence DESC, id`;

/**
 * Connects to Neo4j.
 * @throws DomainError `UPSTREAM_UNAVAILABLE` when it does not answer, `STORE_UNAUTHORIZED` when it refuses
 *   the password, `STORE_UNUSABLE` when the address or the database makes no sense
 */
export async function openNeo4jStore(options: Neo4jStoreOptions): Promise<GraphStore> {
  const store = new Neo4jStore(createDriver(options), options);
  try {
    await store.connect(COLD_START_MS);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** What one statement gave, and the database that gave it. */
interface Answer {
  readonly rows: readonly Row[];
  readonly database: string | null | undefined;
}

function createDriver({ uri, username, password, maxConnections }: Neo4jStoreOptions): Driver {
  try {
    const { first, servers } = serversIn(uri);
    return neo4j.driver(first, neo4j.auth.basic(username, password), {
      ...NUMBER_OPTIONS,
      // Asked for servers of a cluster only; each that it gives is tried for the members.
      ...(servers.length > 1 ? { resolver: () => [...servers] } : {}),
      userAgent: 'communique',
      maxConnectionPoolSize: maxConnections ?? MAX_CONNECTIONS,
      connectionTimeout: PATIENCE_MS,
      connectionAcquisitionTimeout: PATIENCE_MS * 2,
      maxTransactionRetryTime: PATIENCE_MS,
    });
  } catch (error) {
    throw invalidAddress(error);
  }
}

class Neo4jStore implements GraphStore {
  readonly description: string;
  readonly capabilities = { nestedCollect: true };
  private readonly exclusively = createMutex();
  private database: { readonly database?: string };
  private readonly isRouted: boolean;
  private readonly bookmarks: Pick<SessionConfig, 'bookmarkManager'>;
  private readonly readTimeoutMs: number;

  constructor(
    private readonly driver: Driver,
    private readonly options: Neo4jStoreOptions,
  ) {
    this.database = options.database === undefined ? {} : { database: options.database };
    // Bookmarks make each read on a cluster see at least what the one before it saw. A single server does
    // that anyway.
    this.isRouted = options.uri.startsWith('neo4j');
    this.bookmarks = this.isRouted ? { bookmarkManager: driver.executeQueryBookmarkManager } : {};
    this.readTimeoutMs = options.readTimeoutMs ?? READ_TIMEOUT_MS;
    this.description = `Neo4j at ${options.uri}${options.database === undefined ? '' : ` (database ${options.database})`}`;
  }

  async read<P extends Params, R>(
    query: ReadQuery<P, R>,
    params: P,
    options?: ReadOptions,
  ): Promise<readonly R[]> {
    return (await this.rows(query.cypher, params, options)).map((row) => query.decode(row));
  }

  async searchCandidates(clauses: readonly SearchClause[], limit: number, options?: ReadOptions) {
    const query = clauses.map(({ keys }) => `+(${keys.join(' ')})`).join(' ');
    const rows = await this.rows(CANDIDATES, { query, limit: limit + 1 }, options);
    return { candidates: rows.slice(0, limit).map(candidateOf), truncated: rows.length > limit };
  }

  async prepare(): Promise<void> {
    await this.exclusively(async () => {
      await createConstraints(this.tools.run);
      await createIndexes(this.tools.run);
      await this.adopt();
    });
  }

  async apply(
    diff: GraphDiff | DiffPlanner,
    onProgress?: (progress: LoadProgress) => void,
  ): Promise<GraphDiff> {
    return this.exclusively(async () => {
      const applied = await this.transact((transaction) => applyIn(transaction, diff, onProgress));
      await this.settle();
      return applied;
    });
  }

  async bulkLoad(graph: StagedGraph, onProgress?: (progress: LoadProgress) => void): Promise<void> {
    await this.exclusively(() => bulkLoadNeo4j(this.tools, graph, onProgress));
  }

  async inspect() {
    return inspectNeo4j((cypher) => this.rows(cypher, {}), this.description);
  }

  async upgrade(from: number, steps: readonly ModelUpgrade[]) {
    await this.exclusively(async () => {
      await this.tools.transact((run) => upgradeIn(run, from, steps));
      await this.settle();
    });
  }

  async snapshot<T>(read: (graph: GraphSnapshot) => Promise<T>): Promise<T> {
    const session = this.session(neo4j.session.READ, FETCH_SIZE);
    try {
      return await session.executeRead(
        (transaction) => readSnapshot(runIn(transaction), (cypher) => streamed(transaction, cypher), read),
        {
          timeout: WRITE_TIMEOUT_MS,
        },
      );
    } catch (error) {
      throw toDomainError(error, this.options);
    } finally {
      await session.close();
    }
  }

  async graphVersion() {
    return versionOf((await this.read(graphState, {}))[0] ?? null);
  }

  async loadCheckpoint() {
    return (await this.read(loadCheckpoint, {}))[0] ?? null;
  }

  /**
   * Asks for a first answer. Without the name of a database the driver would ask the server of the address for it again
   * and again, and all would hang on that server though others live; so the name is learned here, once.
   */
  async connect(deadlineMs: number): Promise<void> {
    const { database } = await this.askWithin(deadlineMs);
    if (this.isRouted && database) this.database = { database };
  }

  async ping(deadlineMs: number): Promise<void> {
    await this.askWithin(deadlineMs);
  }

  async close(): Promise<void> {
    await this.driver.close();
  }

  /** What was changed is safe, so a failure here is none of the change; the next change or start settles it. */
  private async settle(): Promise<void> {
    await this.tools.transact(settleIn).catch(() => {});
  }

  /** Gives a graph from before stores had a state its version, or one whose load was killed at its very end. */
  private async adopt(): Promise<void> {
    const [state] = await this.read(graphState, {});
    if (state?.isLoading === true) await this.settle();
    if (everHeld(state ?? null) || (await this.read(anyRecord, {})).length === 0) return;
    if ((await this.loadCheckpoint()) !== null) return;
    await this.tools.transact(async (run) =>
      raiseIn(run, { model: FIRST_MODEL, counts: await countIn(run) }),
    );
  }

  /** Runs writes, which may take long. */
  private readonly tools: Neo4jBulkLoadTools = {
    run: async (cypher, params = {}) =>
      (await this.attempt(cypher, params, WRITE_TIMEOUT_MS, neo4j.session.WRITE)).rows,
    transact: (work) => this.transact((transaction) => work(runIn(transaction))),
  };

  private async transact<T>(work: (transaction: ManagedTransaction) => Promise<T>): Promise<T> {
    const session = this.session(neo4j.session.WRITE, FETCH_SIZE);
    try {
      return await session.executeWrite(work, { timeout: WRITE_TIMEOUT_MS });
    } catch (error) {
      throw toDomainError(error, this.options);
    } finally {
      await session.close();
    }
  }

  /**
   * The timeout here is for a dead connection, over which the server cannot report that it ended the query.
   */
  private async rows(cypher: string, params: Params, { signal }: ReadOptions = {}): Promise<readonly Row[]> {
    const patience = this.readTimeoutMs + SERVER_DELAY_MS;
    const answer = this.attempt(
      cypher,
      toDriverParams(params),
      this.readTimeoutMs,
      neo4j.session.READ,
      signal,
    );
    return (await withTimeout(answer, patience, () => this.noAnswerWithin(patience))).rows;
  }

  private askWithin(deadlineMs: number): Promise<Answer> {
    const answer = this.attempt('RETURN 1 AS one', {}, deadlineMs, neo4j.session.READ);
    return withTimeout(answer, deadlineMs, () => this.noAnswerWithin(deadlineMs));
  }

  private async attempt(
    cypher: string,
    params: Readonly<Record<string, unknown>>,
    timeout: number,
    mode: SessionMode,
    signal?: AbortSignal,
  ): Promise<Answer> {
    try {
      return await retried(() => this.run(cypher, params, timeout, mode, signal));
    } catch (error) {
      signal?.throwIfAborted();
      throw toDomainError(error, this.options);
    }
  }

  /**
   * Runs one statement in an auto-commit transaction, since an explicit one would cost a second round trip.
   */
  private async run(
    cypher: string,
    params: Readonly<Record<string, unknown>>,
    timeout: number,
    defaultAccessMode: SessionMode,
    signal?: AbortSignal,
  ): Promise<Answer> {
    signal?.throwIfAborted();
    // All rows are read anyway, so they are fetched without a round trip for each thousand.
    const session = this.session(defaultAccessMode, FETCH_ALL);
    // Closing resets the connection, on which the server ends the statement.
    const cancel = () => void session.close();
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      const { records, summary } = await withoutStack(() => session.run(cypher, params, { timeout }));
      return { rows: records.map(fromDriverRecord), database: summary.database.name };
    } finally {
      signal?.removeEventListener('abort', cancel);
      await session.close();
    }
  }

  private session(defaultAccessMode: SessionMode, fetchSize: number): Session {
    return this.driver.session({ ...this.database, ...this.bookmarks, defaultAccessMode, fetchSize });
  }

  private noAnswerWithin(ms: number): DomainError {
    return unavailable(this.options.uri, `nothing came within ${ms / 1_000} seconds.`);
  }
}

/**
 * Sends a statement without capturing a stack trace. The driver captures one for each statement in case it
 * fails; ours are all sent from the same line, and the capture took 5 % of the time of a small query. `send`
 * must be synchronous.
 */
function withoutStack<T>(send: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return send();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

/** Retries transient failures with growing pauses, as the driver does for transaction functions. */
async function retried<T>(task: () => Promise<T>): Promise<T> {
  const end = performance.now() + PATIENCE_MS;
  for (let pauseMs = 100; ; pauseMs *= 2) {
    try {
      return await task();
    } catch (error) {
      const canRetry = neo4j.isRetryableError(error as Error) && performance.now() + pauseMs < end;
      if (!canRetry) throw error;
      await delay(pauseMs * (0.8 + 0.4 * Math.random()));
    }
  }
}

const runIn =
  (transaction: ManagedTransaction): Run =>
  async (cypher, params = {}) =>
    (await transaction.run(cypher, params)).records.map(fromDriverRecord);

async function applyIn(
  transaction: ManagedTransaction,
  planned: GraphDiff | DiffPlanner,
  onProgress?: (progress: LoadProgress) => void,
): Promise<GraphDiff> {
  await transaction.run(TAKE_LOCK);
  const diff = await resolveDiff((cypher) => streamed(transaction, cypher), planned);
  const total = sizeOfDiff(diff);
  const run = runIn(transaction);
  if (total === 0) {
    const [row] = await run(graphState.cypher);
    if (isOfModel(row === undefined ? null : graphState.decode(row), diff)) return diff;
  }
  let done = 0;
  for (const { cypher, rows } of writeBatches(diff)) {
    await transaction.run(cypher, toDriverParams({ rows }));
    done += rows.length;
    onProgress?.({ done, total });
  }
  await raiseIn(run, { model: diff.model, isLoading: true, counts: await countIn(run) });
  return diff;
}

/** Yields the rows as they arrive, so that memory holds only those of one message. */
async function* streamed(transaction: ManagedTransaction, cypher: string): AsyncGenerator<readonly Row[]> {
  for await (const record of transaction.run(cypher)) yield [fromDriverRecord(record)];
}

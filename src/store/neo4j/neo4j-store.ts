/**
 * Neo4j over Bolt: one driver a process, a session a unit of work, reads routed to readers. `neo4j://` reaches a cluster
 * or Aura, `bolt://` a single server.
 */

import { setTimeout as delay } from 'node:timers/promises';
import neo4j, {
  type Driver,
  type ManagedTransaction,
  type Session,
  type SessionConfig,
  type SessionMode,
} from 'neo4j-driver';
import { DomainError } from '../../domain/errors.js';
import type { SearchClause } from '../../domain/names/search-plan.js';
import { createMutex } from '../../shared/mutex.js';
import { withTimeout } from '../../shared/with-timeout.js';
import { resolveDiff } from '../loading/resolve-diff.js';
import { writeBatches } from '../loading/write-batches.js';
import { CANDIDATE_COLUMNS, candidateOf } from '../mapping/search-candidate.js';
import { type GraphDiff, sizeOfDiff } from '../port/graph-diff.js';
import type { ApplyProgress, DiffPlanner, GraphStore } from '../port/graph-store.js';
import { loadCheckpoint } from '../port/load-checkpoint.js';
import type { Params, ReadQuery, Row } from '../port/read-query.js';
import type { StagedGraph } from '../port/staged-graph.js';
import { bulkLoadNeo4j, type Neo4jBulkLoadTools } from './neo4j-bulk-load.js';
import { createConstraints, createIndexes, TAKE_LOCK } from './neo4j-schema.js';
import { fromDriverRecord, NUMBER_OPTIONS, toDriverParams } from './neo4j-values.js';

export interface Neo4jStoreOptions {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** Undefined: the user's home database. */
  readonly database?: string;
  /** How long one read statement may run, in milliseconds. */
  readonly readTimeoutMs?: number;
}

const READ_TIMEOUT_MS = 10_000;
const WRITE_TIMEOUT_MS = 30 * 60_000;
/** How long to wait for a server that is not there: an answer that it is away is better than a late one. */
const PATIENCE_MS = 4_000;
/** A server that has just started is slow to give its first answer, and is no less there for it. */
const COLD_START_MS = 30_000;

const FETCH_ALL = -1;
/** Of what a load looks through: so many are under way, whatever it holds. */
const ROWS_AT_ONCE = 5_000;

/** A server looks for what runs too long every two seconds by default, and a busy one later. */
const SERVER_NOTICES_MS = 5_000;

const CANDIDATES = `
  CALL db.index.fulltext.queryNodes('entity_search', $query) YIELD node AS n
  WITH n ORDER BY n.id LIMIT $limit
  RETURN ${CANDIDATE_COLUMNS} ORDER BY id`;

/**
 * Connects to Neo4j.
 * @throws DomainError `UPSTREAM_UNAVAILABLE` when it does not answer, `STORE_UNAUTHORIZED` when it refuses the password,
 *   `STORE_UNUSABLE` when the address or the database makes no sense
 */
export async function openNeo4jStore(options: Neo4jStoreOptions): Promise<GraphStore> {
  const store = new Neo4jStore(createDriver(options), options);
  try {
    await store.ping(COLD_START_MS);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

function createDriver({ uri, username, password }: Neo4jStoreOptions): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(username, password), {
      ...NUMBER_OPTIONS,
      userAgent: 'communique',
      connectionTimeout: PATIENCE_MS,
      connectionAcquisitionTimeout: PATIENCE_MS * 2,
      maxTransactionRetryTime: PATIENCE_MS,
    });
  } catch (error) {
    throw notAnAddress(error);
  }
}

class Neo4jStore implements GraphStore {
  readonly description: string;
  readonly readsSubtrees = true;
  private readonly exclusively = createMutex();
  private readonly database: { readonly database?: string };
  private readonly bookmarks: Pick<SessionConfig, 'bookmarkManager'>;
  private readonly readTimeoutMs: number;

  constructor(
    private readonly driver: Driver,
    private readonly options: Neo4jStoreOptions,
  ) {
    this.database = options.database === undefined ? {} : { database: options.database };
    // On a cluster a read sees at least what the one before it saw, whoever answers. One server needs not be told.
    const isCluster = options.uri.startsWith('neo4j');
    this.bookmarks = isCluster ? { bookmarkManager: driver.executeQueryBookmarkManager } : {};
    this.readTimeoutMs = options.readTimeoutMs ?? READ_TIMEOUT_MS;
    this.description = `Neo4j at ${options.uri}${options.database === undefined ? '' : ` (database ${options.database})`}`;
  }

  async read<P extends Params, R>(statement: ReadQuery<P, R>, params: P): Promise<readonly R[]> {
    return (await this.rows(statement.cypher, params)).map((row) => statement.decode(row));
  }

  async searchCandidates(clauses: readonly SearchClause[], limit: number) {
    const query = clauses.map(({ keys }) => `+(${keys.join(' ')})`).join(' ');
    const rows = await this.rows(CANDIDATES, { query, limit: limit + 1 });
    return { candidates: rows.slice(0, limit).map(candidateOf), truncated: rows.length > limit };
  }

  async prepare(): Promise<void> {
    await this.exclusively(async () => {
      await createConstraints(this.tools.run);
      await createIndexes(this.tools.run);
    });
  }

  /** One transaction, so that readers see all of the change or none. */
  async apply(
    change: GraphDiff | DiffPlanner,
    onProgress?: (progress: ApplyProgress) => void,
  ): Promise<GraphDiff> {
    return this.exclusively(() => this.transact((transaction) => applyIn(transaction, change, onProgress)));
  }

  async bulkLoad(graph: StagedGraph, onProgress?: (progress: ApplyProgress) => void): Promise<void> {
    await this.exclusively(() => bulkLoadNeo4j(this.tools, graph, onProgress));
  }

  async loadCheckpoint() {
    return (await this.read(loadCheckpoint, {}))[0] ?? null;
  }

  async ping(deadlineMs: number): Promise<void> {
    await withTimeout(this.execute('RETURN 1 AS one', {}, deadlineMs, neo4j.session.READ), deadlineMs, () =>
      this.silence(deadlineMs),
    );
  }

  async close(): Promise<void> {
    await this.driver.close();
  }

  /** Writes, which may take long. */
  private readonly tools: Neo4jBulkLoadTools = {
    run: (cypher, params = {}) => this.attempt(cypher, params, WRITE_TIMEOUT_MS, neo4j.session.WRITE),
    transact: (work) =>
      this.transact((transaction) =>
        work(async (cypher, params = {}) =>
          (await transaction.run(cypher, params)).records.map(fromDriverRecord),
        ),
      ),
  };

  private async transact<T>(work: (transaction: ManagedTransaction) => Promise<T>): Promise<T> {
    const session = this.session(neo4j.session.WRITE, ROWS_AT_ONCE);
    try {
      return await session.executeWrite(work, { timeout: WRITE_TIMEOUT_MS });
    } catch (error) {
      throw this.toDomainError(error);
    } finally {
      await session.close();
    }
  }

  /** The server ends what takes too long; over a line that went dead, it cannot say so. */
  private rows(cypher: string, params: Params): Promise<readonly Row[]> {
    const patience = this.readTimeoutMs + SERVER_NOTICES_MS;
    return withTimeout(this.execute(cypher, params, this.readTimeoutMs, neo4j.session.READ), patience, () =>
      this.silence(patience),
    );
  }

  private execute(cypher: string, params: Params, timeout: number, mode: SessionMode) {
    return this.attempt(cypher, toDriverParams(params), timeout, mode);
  }

  private async attempt(
    cypher: string,
    params: Readonly<Record<string, unknown>>,
    timeout: number,
    mode: SessionMode,
  ): Promise<readonly Row[]> {
    try {
      return await retried(() => this.run(cypher, params, timeout, mode));
    } catch (error) {
      throw this.toDomainError(error);
    }
  }

  /** A statement by itself needs no transaction around it, which would cost it a second round trip. */
  private async run(
    cypher: string,
    params: Readonly<Record<string, unknown>>,
    timeout: number,
    defaultAccessMode: SessionMode,
  ): Promise<readonly Row[]> {
    // All that it finds is read anyway, so without a round trip for each thousand rows.
    const session = this.session(defaultAccessMode, FETCH_ALL);
    try {
      const { records } = await withoutStack(() => session.run(cypher, params, { timeout }));
      return records.map(fromDriverRecord);
    } finally {
      await session.close();
    }
  }

  private session(defaultAccessMode: SessionMode, fetchSize: number): Session {
    return this.driver.session({ ...this.database, ...this.bookmarks, defaultAccessMode, fetchSize });
  }

  private silence(ms: number): DomainError {
    return unavailable(this.options.uri, `nothing came within ${ms / 1_000} seconds.`);
  }

  private toDomainError(error: unknown): unknown {
    const code = (error as { code?: string } | null)?.code ?? '';
    const cause = { cause: error };
    const { uri, username } = this.options;
    if (/Security\.(Unauthorized|AuthenticationRateLimit|CredentialsExpired|TokenExpired)/.test(code))
      return new DomainError(
        'STORE_UNAUTHORIZED',
        `Neo4j at ${uri} refuses the user ${username}: ${messageOf(error)}`,
        {
          hint: 'Check NEO4J_USERNAME and NEO4J_PASSWORD.',
          ...cause,
        },
      );
    // The driver takes any number for a port, and asks for it only when it connects.
    if (code === 'ERR_SOCKET_BAD_PORT') return notAnAddress(error);
    if (
      /ServiceUnavailable|SessionExpired|Cluster|DatabaseUnavailable|N\/A/.test(code) ||
      isConnectionError(error)
    )
      return unavailable(uri, messageOf(error), error);
    if (/TransactionTimedOut|TransactionTimedOutClientConfiguration/.test(code))
      return new DomainError('TIMED_OUT', 'The database took too long over this question.', {
        hint: 'Ask for less at once: fewer levels, smaller pages, a shorter period.',
        ...cause,
      });
    if (/ConstraintValidationFailed/.test(code))
      return new DomainError(
        'CONFLICT',
        `What Neo4j at ${uri} holds has changed meanwhile: ${messageOf(error)}`,
        {
          hint: 'Perhaps another process was loading at the same time. Nothing was changed by this one; run it again.',
          ...cause,
        },
      );
    if (/DatabaseNotFound/.test(code))
      return new DomainError(
        'STORE_UNUSABLE',
        `Neo4j at ${uri} has no database ${this.options.database ?? ''}.`,
        {
          hint: 'Check NEO4J_DATABASE; leave it unset to use the default one.',
          ...cause,
        },
      );
    return error;
  }
}

/**
 * The driver writes down, for each statement, the lines that it was sent from, in case it fails. Ours are all sent from one, and
 * to write it out took a twentieth of a small question's time.
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

/** What the driver does for transaction functions: what may pass is tried again for a while, ever more patiently. */
async function retried<T>(task: () => Promise<T>): Promise<T> {
  const end = performance.now() + PATIENCE_MS;
  for (let pauseMs = 100; ; pauseMs *= 2) {
    try {
      return await task();
    } catch (error) {
      const mayPass = neo4j.isRetryableError(error as Error) && performance.now() + pauseMs < end;
      if (!mayPass) throw error;
      await delay(pauseMs * (0.8 + 0.4 * Math.random()));
    }
  }
}

async function applyIn(
  transaction: ManagedTransaction,
  planned: GraphDiff | DiffPlanner,
  onProgress?: (progress: ApplyProgress) => void,
): Promise<GraphDiff> {
  await transaction.run(TAKE_LOCK);
  const change = await resolveDiff((cypher) => streamed(transaction, cypher), planned);
  const total = sizeOfDiff(change);
  let done = 0;
  for (const { cypher, rows } of writeBatches(change)) {
    await transaction.run(cypher, toDriverParams({ rows }));
    done += rows.length;
    onProgress?.({ done, total });
  }
  return change;
}

/** As they come, so that no more of them are in memory than one message brings. */
async function* streamed(transaction: ManagedTransaction, cypher: string): AsyncGenerator<readonly Row[]> {
  for await (const record of transaction.run(cypher)) yield [fromDriverRecord(record)];
}

const unavailable = (uri: string, what: string, cause?: unknown): DomainError =>
  new DomainError('UPSTREAM_UNAVAILABLE', `Neo4j at ${uri} does not answer: ${what}`, {
    hint: 'Check that it runs and that NEO4J_URI points to it.',
    cause,
  });

const notAnAddress = (error: unknown): DomainError =>
  new DomainError('STORE_UNUSABLE', `NEO4J_URI is not an address of a Neo4j: ${messageOf(error)}`, {
    hint: 'Give one such as neo4j://localhost:7687, bolt://localhost:7687 or neo4j+s://<id>.databases.neo4j.io.',
    cause: error,
  });

const isConnectionError = (error: unknown): boolean =>
  /ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|acquisition timed out/i.test(messageOf(error));

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

import type { SearchClause } from '../../domain/names/search-plan.js';
import type { CurrentGraph } from './current-graph.js';
import type { GraphDiff } from './graph-diff.js';
import type { LoadCheckpoint } from './load-checkpoint.js';
import type { Params, ReadQuery } from './read-query.js';
import type { SearchCandidate } from './search-candidate.js';
import type { StagedGraph } from './staged-graph.js';

/** Counted in nodes and edges. */
export interface LoadProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Computes a diff from the current graph. It has no side effects, since a store may call it more than once.
 */
export type DiffPlanner = (current: CurrentGraph) => Promise<GraphDiff>;

/** Differences between the databases that callers must know about. */
interface StoreCapabilities {
  /**
   * Whether the store runs a `CALL` subquery that takes a list of nodes and returns what it collects. Neo4j
   * does, and there one such query replaces a round trip for each level of a GraphQL query: see
   * `nested-query/`. The embedded engine does not, and has no round trips to save. Callers without it send
   * the plain queries of `queries/`, which return the same data level by level.
   */
  readonly nestedCollect: boolean;
}

export interface ReadOptions {
  /** Ends the read, with the signal's reason, when nobody waits for it any more. */
  readonly signal?: AbortSignal;
}

/**
 * The port to a graph database. Two adapters implement it, and one conformance suite runs on both.
 *
 * Every method rejects with DomainError `UPSTREAM_UNAVAILABLE` when the store cannot be reached, `TIMED_OUT`
 * when a query runs too long and `STORE_FULL` when the disk is full. Any other rejection that is not
 * documented is a bug.
 */
export interface GraphStore {
  /** Names the store and its location, for people and logs. */
  readonly description: string;

  readonly capabilities: StoreCapabilities;

  /**
   * Runs one read query. Rows come in the order that the query asks for; queries order by unique keys, so
   * both stores return the same rows in the same order. Two queries may see two states of the graph. On
   * Neo4j, which reads committed data, even one query may see parts of two states while a diff is committed.
   * Reads may run side by side and may be retried by the adapter.
   */
  read<P extends Params, R>(query: ReadQuery<P, R>, params: P, options?: ReadOptions): Promise<readonly R[]>;

  /**
   * Finds entities that match every clause by at least one of its keys, the most prominent first. `truncated`
   * says that more than `limit` match and that the rest is missing.
   */
  searchCandidates(
    clauses: readonly SearchClause[],
    limit: number,
    options?: ReadOptions,
  ): Promise<{ readonly candidates: readonly SearchCandidate[]; readonly truncated: boolean }>;

  /** Creates missing constraints and indexes. It is idempotent. */
  prepare(): Promise<void>;

  /**
   * Applies a diff in one transaction and returns it. After a crash at any moment, readers find the graph
   * either as it was before or as it is after. Loads of all processes run one at a time; a second one waits.
   * A planner runs inside the transaction, while nobody else writes. Callers do not retry; the adapter may
   * call the planner again.
   * @throws DomainError `CONFLICT` when the store holds an unfinished bulk load
   */
  apply(diff: GraphDiff | DiffPlanner, onProgress?: (progress: LoadProgress) => void): Promise<GraphDiff>;

  /**
   * Loads a graph of any size into an empty store, in many transactions, and creates constraints and indexes.
   * Readers see a growing part of the graph meanwhile. After any interruption, a call with the same graph
   * resumes the load; nothing is written twice and nothing is left out.
   * @param onProgress receives totals that include what an earlier call wrote
   * @throws DomainError `CONFLICT` when the store holds anything else, or when another process takes over the
   *   load
   */
  bulkLoad(graph: StagedGraph, onProgress?: (progress: LoadProgress) => void): Promise<void>;

  /** Returns how far an unfinished bulk load came, or null when the store holds a complete graph. */
  loadCheckpoint(): Promise<LoadCheckpoint | null>;

  /** Resolves when the store answers within the deadline. */
  ping(deadlineMs: number): Promise<void>;

  /** Releases files and connections. The store must not be used afterwards. */
  close(): Promise<void>;
}

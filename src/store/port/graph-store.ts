import type { SearchClause } from '../../domain/names/search-plan.js';
import type { CurrentGraph } from './current-graph.js';
import type { GraphDiff } from './graph-diff.js';
import type { GraphSnapshot } from './graph-snapshot.js';
import type { LoadCheckpoint } from './load-checkpoint.js';
import type { ModelUpgrade } from './model-upgrade.js';
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

export interface StoreInspection {
  /** Whether the store never held anything. */
  readonly isNew: boolean;
  /** The version of the model of what it holds. */
  readonly model: number;
}

export interface ReadOptions {
  /** Ends the read, with the signal's reason, when nobody waits for it any more. */
  readonly signal?: AbortSignal;
  /** A store that works on a long answer in this thread asks this between two parts of it. */
  readonly pause?: Pause;
}

/**
 * Lets others have the thread: a promise of the next turn, or undefined where it is free. The promise rejects when nobody
 * waits for the work any more.
 */
export type Pause = () => Promise<void> | undefined;

/** What may be asked of a graph without changing it. A request gets one that keeps to the request's turns. */
export interface GraphReader {
  readonly capabilities: StoreCapabilities;

  /** Calculations that may take longer than some milliseconds ask this now and then. */
  readonly pause?: Pause;

  /** Runs a task once no calculation waits in a pause. */
  readonly afterPauses?: (task: () => void) => void;

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
}

/**
 * The port to a graph database. Two adapters implement it, and one conformance suite runs on both.
 *
 * Every method rejects with DomainError `UPSTREAM_UNAVAILABLE` when the store cannot be reached, `TIMED_OUT`
 * when a query runs too long and `STORE_FULL` when the disk is full. Any other rejection that is not
 * documented is a bug.
 */
export interface GraphStore extends GraphReader {
  /** Names the store and its location, for people and logs. */
  readonly description: string;

  /** Creates missing constraints and indexes. It is idempotent. */
  prepare(): Promise<void>;

  /**
   * Applies a diff in one transaction, which also raises the version of the graph, and returns it. After a crash at any moment, readers find the graph
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

  /**
   * Tells whether the store ever held a graph, and which. A service seeds a new store by itself, and no other.
   * @throws DomainError `STORE_UNUSABLE` when it held a graph that is not there any more, or not all of it
   */
  inspect(): Promise<StoreInspection>;

  /**
   * Runs the steps that lead from this version of the model onward, in one transaction that also sets the version. It
   * does nothing where the store is of another version by now, as another process has upgraded it.
   */
  upgrade(from: number, steps: readonly ModelUpgrade[]): Promise<void>;

  /**
   * Returns the version of the graph, or null where answers belong to none: before the first load, during a bulk load,
   * and on Neo4j for the moment in which a change is being committed. Every change gives another version,
   * whichever process makes it, and none comes twice, not even in a store made anew. The text says
   * nothing. What is read after the version was returned is never older than it, and may be newer; so a cache
   * asks for the version first, and keeps the answer under that.
   */
  graphVersion(): Promise<string | null>;

  /**
   * Reads the whole graph as it is at one version. `read` may be called again from the start, where a load of another
   * process came in between; on the embedded store, loads wait.
   * @throws DomainError `CONFLICT` when the store holds an unfinished bulk load, or loads follow so close that none of
   *   several attempts saw one version
   */
  snapshot<T>(read: (graph: GraphSnapshot) => Promise<T>): Promise<T>;

  /** Returns how far an unfinished bulk load came, or null when the store holds a complete graph. */
  loadCheckpoint(): Promise<LoadCheckpoint | null>;

  /** Resolves when the store answers within the deadline. */
  ping(deadlineMs: number): Promise<void>;

  /** Releases files and connections. The store must not be used afterwards. */
  close(): Promise<void>;
}

import type { SearchClause } from '../../domain/names/search-plan.js';
import type { CurrentGraph } from '../loading/read-current-graph.js';
import type { SearchCandidate } from '../mapping/search-candidate.js';
import type { GraphDiff } from './graph-diff.js';
import type { LoadCheckpoint } from './load-checkpoint.js';
import type { Params, ReadQuery } from './read-query.js';
import type { StagedGraph } from './staged-graph.js';

export interface ApplyProgress {
  readonly done: number;
  readonly total: number;
}

/** Changes nothing itself, since it may be asked more than once. */
export type DiffPlanner = (present: CurrentGraph) => Promise<GraphDiff>;

/**
 * The one port to a graph database. Two adapters hold to it, and one conformance suite runs on both.
 *
 * Failures: a store that cannot be reached rejects with DomainError `UPSTREAM_UNAVAILABLE`, a statement that
 * ran too long with `TIMED_OUT`, a full disk with `STORE_FULL`; nothing else is expected, and anything else
 * is a bug.
 */
export interface GraphStore {
  /** For people and logs: where the graph is. */
  readonly description: string;

  /** Whether it runs statements that nest blocks which collect: `statements/subtree.ts`. */
  readonly readsSubtrees: boolean;

  /**
   * Runs one read statement. The rows come in the order that the statement asks for; statements order by unique
   * keys, so that two stores return the same rows in the same order. Two statements may see two states of the
   * graph; on Neo4j, which reads what is committed, even one may while a change is being committed. Reads may
   * run side by side and may be retried by the adapter.
   */
  read<P extends Params, R>(statement: ReadQuery<P, R>, params: P): Promise<readonly R[]>;

  /**
   * Entities that match every clause by at least one of its keys, in no order that means anything. `truncated` says
   * that more than `limit` match and the rest are missing.
   */
  searchCandidates(
    clauses: readonly SearchClause[],
    limit: number,
  ): Promise<{ readonly candidates: readonly SearchCandidate[]; readonly truncated: boolean }>;

  /** Creates constraints and indexes where they are missing. May be repeated. */
  prepare(): Promise<void>;

  /**
   * Makes a change whole or not at all, and tells which it was: after a crash at any moment, readers find the graph as it was
   * before or as it is after. One change at a time, of all processes; a second one waits. A change that is planned on what
   * the store holds is planned while nobody else changes that. Not retried by callers; the adapter may plan again.
   * @throws DomainError `CONFLICT` when the store holds an unfinished fill
   */
  apply(change: GraphDiff | DiffPlanner, onProgress?: (progress: ApplyProgress) => void): Promise<GraphDiff>;

  /**
   * Fills an empty store with a graph of any size, in many transactions, and makes constraints and indexes. Not whole or not at
   * all: whoever reads meanwhile finds a part. A call with the very same graph goes on where an earlier one was ended, by
   * whatever; nothing is made twice and nothing left out.
   * @param onProgress in nodes and edges, with those that an earlier call made
   * @throws DomainError `CONFLICT` when the store holds anything else, or another process takes the fill over
   */
  bulkLoad(graph: StagedGraph, onProgress?: (progress: ApplyProgress) => void): Promise<void>;

  /** How far a fill came that did not come to its end; null: what the store holds is whole. */
  loadCheckpoint(): Promise<LoadCheckpoint | null>;

  /** Resolves when the store answers, within the deadline. */
  ping(deadlineMs: number): Promise<void>;

  /** Releases files and connections. The store is not used after it. */
  close(): Promise<void>;
}

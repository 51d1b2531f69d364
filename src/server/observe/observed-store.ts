import type { SearchClause } from '../../domain/names/search-plan.js';
import type { GraphDiff } from '../../store/port/graph-diff.js';
import type { DiffPlanner, GraphStore, LoadProgress, ReadOptions } from '../../store/port/graph-store.js';
import type { Params, ReadQuery } from '../../store/port/read-query.js';
import type { StagedGraph } from '../../store/port/staged-graph.js';

/** Is told that a statement begins, and returns what is to be told of its end: the error, if it failed. */
export type StoreObserver = (statement: string) => (failure?: unknown) => void;

/** Tells an observer of every statement that a question sends. What loads data passes by it. */
export const observedStore = (store: GraphStore, observer: StoreObserver): GraphStore =>
  new ObservedStore(store, observer);

class ObservedStore implements GraphStore {
  readonly description: string;
  readonly capabilities: GraphStore['capabilities'];

  constructor(
    private readonly store: GraphStore,
    private readonly observer: StoreObserver,
  ) {
    this.description = store.description;
    this.capabilities = store.capabilities;
  }

  read<P extends Params, R>(query: ReadQuery<P, R>, params: P, options?: ReadOptions) {
    return this.observed(statementOf(query.name), () => this.store.read(query, params, options));
  }

  searchCandidates(clauses: readonly SearchClause[], limit: number, options?: ReadOptions) {
    return this.observed('search.candidates', () => this.store.searchCandidates(clauses, limit, options));
  }

  prepare() {
    return this.store.prepare();
  }

  apply(diff: GraphDiff | DiffPlanner, onProgress?: (progress: LoadProgress) => void) {
    return this.store.apply(diff, onProgress);
  }

  bulkLoad(graph: StagedGraph, onProgress?: (progress: LoadProgress) => void) {
    return this.store.bulkLoad(graph, onProgress);
  }

  loadCheckpoint() {
    return this.store.loadCheckpoint();
  }

  ping(deadlineMs: number) {
    return this.store.ping(deadlineMs);
  }

  close() {
    return this.store.close();
  }

  /** Passes the very promise on, so that nobody waits longer for being observed. */
  private observed<T>(statement: string, send: () => Promise<T>): Promise<T> {
    const end = this.observer(statement);
    const answer = send();
    answer.then(() => end(), end);
    return answer;
  }
}

/** The name without the columns that some statements carry in it, of which there are very many sets. */
const statementOf = (name: string): string => {
  const end = name.indexOf('[');
  return end < 0 ? name : name.slice(0, end);
};

import type { GraphReader } from '../../store/port/graph-store.js';

/** Is told that a statement begins, and returns what is to be told of its end: the error, if it failed. */
export type StoreObserver = (statement: string) => (failure?: unknown) => void;

/** Tells an observer of every statement that a question sends. */
export function observedReader(reader: GraphReader, observer: StoreObserver): GraphReader {
  /** Passes the very promise on, so that nobody waits longer for being observed. */
  function observed<T>(statement: string, send: () => Promise<T>): Promise<T> {
    const end = observer(statement);
    const answer = send();
    answer.then(() => end(), end);
    return answer;
  }

  return {
    capabilities: reader.capabilities,
    read: (query, params, options) =>
      observed(statementOf(query.name), () => reader.read(query, params, options)),
    searchCandidates: (clauses, limit, options) =>
      observed('search.candidates', () => reader.searchCandidates(clauses, limit, options)),
  };
}

/** The name without the columns that some statements carry in it, of which there are very many sets. */
const statementOf = (name: string): string => {
  const end = name.indexOf('[');
  return end < 0 ? name : name.slice(0, end);
};

import type { GraphStore } from '../../src/store/port/graph-store.js';

export interface CountingStore extends GraphStore {
  /** The names of the statements sent since the last call, in order; a search is `searchCandidates`. */
  taken(): string[];
}

/**
 * Records which statements are sent. Those sent while others are under way are answered together, so that what a query
 * sends does not depend on which of two answers happens to come first.
 */
export function countingStore(store: GraphStore): CountingStore {
  let names: string[] = [];
  let round: Promise<void> = Promise.resolve();
  let waiting: (() => Promise<unknown>)[] = [];

  function inRound<T>(name: string, send: () => Promise<T>): Promise<T> {
    names.push(name);
    if (waiting.length === 0) round = nextTurn().then(runAll);
    let answer: Promise<T> | undefined;
    waiting.push(() => {
      answer = send();
      return answer;
    });
    return round.then(() => answer as Promise<T>);
  }

  async function runAll(): Promise<void> {
    const all = waiting;
    waiting = [];
    await Promise.allSettled(all.map((send) => send()));
  }

  return {
    description: store.description,
    capabilities: store.capabilities,
    read: (statement, params) => inRound(statement.name, () => store.read(statement, params)),
    searchCandidates: (clauses, limit) =>
      inRound('searchCandidates', () => store.searchCandidates(clauses, limit)),
    prepare: () => store.prepare(),
    apply: (change, onProgress) => store.apply(change, onProgress),
    bulkLoad: (graph, onProgress) => store.bulkLoad(graph, onProgress),
    inspect: () => store.inspect(),
    upgrade: (from, steps) => store.upgrade(from, steps),
    snapshot: (read) => store.snapshot(read),
    graphVersion: () => store.graphVersion(),
    loadCheckpoint: () => store.loadCheckpoint(),
    ping: (deadlineMs) => store.ping(deadlineMs),
    close: () => store.close(),
    taken: () => {
      const taken = names;
      names = [];
      return taken;
    },
  };
}

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

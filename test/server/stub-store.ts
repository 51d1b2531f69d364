import { DomainError } from '../../src/domain/errors.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { NO_CHANGE } from '../support/no-change.js';

export interface StubStore extends GraphStore {
  /** From now on: answers with nothing, fails with this, or never answers. */
  behave(as: 'empty' | 'silent' | Error): void;
}

/** An empty graph that goes away, breaks or falls silent as a test wishes. */
export function stubStore(): StubStore {
  let behaviour: 'empty' | 'silent' | Error = 'empty';
  async function answer<T>(value: T): Promise<T> {
    if (behaviour === 'silent') return new Promise<never>(() => {});
    if (behaviour instanceof Error) throw behaviour;
    return value;
  }
  return {
    description: 'stub',
    capabilities: { nestedCollect: false },
    read: () => answer([]),
    searchCandidates: () => answer({ candidates: [], truncated: false }),
    prepare: () => answer(undefined),
    apply: () => answer(NO_CHANGE),
    bulkLoad: () => answer(undefined),
    inspect: () => answer({ isNew: false, model: 1 }),
    upgrade: () => answer(undefined),
    snapshot: () => answer(undefined as never),
    graphVersion: () => answer('1-stub'),
    loadCheckpoint: () => answer(null),
    ping: () => answer(undefined),
    close: async () => {},
    behave: (as) => {
      behaviour = as;
    },
  };
}

export const away = () =>
  new DomainError('UPSTREAM_UNAVAILABLE', 'Neo4j at bolt://db:7687 does not answer: refused', {
    hint: 'Check that it runs.',
    cause: new Error('connect ECONNREFUSED 10.0.0.1:7687'),
  });

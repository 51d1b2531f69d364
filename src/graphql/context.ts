import type { GraphStore } from '../store/port/graph-store.js';
import { createLoaders, type Loaders } from './loading/loaders.js';
import { LookAhead } from './planner/prefetch.js';

/** What every resolver may use. One a request. */
export interface GraphContext {
  readonly store: GraphStore;
  readonly loaders: Loaders;
  readonly ahead: LookAhead;
}

export const createContext = (store: GraphStore): GraphContext => ({
  store,
  loaders: createLoaders(store),
  ahead: new LookAhead(store),
});

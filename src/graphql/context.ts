import type { GraphStore } from '../store/port/graph-store.js';
import { createLoaders, type Loaders } from './loading/loaders.js';
import { Prefetch } from './planner/prefetch.js';

/** Holds what every resolver may use. It is made anew for each request. */
export interface GraphContext {
  readonly store: GraphStore;
  readonly loaders: Loaders;
  readonly prefetch: Prefetch;
}

export const createContext = (store: GraphStore): GraphContext => ({
  store,
  loaders: createLoaders(store),
  prefetch: new Prefetch(store),
});

import type { GraphReader } from '../store/port/graph-store.js';
import { createLoaders, type Loaders } from './loading/loaders.js';
import { Prefetch } from './planner/prefetch.js';

/** Holds what every resolver may use. It is made anew for each request. */
export interface GraphContext {
  readonly store: GraphReader;
  readonly loaders: Loaders;
  readonly prefetch: Prefetch;
}

export const createContext = (store: GraphReader): GraphContext => ({
  store,
  loaders: createLoaders(store),
  prefetch: new Prefetch(store),
});

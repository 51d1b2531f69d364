import type { GraphStore } from '../store/graph-store.js';
import { createLoaders, type Loaders } from './loaders.js';

/** What every resolver may use. One a request. */
export interface GraphContext {
  readonly store: GraphStore;
  readonly loaders: Loaders;
}

export const createContext = (store: GraphStore): GraphContext => ({ store, loaders: createLoaders(store) });

import { afterEach, describe } from 'vitest';
import { openGrafeoStore } from '../../src/store/embedded/grafeo-store.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { testFilling } from './bulk-load-cases.js';

describe('filling the embedded store', () => {
  let store: GraphStore | undefined;
  afterEach(() => store?.close());
  testFilling(async () => {
    store = await openGrafeoStore();
    return store;
  });
});

import { afterEach, describe } from 'vitest';
import { openGrafeoStore } from '../../src/store/embedded/grafeo-store.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { testBulkLoad } from './bulk-load-cases.js';

describe('bulk load into the embedded store', () => {
  let store: GraphStore | undefined;
  afterEach(() => store?.close());
  testBulkLoad(async () => {
    store = await openGrafeoStore();
    return store;
  });
});

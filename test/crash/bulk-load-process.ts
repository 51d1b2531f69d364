/** Bulk loads the store that its argument describes, and prints its progress until it is done or killed. */
import { openStore } from '../../src/store/open-store.js';
import { STAGED_GRAPH } from './bulk-load-graph.js';

const store = await openStore(JSON.parse(process.argv[2] ?? ''));
await store.bulkLoad(STAGED_GRAPH, ({ done }) => console.log(done));
console.log('whole');
await store.close();

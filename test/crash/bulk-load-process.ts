/** Fills the store that its argument describes, and prints how far it is, until it is done or killed. */
import { openStore } from '../../src/store/open-store.js';
import { STAGED_FILL } from './bulk-load-graph.js';

const store = await openStore(JSON.parse(process.argv[2] ?? ''));
await store.bulkLoad(STAGED_FILL, ({ done }) => console.log(done));
console.log('whole');
await store.close();

import { withEmbeddedStore } from '../support/stores.js';
import { seedsWithFixture } from './recall.js';
import { testRecall } from './recall-cases.js';

const projection = await seedsWithFixture();
testRecall(projection, (body) => withEmbeddedStore(projection, body));

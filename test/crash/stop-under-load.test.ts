import { test } from 'vitest';
import { randomRuns } from '../support/random-runs.js';
import { temporaryDirectory } from './kill-while-seeding.js';
import { stopUnderLoad } from './stop-under-load.js';

test('a service on the embedded store that is told to stop under load leaves nobody without an answer', async () => {
  await stopUnderLoad(randomRuns(1, 20), { DATA_DIR: temporaryDirectory() });
});

import { expect, test } from 'vitest';
import { randomRuns } from '../support/random-runs.js';
import { killWhileBulkLoading } from './kill-while-bulk-loading.js';
import { temporaryDirectory } from './kill-while-seeding.js';

const KILLS = randomRuns(5, 30);

test('a bulk load of the embedded store that is killed again and again resumes, and writes everything once', async () => {
  const report = await killWhileBulkLoading({ kind: 'embedded', dataDir: temporaryDirectory() }, KILLS);
  console.info('embedded:', JSON.stringify(report));
  expect(report.killed).toBeGreaterThan(KILLS / 2);
});

import { expect, test } from 'vitest';
import { randomRuns } from '../support/random-runs.js';
import { killWhileFilling } from './kill-while-filling.js';
import { temporaryDirectory } from './kill-while-seeding.js';

const KILLS = randomRuns(5, 30);

test('a fill of the embedded store that is killed again and again goes on, and makes all of it once', async () => {
  const report = await killWhileFilling({ kind: 'embedded', dataDir: temporaryDirectory() }, KILLS);
  console.info('embedded:', JSON.stringify(report));
  expect(report.killed).toBeGreaterThan(KILLS / 2);
});

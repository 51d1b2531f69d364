import { expect, test } from 'vitest';
import { randomRuns } from '../support/random-runs.js';
import { temporaryDirectory } from './kill-while-seeding.js';
import { killWhileServing } from './kill-while-serving.js';

const ROUNDS = randomRuns(1, 17);

test('a service on the embedded store that is killed while it answers, backs up or loads starts again, whole', async () => {
  const report = await killWhileServing(ROUNDS, { DATA_DIR: temporaryDirectory() }, false);
  console.info('embedded:', JSON.stringify(report));
  expect(report.torn).toEqual([]);
  expect(report.rounds).toHaveLength(3 * ROUNDS);
  expect(report).toMatchObject({ refused: 0, code: 0 });
  expect(report.answered).toBeGreaterThan(ROUNDS);
});

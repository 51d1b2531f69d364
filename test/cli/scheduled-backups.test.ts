/** Backups by the clock and beside it: a clock that is set back or forward loses none that is new. */
import { readdir, rm } from 'node:fs/promises';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { backupName, scheduleBackups } from '../../src/cli/scheduled-backups.js';
import { openGrafeoStore } from '../../src/store/embedded/grafeo-store.js';
import { loadProjection } from '../../src/store/loading/load-projection.js';
import { sampleProjection } from '../store/sample-projection.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const HOUR_MS = 3_600_000;
const NOON = Date.UTC(2026, 0, 1, 12);
const KEEP = 3;
const TO_AND_FRO = [0, 50, -50, 50.1, -50.1, 0.5, 100, -100];
const at = (hour: number) => new Date(NOON + hour * HOUR_MS);

let dir: string;
beforeEach(async () => {
  dir = await temporaryFolder('scheduled');
  // Timers go by a clock of their own, which nobody sets.
  vi.useFakeTimers({ toFake: ['Date'], now: NOON });
});
afterEach(async () => {
  vi.useRealTimers();
  await rm(dir, { recursive: true });
});

const names = async () => (await readdir(dir)).toSorted();

test.each([
  ['set back', [0, 1, 2, -9, -8, -7, -6, -5]],
  ['set forward', [0, 1, 2, 30, 31, 32]],
  ['set forward and back again', [0, 1, 30, 31, 2, 3, 4]],
  ['set back and forward again', [0, 1, -9, -8, 2, 3, 4]],
  ['moved to and fro', TO_AND_FRO],
])('with a clock that is %s the newest backups are kept', async (_, hours) => {
  const store = await openGrafeoStore();
  await loadProjection(store, sampleProjection);
  const logged: string[] = [];
  const logger = pino({ level: 'error' }, { write: (line) => void logged.push(line) });
  const backups = scheduleBackups(store, { dir, keep: KEEP }, logger);
  let before: readonly string[] = [];
  for (const hour of hours) {
    vi.setSystemTime(at(hour));
    await backups.make();
    const now = await names();
    expect(now.filter((name) => !before.includes(name))).toHaveLength(1);
    expect(now.length).toBe(Math.min(KEEP, before.length + 1));
    before = now;
  }
  expect(logged).toEqual([]);
  if (hours !== TO_AND_FRO) expect(before).toEqual(hours.slice(-KEEP).map((hour) => backupName(at(hour))));
  await backups.stop();
  await store.close();
});

test('a clock that is set back does not hold up those that are due', async () => {
  const store = await openGrafeoStore();
  await loadProjection(store, sampleProjection);
  const backups = scheduleBackups(store, { dir, keep: KEEP, everyMs: 20 }, pino({ level: 'silent' }));
  const seen = new Set<string>();
  for (let jump = 0; seen.size < 6; jump++) {
    vi.setSystemTime(NOON + (jump % 2 === 0 ? -jump : jump) * HOUR_MS);
    const known = seen.size;
    await vi.waitFor(
      async () => {
        for (const name of await names()) seen.add(name);
        expect(seen.size).toBeGreaterThan(known);
      },
      { timeout: 60_000 },
    );
  }
  await backups.stop();
  await store.close();
});

/** A clock that somebody sets by hours, forward and back: limits, keys and deadlines go on as before. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createKey, revokeKey } from '../../src/server/access/key-file.js';
import { createKeyRing } from '../../src/server/access/key-ring.js';
import { appOn, postRequest } from '../support/app.js';
import { randomRuns } from '../support/random-runs.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { stubStore } from './stub-store.js';

const HOUR_MS = 3_600_000;
const NOON = Date.UTC(2026, 0, 1, 12);
const RUNS = randomRuns(20, 500);

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await temporaryFolder('clock');
  path = join(folder, 'keys.json');
  // The clock on the wall alone: that of timers and of `performance` cannot be set.
  vi.useFakeTimers({ toFake: ['Date'], now: NOON });
});
afterEach(async () => {
  vi.useRealTimers();
  await rm(folder, { recursive: true });
});

const hours = fc.array(fc.integer({ min: -10_000, max: 10_000 }), { minLength: 1, maxLength: 20 });
const setTo = (hour: number) => vi.setSystemTime(NOON + hour * HOUR_MS);

test('no jump gives a client more requests, or makes it wait for longer than a minute', async () => {
  await fc.assert(
    fc.asyncProperty(hours, async (jumps) => {
      const perMinute = 1;
      const { app } = appOn(stubStore(), { access: { ratePerMinute: perMinute } });
      const statuses: number[] = [];
      for (const hour of jumps) {
        setTo(hour);
        const response = await app.fetch(postRequest({ query: '{ actors { totalCount } }' }), {
          address: '192.0.2.1',
        });
        statuses.push(response.status);
        if (response.status === 429)
          expect(Number(response.headers.get('retry-after'))).toSatisfy((s: number) => s >= 1 && s <= 60);
      }
      expect(statuses).toEqual(jumps.map((_, i) => (i < perMinute ? 200 : 429)));
    }),
    { numRuns: RUNS },
  );
});

test('a key is valid until its hour by the clock, whatever the clock was before', () => {
  const expiry = NOON + HOUR_MS / 2;
  const key = createKey(path, { name: 'curator', scope: 'read', expires: new Date(expiry) });
  fc.assert(
    fc.property(hours, (jumps) => {
      const ring = createKeyRing({ path });
      for (const hour of jumps) {
        setTo(hour);
        expect(ring.find(key)?.name).toBe(Date.now() < expiry ? 'curator' : undefined);
      }
    }),
    { numRuns: RUNS },
  );
});

test('a key that is revoked is refused at once after a jump, in either direction', () => {
  for (const hour of [-100, 100]) {
    setTo(0);
    const ring = createKeyRing({ path });
    const name = `curator${hour}`;
    const key = createKey(path, { name, scope: 'read', expires: null });
    expect(ring.find(key)?.name).toBe(name);
    revokeKey(path, name);
    setTo(hour);
    expect(ring.find(key)).toBeUndefined();
  }
});

test.each([-1_000, 1_000])(
  'a question that is not answered is told so in time when the clock is set by %i hours',
  async (hour) => {
    const store = stubStore();
    const service = appOn(store, { requestTimeoutMs: 200 });
    store.behave('silent');
    const question = service.ask('{ actors { totalCount } }');
    setTo(hour);
    expect(await question).toMatchObject({ status: 504, errors: [{ extensions: { code: 'TIMED_OUT' } }] });
    store.behave('empty');
    expect(await appOn(store).ask('{ actors { totalCount } }')).toMatchObject({ status: 200 });
  },
);

test('an answer that takes no time is not late, however far the clock goes meanwhile', async () => {
  const store = stubStore();
  const read: typeof store.read = async (...args) => {
    setTo(10_000);
    return store.read(...args);
  };
  const service = appOn(Object.assign(Object.create(store), { read }));
  expect(await service.ask('{ actors { totalCount } }')).toMatchObject({ status: 200 });
});

/** How often one client may ask, and what that costs the service to know. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRateLimit } from '../../../src/server/access/rate-limit.js';
import type { Refusal } from '../../../src/server/http/refusal.js';

const MINUTE_MS = 60_000;

function isRefused(action: () => void): Refusal | undefined {
  try {
    action();
  } catch (error) {
    return error as Refusal;
  }
  return undefined;
}

test('never more than twice the rate passes in a minute, and who waits as told passes', () => {
  const pauses = fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 50, maxLength: 200 });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), pauses, (perMinute, waits) => {
      let time = 0;
      const limit = createRateLimit({ perMinute, now: () => time });
      const passed: number[] = [];
      for (const wait of waits) {
        time += wait;
        const refused = isRefused(() => limit.take('a'));
        if (refused === undefined) passed.push(time);
        else time += Number(refused.headers['retry-after']) * 1_000;
        if (refused !== undefined) expect(isRefused(() => limit.take('a'))).toBeUndefined();
        if (refused !== undefined) passed.push(time);
      }
      for (const begin of passed)
        expect(passed.filter((at) => at >= begin && at < begin + MINUTE_MS).length).toBeLessThanOrEqual(
          2 * perMinute,
        );
    }),
  );
});

test('clients are counted apart', () => {
  const limit = createRateLimit({ perMinute: 1, now: () => 0 });
  for (const client of ['a', 'b', 'c']) expect(isRefused(() => limit.take(client))).toBeUndefined();
  expect(isRefused(() => limit.take('b'))?.code).toBe('RATE_LIMITED');
});

test('any number of clients takes a bounded number of bytes', () => {
  const maxBytes = 100_000;
  const limit = createRateLimit({ perMinute: 10, maxBytes });
  for (let client = 0; client < 50_000; client++) limit.take(`2001:db8:${client.toString(16)}::/64`);
  expect(limit.bytes).toBeLessThanOrEqual(maxBytes);
  expect(limit.bytes).toBeGreaterThan(maxBytes / 2);
});

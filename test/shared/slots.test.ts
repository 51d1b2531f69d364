/** Who gets a place among the statements of a store. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSlots } from '../../src/shared/turns/slots.js';
import type { TurnTaker } from '../../src/shared/turns/turns.js';
import { randomRuns } from '../support/random-runs.js';

const taker = (usedMs = 0, signal = new AbortController().signal): TurnTaker => ({ usedMs, signal });
const OPTIONS = { places: 3, placesOfLarge: 1, largeFromMs: 100 };

test('large work leaves places to small work', async () => {
  const slots = createSlots(OPTIONS);
  await slots.enter(taker(500));
  let second = false;
  void slots.enter(taker(500)).then(() => (second = true));
  const leave = await slots.enter(taker(1));
  leave();
  expect(second).toBe(false);
});

test('who has had least goes first', async () => {
  const slots = createSlots({ ...OPTIONS, places: 1 });
  const leave = await slots.enter(taker());
  const order: number[] = [];
  const all = [90, 10, 50].map(async (usedMs) => {
    const done = await slots.enter(taker(usedMs));
    order.push(usedMs);
    done();
  });
  leave();
  await Promise.all(all);
  expect(order).toEqual([10, 50, 90]);
});

test('whoever has gone gives its place in the queue up', async () => {
  const slots = createSlots({ ...OPTIONS, places: 1 });
  const leave = await slots.enter(taker());
  const controller = new AbortController();
  const gone = slots.enter(taker(0, controller.signal));
  const next = slots.enter(taker(50));
  controller.abort(new Error('gone'));
  leave();
  await expect(gone).rejects.toThrow('gone');
  (await next)();
});

test('never are more places held than there are, and everybody gets one in the end', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 40 }),
      async (used) => {
        const slots = createSlots(OPTIONS);
        let held = 0;
        let large = 0;
        await Promise.all(
          used.map(async (usedMs) => {
            const leave = await slots.enter(taker(usedMs));
            held += 1;
            if (usedMs >= 100) large += 1;
            expect(held).toBeLessThanOrEqual(3);
            expect(large).toBeLessThanOrEqual(1);
            await undefined;
            held -= 1;
            if (usedMs >= 100) large -= 1;
            leave();
          }),
        );
      },
    ),
    { numRuns: randomRuns(50, 1_000) },
  );
});

/** Who has the thread, and for how long. */
import { describe, expect, test } from 'vitest';
import { createTurns } from '../../src/shared/turns/turns.js';
import { Work } from '../../src/shared/turns/work.js';

const SLICE_MS = 5;

function spin(ms: number): void {
  const end = performance.now() + ms;
  while (performance.now() < end);
}

const workIn = (turns = createTurns(SLICE_MS), signal = new AbortController().signal) =>
  new Work(signal, turns);

/** Takes the thread for some steps of a millisecond, and asks for its turn before each. */
async function calculate(work: Work, steps: number, onStep = () => {}): Promise<void> {
  for (let step = 0; step < steps; step++) {
    await work.pause();
    spin(1);
    onStep();
  }
}

describe('turns', () => {
  test('nobody waits where nobody else is', () => {
    expect(workIn().pause()).toBeUndefined();
  });

  test('timers and connections are served between two slices', async () => {
    let ticks = 0;
    const timer = setInterval(() => ticks++, 1);
    await calculate(workIn(), 50);
    clearInterval(timer);
    expect(ticks).toBeGreaterThanOrEqual(3);
  });

  test('a small calculation ends long before large ones that began earlier', async () => {
    const turns = createTurns(SLICE_MS);
    let steps = 0;
    const large = Array.from({ length: 10 }, () => calculate(workIn(turns), 30, () => steps++));
    await new Promise((resolve) => setTimeout(resolve, 20));
    await calculate(workIn(turns), 4);
    const before = steps;
    await Promise.all(large);
    expect(steps).toBe(300);
    expect(before).toBeLessThan(150);
  });

  test('what waits side by side goes on together, as many as fit into a slice', async () => {
    const work = workIn();
    spin(1);
    work.pause();
    spin(SLICE_MS + 1);
    let macrotasks = 0;
    const count = () => {
      macrotasks += 1;
      if (macrotasks < 1_000) setImmediate(count);
    };
    count();
    await Promise.all(Array.from({ length: 500 }, () => work.pause()));
    expect(macrotasks).toBeLessThan(50);
  });

  test('what nobody waits for any more ends, with the reason', async () => {
    const turns = createTurns(SLICE_MS);
    const controller = new AbortController();
    const abandoned = calculate(workIn(turns, controller.signal), 10_000);
    const other = calculate(workIn(turns), 20);
    setTimeout(() => controller.abort(new Error('gone')), 5);
    await expect(abandoned).rejects.toThrow('gone');
    await other;
  });

  test('a task after the pauses runs once all of them are over, even those that came in between', async () => {
    const turns = createTurns(SLICE_MS);
    const work = workIn(turns);
    work.pause();
    spin(SLICE_MS + 1);
    const order: string[] = [];
    const twice = async (name: string) => {
      await work.pause();
      spin(2);
      await work.pause();
      order.push(name);
    };
    const all = Promise.all(['a', 'b', 'c', 'd'].map(twice));
    const task = new Promise<void>((resolve) =>
      work.afterPauses(() => {
        order.push('task');
        resolve();
      }),
    );
    await Promise.all([all, task]);
    expect(order.at(-1)).toBe('task');
    expect(order).toHaveLength(5);
  });
});

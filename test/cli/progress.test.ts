import { expect, test } from 'vitest';
import { createProgress, megabytes } from '../../src/cli/progress.js';

function printing(isTTY: boolean) {
  const printed: string[] = [];
  let time = 0;
  const out = { isTTY, write: (text: string | Uint8Array) => printed.push(String(text)) > 0 };
  return { printed, options: { out, now: () => time }, wait: (ms: number) => (time += ms) };
}

test('elsewhere than on a terminal, every tenth is a line with the rate and the time that is left', () => {
  const { printed, options, wait } = printing(false);
  const progress = createProgress('Loading', options);
  for (let done = 0; done <= 200_000; done += 5_000) {
    progress.update({ done, total: 200_000 });
    wait(500);
  }
  progress.end();
  expect(printed).toHaveLength(11);
  expect(printed[0]).toBe('Loading 0 of 200,000\n');
  expect(printed[1]).toBe('Loading 20,000 of 200,000, 10,000 a second, 18 s left\n');
  expect(printed[10]).toBe('Loading 200,000 of 200,000, 10,000 a second, 0 s left\n');
});

test('what had been done before does not count for the rate', () => {
  const { printed, options, wait } = printing(false);
  const progress = createProgress('Loading', options);
  progress.update({ done: 900, total: 2_000 });
  wait(10_000);
  progress.update({ done: 1_000, total: 2_000 });
  expect(printed[1]).toBe('Loading 1,000 of 2,000, 10 a second, 1 min 40 s left\n');
});

test('a terminal has one line, which is written over', () => {
  const { printed, options, wait } = printing(true);
  const progress = createProgress('Reading', { ...options, format: megabytes });
  progress.update({ done: 0, total: 20_000_000 });
  wait(50);
  progress.update({ done: 1_000_000, total: 20_000_000 });
  wait(2_000);
  progress.update({ done: 10_000_000, total: 20_000_000 });
  progress.end();
  expect(printed[0]).toBe('\rReading 0.0 MB of 20 MB');
  expect(printed[1]).toMatch(/^\rReading 10 MB of 20 MB, 4.9 MB a second, 3 s left/);
  expect(printed.slice(2)).toEqual(['\n']);
});

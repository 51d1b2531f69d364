import { expect, test } from 'vitest';
import { readDuration } from '../../src/cli/duration.js';

test.each([
  ['1s', 1_000],
  ['30m', 1_800_000],
  ['6h', 21_600_000],
  ['24d', 2_073_600_000],
])('%s is %i milliseconds', (text, ms) => {
  expect(readDuration(text)).toBe(ms);
});

test.each(['', '0s', '30d', '6', 'h', '1.5h', '-1h', '6 h', '6hours', '999999999d'])(
  '%o is refused: a timer would fire at once or never',
  (text) => {
    expect(() => readDuration(text)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  },
);

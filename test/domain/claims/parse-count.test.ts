import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCount } from '../../../src/domain/claims/parse-count.js';

describe('a count', () => {
  it.each([
    ['48', 48, 48],
    [48, 48, 48],
    ['0', 0, 0],
    [' 400-450 ', 400, 450],
    ['>400', 400, null],
    ['>=400', 400, null],
    ['<20', 0, 20],
    ['<=20', 0, 20],
    ['~500', 450, 550],
    ['~10', 9, 11],
    ['~3', 2, 4],
  ])('%s is %s to %s', (input, min, max) => {
    expect(parseCount(input)).toEqual({ min, max, text: String(input).trim() });
  });

  it.each(['', 'many', '-5', '4.5', '450-400', '>', '~~5', '99999999999999999', '400–450'])(
    'is not %j',
    (text) => {
      expect(() => parseCount(text)).toThrow(expect.objectContaining({ code: 'BAD_COUNT' }));
    },
  );

  it('“about” reaches ten per cent both ways, and never leaves out the number itself', () => {
    fc.assert(
      fc.property(fc.nat(), (n) => {
        const { min, max } = parseCount(`~${n}`);
        expect(min <= n && n <= (max ?? 0)).toBe(true);
        expect(Math.abs(n * 0.9 - min)).toBeLessThan(1);
      }),
    );
  });
});

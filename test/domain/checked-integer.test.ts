import { describe, expect, it } from 'vitest';
import { checkedInteger } from '../../src/domain/checked-integer.js';

describe('a checked integer', () => {
  it('is returned where it is in its range, ends included', () => {
    expect([1, 3].map((n) => checkedInteger('depth', n, { max: 3 }))).toEqual([1, 3]);
    expect(checkedInteger('minOrigins', 7)).toBe(7);
  });

  it.each([0, 4, 1.5, Number.NaN])('%j is refused, with the range', (value) => {
    expect(() => checkedInteger('depth', value, { max: 3 })).toThrow(
      expect.objectContaining({
        code: 'BAD_USER_INPUT',
        message: `depth is ${value}; it must be 1 to 3.`,
        hint: 'Give a number from 1 to 3.',
      }),
    );
  });

  it('without an upper bound may be as large as it likes, and the hint may be the caller’s', () => {
    expect(() => checkedInteger('minWeight', 0, { hint: 'Untied.' })).toThrow(
      expect.objectContaining({ message: 'minWeight is 0; it must be 1 or more.', hint: 'Untied.' }),
    );
  });
});

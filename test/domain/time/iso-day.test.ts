import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayOfNumber, isoDay, MAX_DAY, MIN_DAY } from '../../../src/domain/time/iso-day.js';

describe('day numbers', () => {
  it('count like the calendar of JavaScript', () => {
    const first = new Date(0);
    first.setUTCFullYear(0, 0, 1);
    const last = dayNumber(MAX_DAY);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: last }), (count) => {
        const day = new Date(first.getTime() + count * 86_400_000).toISOString().slice(0, 10);
        expect(dayOfNumber(count)).toBe(day);
        expect(dayNumber(day)).toBe(count);
      }),
    );
  });

  it.each([-1, 0])('%i is the first day', (count) => {
    expect(dayOfNumber(count)).toBe(MIN_DAY);
  });

  it('are right on both sides of every new year', () => {
    for (let year = 1; year <= 9999; year++) {
      const newYear = isoDay(year, 1, 1);
      const eve = isoDay(year - 1, 12, 31);
      expect(dayNumber(newYear)).toBe(dayNumber(eve) + 1);
      expect([dayOfNumber(dayNumber(newYear)), dayOfNumber(dayNumber(eve))]).toEqual([newYear, eve]);
    }
  });

  it('end with the last day', () => {
    expect(dayOfNumber(dayNumber(MAX_DAY) + 1)).toBe(MAX_DAY);
  });
});

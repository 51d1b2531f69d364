import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Period } from '../../../src/domain/model.js';
import { dayNumber, dayOfNumber } from '../../../src/domain/time/iso-day.js';
import { mayShareDay } from '../../../src/domain/time/overlap.js';
import { parsePeriod } from '../../../src/domain/time/parse-period.js';
import { unionOf } from '../../../src/domain/time/union-of.js';

/** Alternatives are days of May 2020, so the days that each period may touch can be written down. */
const may = (from: number, to: number): Period =>
  parsePeriod(`2020-05-${String(from).padStart(2, '0')}/2020-05-${String(to).padStart(2, '0')}`);
const spans = fc.array(
  fc
    .tuple(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 4 }))
    .map(([from, more]) => ({ from, to: from + more })),
  { minLength: 1, maxLength: 4 },
);
const daysOf = (all: readonly { from: number; to: number }[]): Set<string> =>
  new Set(
    all.flatMap(({ from, to }) =>
      Array.from({ length: to - from + 1 }, (_, i) => dayOfNumber(dayNumber('2020-05-01') + from - 1 + i)),
    ),
  );
const unionFrom = ([first, ...rest]: readonly { from: number; to: number }[]): Period =>
  unionOf([may(first?.from ?? 1, first?.to ?? 1), ...rest.map(({ from, to }) => may(from, to))]);

test('two periods may share a day where one of the days of one is a day of the other', () => {
  fc.assert(
    fc.property(spans, spans, (a, b) => {
      const shared = [...daysOf(a)].some((day) => daysOf(b).has(day));
      expect(mayShareDay(unionFrom(a), unionFrom(b))).toBe(shared);
    }),
    { numRuns: 500 },
  );
});

/** Sightings against every history of a few days: any set of days on which somebody was in the post, left and came back. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayNumber, dayOfNumber } from '../../../src/domain/time/iso-day.js';
import { answerDuring } from '../../../src/domain/time/overlap.js';
import { seenOn } from '../../../src/domain/time/seen-on.js';

const START = dayNumber('2020-02-26');
const DAYS = 9;
const dayAt = (i: number): string => dayOfNumber(START + i);
const HISTORIES = Array.from({ length: 2 ** DAYS }, (_, bits) => (i: number) => ((bits >> i) & 1) === 1);

type Range = readonly [first: number, last: number];
const daysOf = ([first, last]: Range): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);
const range = fc
  .tuple(fc.nat(DAYS - 1), fc.nat(DAYS - 1))
  .map(([a, b]): Range => [Math.min(a, b), Math.max(a, b)]);

it('is certain in a window where every history that holds all sightings has a day in it', () => {
  fc.assert(
    fc.property(fc.array(range, { minLength: 1, maxLength: 4 }), range, (sightings, window) => {
      const [first, ...rest] = sightings.map(([a, b]) => ({ earliest: dayAt(a), latest: dayAt(b) }));
      if (first === undefined) return;
      const seen = seenOn('text', [first, ...rest]);
      const allowed = HISTORIES.filter((held) => sightings.every((s) => daysOf(s).some(held)));
      const meets = allowed.map((held) => daysOf(window).some(held));
      const expected = meets.every(Boolean) ? 'YES' : meets.some(Boolean) ? 'MAYBE' : 'NO';
      expect(answerDuring(seen, { from: dayAt(window[0]), to: dayAt(window[1]) })).toBe(expected);
    }),
    { numRuns: 2_000 },
  );
});

it('makes nobody hold a post for ten years who was seen in it twice', () => {
  const seen = seenOn('2005/2015', [
    { earliest: '2005-01-01', latest: '2005-12-31' },
    { earliest: '2015-01-01', latest: '2015-12-31' },
  ]);
  const in_ = (year: number) => answerDuring(seen, { from: `${year}-01-01`, to: `${year}-12-31` });
  expect([2005, 2010, 2015].map(in_)).toEqual(['YES', 'MAYBE', 'YES']);
});

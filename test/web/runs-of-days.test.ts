import fc from 'fast-check';
import { expect, test } from 'vitest';
import { without } from '../../src/web/format/runs-of-days.js';

const day = (i: number): string => `2020-02-${String(i + 1).padStart(2, '0')}`;
const run = fc
  .tuple(fc.nat(19), fc.nat(19))
  .map(([a, b]) => ({ from: day(Math.min(a, b)), to: day(Math.max(a, b)) }));
const holds = ({ from, to }: { readonly from: string; readonly to: string }, d: string) =>
  from <= d && d <= to;

test('what is left are the days of the whole that no other run holds, in order', () => {
  fc.assert(
    fc.property(run, fc.array(run, { maxLength: 4 }), (whole, taken) => {
      const left = without(whole, taken);
      for (let i = 0; i < 20; i++)
        expect(left.some((r) => holds(r, day(i)))).toBe(
          holds(whole, day(i)) && !taken.some((r) => holds(r, day(i))),
        );
      expect(left).toEqual(left.toSorted((a, b) => (a.from < b.from ? -1 : 1)));
    }),
  );
});

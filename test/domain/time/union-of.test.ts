/** Alternatives against enumeration: each concrete history that one of the sources allows is asked. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, dayOfNumber } from '../../../src/domain/time/iso-day.js';
import { answerDuring, certainlyOverlaps, possiblyOverlaps } from '../../../src/domain/time/overlap.js';
import { parsePeriod } from '../../../src/domain/time/parse-period.js';
import { unionOf } from '../../../src/domain/time/union-of.js';

const START = dayNumber('2020-02-20');
const DAYS = Array.from({ length: 30 }, (_, i) => dayOfNumber(START + i));
const index = fc.integer({ min: 0, max: DAYS.length - 1 });
const dayAt = (i: number): string => DAYS[i] ?? '';

/** What a source says, as the words mean it: the histories, each from a first to a last day, that make it true. */
interface Said {
  readonly edtf: string;
  readonly histories: readonly (readonly [from: number, to: number])[];
}
const oneDay = index.map((i): Said => ({ edtf: dayAt(i), histories: [[i, i]] }));
const stretch = fc
  .tuple(index, index)
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
  .map(([a, b]): Said => ({ edtf: `${dayAt(a)}/${dayAt(b)}`, histories: [[a, b]] }));
const set = fc
  .uniqueArray(index, { minLength: 2, maxLength: 4 })
  .map(
    (days): Said => ({ edtf: `[${days.map(dayAt).join(',')}]`, histories: days.map((i) => [i, i] as const) }),
  );
const said = fc.oneof(oneDay, stretch, set);
const window = fc.tuple(index, index).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

describe('one of several periods', () => {
  it('is certain where every history of every source is, and possible where one is', () => {
    fc.assert(
      fc.property(fc.array(said, { minLength: 1, maxLength: 4 }), window, (sources, [from, to]) => {
        const [first, ...rest] = sources.map(({ edtf }) => parsePeriod(edtf));
        if (first === undefined) return;
        const union = unionOf([first, ...rest], 'text');
        const meets = sources
          .flatMap(({ histories }) => histories)
          .map(([start, end]) => start <= to && end >= from);
        const during = { from: dayAt(from), to: dayAt(to) };
        expect(certainlyOverlaps(union, during)).toBe(meets.every(Boolean));
        expect(possiblyOverlaps(union, during)).toBe(meets.some(Boolean));
      }),
      { numRuns: 3000 },
    );
  });

  it('does not become more certain when a source says again what another said', () => {
    fc.assert(
      fc.property(fc.array(said, { minLength: 1, maxLength: 3 }), window, (sources, [from, to]) => {
        const periods = sources.map(({ edtf }) => parsePeriod(edtf));
        const [first, ...rest] = periods;
        if (first === undefined) return;
        const during = { from: dayAt(from), to: dayAt(to) };
        const again = unionOf([first, ...rest, first], 'text');
        expect(answerDuring(again, during)).toBe(answerDuring(unionOf([first, ...rest], 'text'), during));
      }),
    );
  });

  it('keeps the days between two dates out', () => {
    const { gaps } = parsePeriod('[2020-02-10,2020-03-20]');
    expect(gaps).toEqual(['2020-02-11/2020-03-19']);
  });

  it('joins alternatives that touch, and keeps the gaps of an alternative', () => {
    const set = parsePeriod('[2020-02-10,2020-03-20]');
    expect(unionOf([set, parsePeriod('2020-02-11/2020-03-01')], 'text').gaps).toEqual([
      '2020-03-02/2020-03-19',
    ]);
    expect(unionOf([parsePeriod('2020-02-10'), parsePeriod('2020-02-11')], 'text').gaps).toBeUndefined();
  });

  it('ends as its alternatives do, and in an unknown way where they differ', () => {
    const [ended, ongoing] = [parsePeriod('1994/1997'), parsePeriod('2001/..')];
    expect(unionOf([ended, ended], 'text').endState).toBe('ENDED');
    expect(unionOf([ended, ongoing], 'text').endState).toBe('UNKNOWN');
  });
});

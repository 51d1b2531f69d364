/** The rules against enumeration of every concrete (start, end) that a period leaves possible. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Period } from '../../../src/domain/model.js';
import {
  dayNumber,
  dayOfNumber,
  earlierOf,
  laterOf,
  MAX_DAY,
  MIN_DAY,
} from '../../../src/domain/time/iso-day.js';
import { answerDuring, certainlyOverlaps, possiblyOverlaps } from '../../../src/domain/time/overlap.js';
import { type PeriodKind, parsePeriod } from '../../../src/domain/time/parse-period.js';
import type { Window } from '../../../src/domain/time/window.js';
import { randomRuns } from '../../support/random-runs.js';

// A small world of days around the end of a leap February, in which months are cut short and years not seen.
const WORLD_START = dayNumber('2020-02-20');
const WORLD = Array.from({ length: 21 }, (_, i) => dayOfNumber(WORLD_START + i));
const [FIRST, LAST] = ['2020-02-20', '2020-03-11'];

type Pair = readonly [start: string, end: string];

/** The first and the last day of the world stand for everything beyond it. */
const worldOf = (earliest: string, latest: string): string[] =>
  WORLD.filter((day) => earliest <= day && day <= latest);

const pairsOf = (period: Period): Pair[] =>
  worldOf(period.startEarliest, period.startLatest).flatMap((start) =>
    worldOf(period.endEarliest, period.endLatest)
      .filter((end) => start <= end)
      .map((end): Pair => [start, end]),
  );

const meets = ([start, end]: Pair, window: Window): boolean => start <= window.to && end >= window.from;

const day = fc.integer({ min: 0, max: WORLD.length - 1 }).map((i) => WORLD[i] ?? FIRST);
const dateIn = day.chain((d) => fc.constantFrom(d, `${d.slice(0, 9)}X`));
const endpoint = fc.oneof({ weight: 4, arbitrary: dateIn }, fc.constantFrom('', '..'));
const edtf = fc.oneof(
  dateIn,
  fc.tuple(endpoint, endpoint).map((ends) => ends.join('/')),
);
const kind = fc.constantFrom<PeriodKind>('span', 'seen', 'instant');
const readable = fc
  .tuple(edtf, kind, fc.option(day))
  .map(([text, as, assertedAt]) => {
    try {
      return parsePeriod(text, { kind: as, assertedAt });
    } catch {
      return null;
    }
  })
  .filter((period): period is Period => period !== null)
  // Sightings on several days leave more than one stretch possible: `seen-on.test.ts` enumerates those.
  .filter((period) => period.doubts === undefined)
  // Inside the world, bounds are days of it, or none.
  .map((period) => ({
    ...period,
    startEarliest: period.startEarliest === MIN_DAY ? MIN_DAY : laterOf(period.startEarliest, FIRST),
    startLatest: period.startLatest === MAX_DAY ? MAX_DAY : earlierOf(period.startLatest, LAST),
    endEarliest: period.endEarliest === MIN_DAY ? MIN_DAY : laterOf(period.endEarliest, FIRST),
    endLatest: period.endLatest === MAX_DAY ? MAX_DAY : earlierOf(period.endLatest, LAST),
  }));
// A window that leaves a day of the world before and behind it, so that “before” and “after” exist.
const window = fc
  .tuple(day, day)
  .map(([a, b]): Window => ({ from: earlierOf(a, b), to: laterOf(a, b) }))
  .filter(({ from, to }) => from > FIRST && to < LAST);

const RUNS = { numRuns: randomRuns(500, 3_000) };

describe('overlap with a window', () => {
  it('is possible where some concrete period meets it, certain where all do', () => {
    fc.assert(
      fc.property(readable, window, (period, during) => {
        const pairs = pairsOf(period);
        expect(pairs).not.toHaveLength(0);
        expect(possiblyOverlaps(period, during)).toBe(pairs.some((pair) => meets(pair, during)));
        expect(certainlyOverlaps(period, during)).toBe(pairs.every((pair) => meets(pair, during)));
      }),
      RUNS,
    );
  });

  it('is possible where it is certain', () => {
    fc.assert(
      fc.property(readable, window, (period, during) => {
        if (certainlyOverlaps(period, during)) expect(possiblyOverlaps(period, during)).toBe(true);
      }),
      RUNS,
    );
  });

  it('keeps its YES and NO where dates become more precise', () => {
    const narrowed = fc.tuple(readable, fc.nat(), fc.nat()).map(([period, s, e]) => {
      const pairs = pairsOf(period);
      const [start = FIRST] = pairs[s % pairs.length] ?? [];
      const ends = pairs.filter((pair) => pair[0] === start);
      const [, end = LAST] = ends[e % ends.length] ?? [];
      return { period, known: parsePeriod(`${start}/${end}`) };
    });
    fc.assert(
      fc.property(narrowed, window, ({ period, known }, during) => {
        const before = answerDuring(period, during);
        const after = answerDuring(known, during);
        expect(before === 'MAYBE' ? after !== 'MAYBE' : after === before).toBe(true);
      }),
      RUNS,
    );
  });

  it('narrows to subsets: no bound moves outward from a decade to a day', () => {
    fc.assert(
      fc.property(day, kind, window, (d, as, during) => {
        const answers = [`${d.slice(0, 3)}X`, d.slice(0, 4), d.slice(0, 7), `${d.slice(0, 9)}X`, d].map(
          (text) => answerDuring(parsePeriod(text, { kind: as }), during),
        );
        const settled = answers.findIndex((answer) => answer !== 'MAYBE');
        if (settled >= 0) expect(new Set(answers.slice(settled)).size).toBe(1);
      }),
      RUNS,
    );
  });

  it('of a sighting is certain on its day and only possible elsewhere', () => {
    const seen = parsePeriod('2022-10-18', { kind: 'seen' });
    expect(answerDuring(seen, { from: '2022-10-18', to: '2022-10-18' })).toBe('YES');
    expect(answerDuring(seen, { from: '2022-10-19', to: '2022-10-19' })).toBe('MAYBE');
  });

  it('of a sighting in a month is certain in that month, and on no day of it', () => {
    const seen = parsePeriod('2022-10', { kind: 'seen' });
    expect(answerDuring(seen, { from: '2022-10-01', to: '2022-10-31' })).toBe('YES');
    expect(answerDuring(seen, { from: '2022-10-18', to: '2022-10-18' })).toBe('MAYBE');
  });

  it('of what a source of 2018 calls ongoing proves nothing about 2026', () => {
    const minister = parsePeriod('2017-06-21/..', { assertedAt: '2018-05-04' });
    expect(answerDuring(minister, { from: '2018-01-01', to: '2018-01-31' })).toBe('YES');
    expect(answerDuring(minister, { from: '2026-01-01', to: '2026-12-31' })).toBe('MAYBE');
    expect(answerDuring(minister, { from: '2016-01-01', to: '2016-12-31' })).toBe('NO');
  });
});

describe('sightings', () => {
  it('leave exactly the periods possible that hold some day of the sighting', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [from, to] = [earlierOf(a, b), laterOf(a, b)];
        const seen = parsePeriod(`${from.slice(0, 9)}X`, { kind: 'seen' });
        const days = WORLD.filter((d) => d.startsWith(from.slice(0, 9)));
        const isPossible = from <= seen.startLatest && to >= seen.endEarliest;
        expect(isPossible).toBe(days.some((d) => from <= d && d <= to));
      }),
    );
  });
});

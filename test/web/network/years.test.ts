/** The years under a network: what they show, and how a window moves over them. */
import { describe, expect, test } from 'vitest';
import { isNamed, stepped, yearBars } from '../../../src/web/views/network/years.js';

test('a bar is what was certainly in its year, and what may have been; what has no date is in none', () => {
  const year = (n: number, weight: number, certain: number) => ({
    year: n,
    weight,
    certain: { weight: certain },
  });
  const bars = yearBars({
    timeline: [year(2018, 104, 100), year(2019, 4, 0), year(2020, 29, 0)],
    undated: { events: 1, weight: 4 },
  });
  expect(bars.map(({ certain, possible }) => [certain, possible])).toEqual([
    [100, 0],
    [0, 0],
    [0, 25],
  ]);
  expect(bars.map(({ certainHeight, possibleHeight }) => [certainHeight, possibleHeight])).toEqual([
    [100, 0],
    [0, 0],
    [0, 54],
  ]);
});

describe('a window over 2010 to 2012', () => {
  const span = { first: 2010, last: 2012 };
  test.each([
    [{ from: null, to: null }, 1, { from: 2010, to: 2010 }],
    [{ from: null, to: null }, -1, { from: 2012, to: 2012 }],
    [{ from: 2010, to: 2011 }, 1, { from: 2011, to: 2012 }],
    [{ from: 2011, to: 2012 }, 1, null],
    [{ from: null, to: 2011 }, -1, null],
    [{ from: 2011, to: null }, -1, { from: 2010, to: 2011 }],
  ] as const)('of %o goes by %d to %o', (window, by, next) => {
    expect(stepped(window, span, by)).toEqual(next);
  });
});

test('numbers of years do not run into each other', () => {
  const named = (first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, i) => first + i).filter((year) =>
      isNamed(year, first, last),
    );
  expect(named(2008, 2026)).toEqual([2008, 2015, 2020, 2026]);
  expect(named(1944, 2026)).toEqual([1944, 1960, 1980, 2000, 2026]);
  expect(named(2020, 2020)).toEqual([2020]);
});

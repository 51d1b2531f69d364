/** Years in which something may have been, beside what trying every day finds. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePeriod } from '../../../src/domain/time/parse-period.js';
import { namedYears, possibleYears } from '../../../src/domain/time/possible-years.js';

const DATES = [
  ...['2019', '2019-05', '2018-12-31/2019-01-01', '2017/2020', '201X', '../2018-03', '2018-06/', '../..'],
  ...['[2017-02-10,2020-03-20]', '[2016..2017,2020]', '[..2015,2018-12-31]', '2018-24', '2018~', '/..'],
];
const FIRST = 2014;
const DAYS = Array.from({ length: 365 * 8 + 2 }, (_, i) =>
  new Date(Date.UTC(FIRST, 0, 1 + i)).toISOString().slice(0, 10),
);

test('they are the years of the days on which it may have been', () => {
  const day = fc.constantFrom(...DAYS, '0000-01-01', '9999-12-31');
  fc.assert(
    fc.property(fc.constantFrom(...DATES), day, day, (edtf, a, b) => {
      const period = parsePeriod(edtf);
      const [from = '', to = ''] = [a, b].sort();
      const days = DAYS.filter(
        (d) =>
          d >= from &&
          d <= to &&
          d >= period.startEarliest &&
          d <= period.endLatest &&
          !(period.gaps ?? []).some((gap) => d >= gap.slice(0, 10) && d <= gap.slice(11)),
      );
      const right = [...new Set(days.map((d) => Number(d.slice(0, 4))))];
      expect(possibleYears(period, { first: FIRST, last: FIRST + 7 }, { from, to })).toEqual(right);
    }),
    { numRuns: 300 },
  );
});

test.each([
  [['1901/1911'], { first: 1901, last: 1911 }],
  [['16XX'], { first: 1600, last: 1699 }],
  [['0988'], { first: 988, last: 988 }],
  [['2020/'], { first: 2020, last: 2020 }],
  [['../2018', '2021'], { first: 2018, last: 2021 }],
  [['[2016,2020..]'], { first: 2016, last: 2020 }],
  [['../..'], null],
  [[], null],
])('%s name %s', (edtf, years) => {
  expect(namedYears(edtf.map((text) => parsePeriod(text)))).toEqual(years);
});

test('what goes on names the year in which a source says so', () => {
  expect(namedYears([parsePeriod('2016/..', { assertedAt: '2018-05-04' })])).toEqual({
    first: 2016,
    last: 2018,
  });
});

import { describe, expect, it } from 'vitest';
import { type PeriodOptions, parsePeriod, UNDATED } from '../../../src/domain/time/parse-period.js';

/** startEarliest startLatest endEarliest endLatest endState */
const bounds = (edtf: string, options?: PeriodOptions): string => {
  const p = parsePeriod(edtf, options);
  expect(p.edtf).toBe(edtf.trim());
  return [p.startEarliest, p.startLatest, p.endEarliest, p.endLatest, p.endState].join(' ');
};

describe('a span', () => {
  it.each([
    ['2019-05', '2019-05-01 2019-05-31 2019-05-01 2019-05-31 ENDED'],
    [' 2019-05-16 ', '2019-05-16 2019-05-16 2019-05-16 2019-05-16 ENDED'],
    ['2022-10-18/2022-10-19', '2022-10-18 2022-10-18 2022-10-19 2022-10-19 ENDED'],
    ['2019/2020-03', '2019-01-01 2019-12-31 2020-03-01 2020-03-31 ENDED'],
    ['2019/2019-03', '2019-01-01 2019-03-31 2019-03-01 2019-03-31 ENDED'],
    ['2019-05/2019', '2019-05-01 2019-05-31 2019-05-01 2019-12-31 ENDED'],
    ['../2020', '0000-01-01 2020-12-31 2020-01-01 2020-12-31 ENDED'],
    ['/2020', '0000-01-01 2020-12-31 2020-01-01 2020-12-31 ENDED'],
    ['2017-06-21/', '2017-06-21 2017-06-21 2017-06-21 9999-12-31 UNKNOWN'],
    ['2017/', '2017-01-01 2017-12-31 2017-01-01 9999-12-31 UNKNOWN'],
    ['2017-06-21/..', '2017-06-21 2017-06-21 2017-06-21 9999-12-31 ONGOING'],
    ['../', '0000-01-01 9999-12-31 0000-01-01 9999-12-31 UNKNOWN'],
    ['/..', '0000-01-01 9999-12-31 0000-01-01 9999-12-31 ONGOING'],
  ])('%s', (edtf, expected) => {
    expect(bounds(edtf)).toBe(expected);
  });

  it.each([
    ['2017-06-21/..', '2018-05-04', '2017-06-21 2017-06-21 2018-05-04 9999-12-31 ONGOING'],
    ['2017-06-21/..', '2018-05', '2017-06-21 2017-06-21 2018-05-01 9999-12-31 ONGOING'],
    ['2017/..', '2017-05-04', '2017-01-01 2017-12-31 2017-05-04 9999-12-31 ONGOING'],
    ['2025/..', '2024-05-04', '2025-01-01 2025-12-31 2025-01-01 9999-12-31 ONGOING'],
    ['/..', '2018-05', '0000-01-01 2018-05-31 2018-05-01 9999-12-31 ONGOING'],
    ['2017/..', '2018/2019', '2017-01-01 2017-12-31 2018-01-01 9999-12-31 ONGOING'],
    ['/..', '2018/2019', '0000-01-01 2019-12-31 2018-01-01 9999-12-31 ONGOING'],
    ['2017/', '2018', '2017-01-01 2017-12-31 2017-01-01 9999-12-31 UNKNOWN'],
  ])('%s as of %s', (edtf, assertedAt, expected) => {
    expect(bounds(edtf, { assertedAt })).toBe(expected);
  });
});

describe('a sighting', () => {
  it.each([
    ['2022-10-18', '0000-01-01 2022-10-18 2022-10-18 9999-12-31 UNKNOWN'],
    ['2022-10', '0000-01-01 2022-10-31 2022-10-01 9999-12-31 UNKNOWN'],
    ['2020-09/2022-10', '0000-01-01 2020-09-30 2022-10-01 9999-12-31 UNKNOWN'],
    ['2020/2020-03', '0000-01-01 2020-03-31 2020-03-01 9999-12-31 UNKNOWN'],
    ['2020-09/', '0000-01-01 2020-09-30 2020-09-01 9999-12-31 UNKNOWN'],
    ['../2020-09', '0000-01-01 2020-09-30 2020-09-01 9999-12-31 UNKNOWN'],
    ['2020-09/..', '0000-01-01 2020-09-30 2020-09-01 9999-12-31 UNKNOWN'],
  ])('%s', (edtf, expected) => {
    expect(bounds(edtf, { kind: 'seen' })).toBe(expected);
  });

  it('that goes on is last seen by its source', () => {
    const expected = '0000-01-01 2020-09-30 2022-10-20 9999-12-31 UNKNOWN';
    expect(bounds('2020-09/..', { kind: 'seen', assertedAt: '2022-10-20' })).toBe(expected);
  });

  it('is not moved back by a source that is older', () => {
    const expected = '0000-01-01 2020-09-30 2020-09-01 9999-12-31 UNKNOWN';
    expect(bounds('2020-09/..', { kind: 'seen', assertedAt: '2019' })).toBe(expected);
  });
});

describe('an instant', () => {
  it.each([
    ['2018-05', '2018-05-01 2018-05-31 2018-05-01 2018-05-31 ENDED'],
    ['2018-05-03/2018-05-04', '2018-05-03 2018-05-04 2018-05-03 2018-05-04 ENDED'],
    ['2018-05/', '2018-05-01 9999-12-31 2018-05-01 9999-12-31 UNKNOWN'],
    ['../2018-05', '0000-01-01 2018-05-31 0000-01-01 2018-05-31 ENDED'],
  ])('%s', (edtf, expected) => {
    expect(bounds(edtf, { kind: 'instant' })).toBe(expected);
  });
});

describe('what bounds nothing', () => {
  it('is undated in every reading', () => {
    expect(parsePeriod(UNDATED.edtf)).toEqual(UNDATED);
    expect(parsePeriod('../..', { kind: 'seen', assertedAt: '2018' })).toEqual(UNDATED);
    expect(parsePeriod('../..', { kind: 'instant' })).toEqual(UNDATED);
    expect(parsePeriod('/', { kind: 'span' })).toEqual({ ...UNDATED, edtf: '/' });
    expect(parsePeriod('/..', { kind: 'seen' })).toEqual({ ...UNDATED, edtf: '/..' });
  });
});

describe('an interval that is none', () => {
  it.each([
    ['2022-10-19/2022-10-18', 'it ends before it starts'],
    ['2020/2019', 'it ends before it starts'],
    ['2022-10-18/2022-10-19/2022-10-20', 'an interval has two ends'],
    ['2022-10-18/19', 'the end of an interval is a whole date'],
    [`2022-10-18/${'9'.repeat(60)}`, 'it is longer than 64 characters'],
  ])('%s', (edtf, problem) => {
    for (const kind of ['span', 'seen', 'instant'] as const) {
      expect(() => parsePeriod(edtf, { kind })).toThrow(problem);
    }
  });

  it('is answered with the date that was meant', () => {
    expect(() => parsePeriod('2022-10-18/19')).toThrow(
      expect.objectContaining({ hint: 'Write 2022-10-18/2022-10-19, if that is meant.' }),
    );
    expect(() => parsePeriod('2022-03-24/04-02')).toThrow(
      expect.objectContaining({ hint: 'Write 2022-03-24/2022-04-02, if that is meant.' }),
    );
  });
});

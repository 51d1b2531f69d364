import { describe, expect, it } from 'vitest';
import { parsePeriod } from '../../../src/domain/time/parse-period.js';

/** The bounds of the start and the end, the end's state, and the gaps. */
const told = (edtf: string): string => {
  const p = parsePeriod(edtf);
  const bounds = [p.startEarliest, p.startLatest, p.endEarliest, p.endLatest].join(' ');
  return [bounds, p.endState, ...(p.gaps ?? [])].join(' | ');
};

describe('a set in brackets, of which one date is meant', () => {
  it.each([
    [
      '[2019-05-16,2019-05-18]',
      '2019-05-16 2019-05-18 2019-05-16 2019-05-18 | ENDED | 2019-05-17/2019-05-17',
    ],
    [
      '[2019-05-18, 2019-05-16]',
      '2019-05-16 2019-05-18 2019-05-16 2019-05-18 | ENDED | 2019-05-17/2019-05-17',
    ],
    ['[1667,1669]', '1667-01-01 1669-12-31 1667-01-01 1669-12-31 | ENDED | 1668-01-01/1668-12-31'],
    ['[1667..1669]', '1667-01-01 1669-12-31 1667-01-01 1669-12-31 | ENDED'],
    ['[..1669]', '0000-01-01 1669-12-31 0000-01-01 1669-12-31 | ENDED'],
    ['[1667..]', '1667-01-01 9999-12-31 1667-01-01 9999-12-31 | UNKNOWN'],
    ['[2019-05-16]', '2019-05-16 2019-05-16 2019-05-16 2019-05-16 | ENDED'],
  ])('%s', (edtf, expected) => {
    expect(told(edtf)).toBe(expected);
  });

  it.each([
    ['{2019-05-16,2019-05-18}', 'a set in braces means all of its dates'],
    ['[2019-05-16', 'the set is not closed'],
    ['[]', 'it is empty'],
    ['[..]', '.. is no member of a set'],
    ['[2019..2018]', '2019..2018 ends before it starts'],
    ['[2019-5-16]', 'months and days have two digits'],
    ['[2019]/2020', 'the set is not closed'],
    ['2019/[2020]', 'a set is not one date'],
  ])('%j is refused: %s', (edtf, problem) => {
    expect(() => parsePeriod(edtf)).toThrow(problem);
  });

  it('is refused for sightings, which are entries of their own', () => {
    expect(() => parsePeriod('[2019-05-16,2019-05-18]', { kind: 'seen' })).toThrow('a sighting has one date');
  });
});

describe('a winter', () => {
  it('is the one that ends or the one that begins in the year', () => {
    expect(told('2012-24')).toBe(
      '2011-12-01 2013-02-28 2011-12-01 2013-02-28 | ENDED | 2012-03-01/2012-11-30',
    );
  });
});

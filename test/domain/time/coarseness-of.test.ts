import { describe, expect, it } from 'vitest';
import { coarsenessOf } from '../../../src/domain/time/coarseness-of.js';
import { parsePeriod } from '../../../src/domain/time/parse-period.js';

const coarseness = (edtf: string): number => coarsenessOf(parsePeriod(edtf));

describe('how coarse a period is', () => {
  it.each([
    ['2019-02', '2019-03'],
    ['2019-04', '2019-03'],
    ['2020-02', '2019-02'],
    ['2011', '2012'],
    ['200X', '199X'],
    ['19XX', '20XX'],
    ['2019-21', '2019-23'],
    ['2019-33', '2019-34'],
    ['2019-40', '2019-41'],
    ['2018-05-03/2018-05-04', '2018-05-03/2018-05-09'],
  ])('%s is as precise as %s, whatever days they have', (a, b) => {
    expect(coarseness(a)).toBe(coarseness(b));
  });

  it('grows with the unit of the calendar', () => {
    const finestFirst = [
      '2019-05-16',
      '2019-05',
      '2019-21',
      '2019-37',
      '2019-40',
      '2019',
      '201X',
      '20XX',
      '2XXX',
      '/..',
    ];
    const all = finestFirst.map(coarseness);
    expect(all).toEqual([...new Set(all)].sort((a, b) => a - b));
  });

  it('is greater where a date is only about so, and where one of two is meant', () => {
    expect(coarseness('2020~')).toBeGreaterThan(coarseness('2020'));
    expect(coarseness('[2019-05-16,2019-05-18]')).toBeGreaterThan(coarseness('2019-05-16'));
  });

  it('is greatest where an end is not stated, whenever it began', () => {
    expect(coarseness('2019/..')).toBeGreaterThan(coarseness('19XX/20XX'));
    expect(coarseness('2019/..')).toBe(coarseness('2011/..'));
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hullOf } from '../../../src/domain/time/hull-of.js';
import { parsePeriod, UNDATED } from '../../../src/domain/time/parse-period.js';

const hull = (...edtf: string[]) => hullOf(edtf.map((text) => parsePeriod(text)));

describe('the hull of periods', () => {
  it.each([
    [['2018-05-03/2018-05-04', '2019-05-16/2019-05-17'], '2018-05-03/2019-05-17'],
    [['2018-05', '2019-05-16'], '2018-05/2019-05-16'],
    [['2018', '2018-05'], '2018'],
    [['2018-05-03', '2017/..'], '2017/..'],
    [['2018-05-03', '2017/'], '2017/'],
    [['2018-05-03', '../2020'], '/2020'],
    [['2018-05-03', '../..'], '../..'],
    [['2009-12/2010-01', '2021'], '2009-12/2021'],
    [['2018/2024', '2017-12-10~/2020'], '2017-12/2024'],
  ])('of %j is %s', (texts, edtf) => {
    expect(hull(...texts).edtf).toBe(edtf);
  });

  it('bounds the first start and the last end', () => {
    expect(hull('2018', '2018-05-03/2019', '2016-01/2017')).toEqual({
      edtf: '2016-01/2019',
      startEarliest: '2016-01-01',
      startLatest: '2016-01-31',
      endEarliest: '2019-01-01',
      endLatest: '2019-12-31',
      endState: 'ENDED',
    });
  });

  it('of one is itself, of none is undated', () => {
    const seen = parsePeriod('2022-10', { kind: 'seen' });
    expect(hullOf([seen])).toBe(seen);
    expect(hullOf([])).toBe(UNDATED);
  });

  it('has an EDTF that reads as no narrower than its bounds, whatever the order', () => {
    const text = fc.constantFrom(
      '2018',
      '2018-05',
      '2018-05-03',
      '201X',
      '2017~',
      '2009/2021-03',
      '2016/',
      '../2020',
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 1 }), (texts) => {
        const whole = hull(...texts);
        const read = parsePeriod(whole.edtf);
        expect(read.startEarliest <= whole.startEarliest && read.startLatest >= whole.startLatest).toBe(true);
        expect(read.endEarliest <= whole.endEarliest && read.endLatest >= whole.endLatest).toBe(true);
        expect(hull(...texts.toReversed())).toEqual(whole);
      }),
    );
  });
});

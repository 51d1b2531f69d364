import { describe, expect, it } from 'vitest';
import { windowOf } from '../../../src/domain/time/window.js';

describe('a window', () => {
  it.each([
    [{ from: '2019-05-01', to: '2019-05-31' }, '2019-05-01', '2019-05-31'],
    [{ from: '2019', to: '2019-05' }, '2019-01-01', '2019-05-31'],
    [{ from: '2019-06', to: '2019' }, '2019-06-01', '2019-12-31'],
    [{ from: '2019' }, '2019-01-01', '9999-12-31'],
    [{ to: '2019' }, '0000-01-01', '2019-12-31'],
    [{ from: '..', to: null }, '0000-01-01', '9999-12-31'],
    [{}, '0000-01-01', '9999-12-31'],
  ])('of %j', (input, from, to) => {
    expect(windowOf(input)).toEqual({ from, to });
  });

  it('does not end before it starts', () => {
    expect(() => windowOf({ from: '2020', to: '2019' })).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT' }),
    );
  });

  it('has single dates as ends', () => {
    expect(() => windowOf({ from: '2019/2020' })).toThrow(
      expect.objectContaining({ code: 'BAD_EDTF', hint: 'Give its two ends as from and to.' }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { isOneEditApart } from '../../../src/domain/names/one-edit-apart.js';

describe('isOneEditApart', () => {
  it.each([
    ['norov', 'morov', true],
    ['norov', 'noro', true],
    ['norov', 'norovv', true],
    ['norov', 'nroov', true],
    ['norov', 'norvo', true],
    ['norov', 'norov', false],
    ['norov', 'monov', false],
    ['norov', 'nor', false],
    ['', 'a', true],
    ['ab', 'ba', true],
    ['abc', 'cba', false],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(isOneEditApart(a, b)).toBe(expected);
    expect(isOneEditApart(b, a)).toBe(expected);
  });
});

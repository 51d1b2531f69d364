import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jaroWinkler } from '../../../src/domain/names/jaro-winkler.js';

describe('jaroWinkler', () => {
  // The examples of Winkler's own paper.
  it.each([
    ['martha', 'marhta', 0.9611],
    ['dixon', 'dicksonx', 0.8133],
    ['dwayne', 'duane', 0.84],
    ['abc', 'xyz', 0],
    ['', 'a', 0],
  ])('%s and %s are %d alike', (a, b, similarity) => {
    expect(jaroWinkler(a, b)).toBeCloseTo(similarity, 4);
  });

  it('is 1 for equal words, symmetric, and within 0 and 1', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcd'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, (a, b) => {
        const similarity = jaroWinkler(a, b);
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
        expect(jaroWinkler(b, a)).toBeCloseTo(similarity, 10);
        expect(jaroWinkler(a, a)).toBe(1);
      }),
    );
  });
});

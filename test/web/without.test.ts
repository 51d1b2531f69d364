/** What a reader does without stands in the address, and is read from it as it was. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isNothing, readWithout, WITHOUT_NOTHING, withoutText } from '../../src/web/format/without.js';
import type { SourceKind } from '../../src/web/generated/graphql.js';

const KINDS: readonly SourceKind[] = ['OFFICIAL', 'AGENCY', 'PRESS', 'INSTRUMENT', 'REFERENCE'];

test('is read from an address as it was written', () => {
  const without = fc.record({
    sources: fc.uniqueArray(fc.stringMatching(/^source:[a-z0-9]{1,8}$/), { maxLength: 3 }),
    publishers: fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 3 }),
    kinds: fc.subarray([...KINDS]),
    copies: fc.boolean(),
  });
  fc.assert(
    fc.property(without, (some) => {
      const inAddress = new URLSearchParams({ without: withoutText(some) }).toString();
      expect(readWithout(new URLSearchParams(inAddress).get('without'))).toEqual(some);
    }),
  );
});

test('is readable, and holds nothing that is not known', () => {
  expect(withoutText({ sources: ['source:x'], publishers: ['A, B'], kinds: ['PRESS'], copies: true })).toBe(
    'source:x,publisher:A%2C B,kind:PRESS,copies',
  );
  expect(readWithout('kind:RUMOUR,anything,,source:x,source:x')).toEqual({
    ...WITHOUT_NOTHING,
    sources: ['source:x'],
  });
  expect([isNothing(readWithout(null)), isNothing(readWithout('copies'))]).toEqual([true, false]);
});

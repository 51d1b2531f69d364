/** A cache that is bounded in bytes. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createBoundedCache } from '../../src/shared/bounded-cache.js';

const bytesOf = (value: string, key: string) => 2 * (key.length + value.length);
const cacheOf = (maxBytes: number) => createBoundedCache<string>({ maxBytes, sizeOf: bytesOf });

test('never holds more than its bytes, and answers only with what was put in last', () => {
  const entry = fc.record({
    key: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    value: fc.string({ maxLength: 40 }),
    isRead: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 60 }), (entries) => {
      const cache = cacheOf(100);
      const written = new Map<string, string>();
      for (const { key, value, isRead } of entries) {
        if (isRead) {
          const known = cache.get(key);
          if (known !== undefined) expect(known).toBe(written.get(key));
        } else {
          cache.set(key, value);
          written.set(key, value);
          const isTooLarge = bytesOf(value, key) > 100;
          expect(cache.get(key)).toBe(isTooLarge ? undefined : value);
        }
        const held = [...written].filter(([key]) => cache.get(key) !== undefined);
        const bytes = held.reduce((sum, [key, value]) => sum + bytesOf(value, key), 0);
        expect(cache.bytes).toBe(bytes);
        expect(bytes).toBeLessThanOrEqual(100);
      }
    }),
  );
});

describe('when it is full', () => {
  test('the entry that was used least recently goes', () => {
    const cache = cacheOf(60);
    for (const key of ['a', 'b', 'c']) cache.set(key, 'x'.repeat(9));
    cache.get('a');
    cache.set('d', 'x'.repeat(9));
    expect(['a', 'b', 'c', 'd'].filter((key) => cache.get(key) !== undefined)).toEqual(['a', 'c', 'd']);
  });

  test('an entry larger than all of it is not kept, and pushes nothing out', () => {
    const cache = cacheOf(60);
    cache.set('a', 'x');
    cache.set('b', 'x'.repeat(100));
    expect([cache.get('a'), cache.get('b')]).toEqual(['x', undefined]);
  });
});

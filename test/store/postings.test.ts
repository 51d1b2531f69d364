import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPostings } from '../../src/store/embedded/postings.js';

const key = fc.string({ unit: fc.constantFrom('a', 'b', 'ж', '上', '0'), minLength: 1, maxLength: 3 });

test('an index gives for each key the entries that have it, as a map would', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(key, { maxLength: 8 }), { maxLength: 400 }), async (entries) => {
      const builder = createPostings();
      for (const keys of entries) builder.add(keys.join(' '), (text, start) => text[start] !== '0');
      const postings = await builder.build();
      expect(postings.entries).toBe(entries.length);
      for (const each of new Set([...entries.flat(), 'nowhere'])) {
        const having = entries.flatMap((keys, i) => (each[0] !== '0' && keys.includes(each) ? [i] : []));
        const bits = new Uint32Array((entries.length + 31) >>> 5);
        postings.mark(each, bits);
        const marked = entries.flatMap((_, i) =>
          (((bits[i >>> 5] ?? 0) >>> (i & 31)) & 1) === 1 ? [i] : [],
        );
        expect(marked).toEqual(having);
        expect(postings.count(each)).toBe(having.length);
      }
    }),
  );
});

test('it grows to many keys and entries, with distances of several bytes, and lets others in while it packs', async () => {
  const builder = createPostings();
  const entries = 40_000;
  for (let i = 0; i < entries; i++) builder.add(i % 20_000 === 7 ? `k${i} rare` : `k${i}`, () => true);
  let turns = 0;
  const others = setInterval(() => turns++, 0);
  const postings = await builder.build();
  clearInterval(others);
  expect(turns).toBeGreaterThan(0);
  const bits = new Uint32Array(entries >>> 5);
  postings.mark('rare', bits);
  expect([...bits].flatMap((word, i) => (word === 0 ? [] : [i * 32 + Math.log2(word >>> 0)]))).toEqual([
    7, 20_007,
  ]);
  expect(postings.count(`k${entries - 1}`)).toBe(1);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchKeys } from '../../../src/domain/names/search-keys.js';
import { ENTITIES, name } from '../../fixtures/labelled-names.js';

describe('searchKeys', () => {
  it('holds words, beginnings, skeletons, gaps bases of declined forms and the whole, and nothing twice', () => {
    expect(searchKeys({ names: [name('Раҳмон'), name('Rahmon')] })).toEqual([
      'd0hmn',
      'd0rhm',
      'd0rhn',
      'd0rmn',
      'f0mrahmon',
      'p0ra',
      'p0rah',
      'p0rahm',
      'p0rahmo',
      'rahmon',
      's0rhmn',
      'w0f0mrahmon',
      'w0rahmon',
    ]);
  });

  it('gives whole words only for a weak name', () => {
    expect(searchKeys({ names: [name('EU')] })).toEqual(['eu', 'w0eu']);
  });

  it('does not take function words apart', () => {
    expect(searchKeys({ names: [name('of the')] })).toEqual(['of', 'the', 'w0ofthe']);
  });

  it('joins what a hyphen joins, and an acronym of several words', () => {
    expect(searchKeys({ names: [name('Al-Yahya')] })).toContain('alyahya');
    expect(searchKeys({ names: [name('UN OCT', 'en', 'ACRONYM')] })).toContain('unoct');
  });

  it('knows a long name by its first letters', () => {
    const keys = searchKeys({ names: [name('United Nations Office of Counter-Terrorism')] });
    expect(keys).toContain('a0unoct');
    expect(keys).toContain('a0unooct');
  });

  it('survives a tokenizer that splits on all but letters and digits and drops long tokens', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        for (const key of searchKeys({ names: [name(value)] })) {
          expect(key).toMatch(/^[\p{L}\p{N}]+$/u);
          expect(key.toLowerCase()).toBe(key);
        }
      }),
    );
    const long = searchKeys({ names: [name('абв'.repeat(40)), name('上海'.repeat(40))] });
    expect(Math.max(...long.map((key) => new TextEncoder().encode(key).length))).toBeLessThanOrEqual(40);
  });

  it('stays small', () => {
    const sizes = ENTITIES.map((entity) => searchKeys(entity).length).sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(100);
    expect(sizes.at(-1)).toBeLessThan(1000);
  });
});

import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/domain/names/fold.js';
import type { MatchCandidate, RankedMatch } from '../../../src/domain/names/rank-matches.js';
import { searchKeys } from '../../../src/domain/names/search-keys.js';
import { searchNames } from '../../../src/domain/names/search-names.js';
import type { SearchClause, SearchOptions } from '../../../src/domain/names/search-plan.js';
import { ENTITIES, name, QUERIES } from '../../fixtures/labelled-names.js';
import { meetsPlan } from '../../support/meets-plan.js';

const INDEX = ENTITIES.map((entity) => ({ entity, keys: new Set(searchKeys(entity)) }));

async function load(clauses: readonly SearchClause[]) {
  const found = INDEX.filter(({ keys }) => meetsPlan({ clauses }, keys));
  return { candidates: found.map(({ entity }) => entity), truncated: false };
}

async function search(
  text: string,
  options?: SearchOptions,
): Promise<readonly RankedMatch<MatchCandidate>[]> {
  return (await searchNames(text, { load }, options)).matches;
}

describe('searchNames on labelled queries', () => {
  it.each(QUERIES)('%s finds first what was meant', async (query, [first]) => {
    const [best] = await search(query);
    expect(best?.candidate.id).toBe(first);
  });

  it('finds all that was meant and little else', async () => {
    const answers = await Promise.all(
      QUERIES.map(async ([query, expected]) => ({
        expected: new Set(expected),
        found: (await search(query)).map((match) => match.candidate.id),
      })),
    );
    const found = answers.flatMap((answer) => answer.found).length;
    const meant = answers.flatMap((answer) => [...answer.expected]).length;
    const right = answers.flatMap(({ expected, found: ids }) => ids.filter((id) => expected.has(id))).length;
    expect(right / meant, 'recall').toBeGreaterThanOrEqual(0.99);
    expect(right / found, 'precision').toBeGreaterThanOrEqual(0.97);
  });
});

describe('searchNames', () => {
  const allNames = ENTITIES.flatMap((entity) => entity.names.map((each) => ({ entity, name: each })));

  it('finds an entity by any of its names, first or tied with the first', async () => {
    for (const { entity, name: each } of allNames) {
      const matches = await search(each.value);
      const own = matches.find((match) => match.candidate.id === entity.id);
      // A namesake may have it as display name, which is better still.
      const isOthersDisplayName = ENTITIES.some(
        (other) => other !== entity && other.names[0]?.value.toLowerCase() === each.value.toLowerCase(),
      );
      const least = isOthersDisplayName ? 0.95 : (matches[0]?.score ?? 1);
      expect(own?.score, `${entity.id}: ${each.value}`).toBeGreaterThanOrEqual(least);
    }
  });

  it('is case-insensitive', async () => {
    for (const [query] of QUERIES) {
      expect(await search(query.toUpperCase())).toEqual(await search(query.toLowerCase()));
    }
  });

  it('removes exactly the TRANSLITERATION hits without transliteration', async () => {
    const texts = [...QUERIES.map(([query]) => query), ...allNames.map((each) => each.name.value)];
    let removed = 0;
    for (const text of new Set(texts)) {
      const all = await search(text);
      const kept = await search(text, { transliterate: false });
      expect(kept, text).toEqual(all.filter((match) => match.via !== 'TRANSLITERATION'));
      removed += all.length - kept.length;
    }
    expect(removed).toBeGreaterThan(10);
  });

  it('finds a name written in ASCII only when transliterating', async () => {
    const latin = { id: 'x', kind: 'PERSON' as const, names: [name('Наталья Герман', 'ru')] };
    const only = async () => ({ candidates: [latin], truncated: true });
    const query = fold('Наталья Герман');
    expect((await searchNames(query, { load: only })).matches[0]?.via).toBe('TRANSLITERATION');
    expect(await searchNames(query, { load: only }, { transliterate: false })).toEqual({
      matches: [],
      truncated: true,
    });
  });

  it('asks the store nothing for a text without words', async () => {
    const refuse = () => Promise.reject(new Error('asked'));
    expect(await searchNames('…', { load: refuse })).toEqual({ matches: [], truncated: false });
  });
});

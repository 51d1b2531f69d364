import { describe, expect, it } from 'vitest';
import { MINIMUM_SCORE, rankMatches } from '../../../src/domain/names/rank-matches.js';
import { ENTITIES, name, QUERIES } from '../../fixtures/labelled-names.js';

/** One of each sort of query. */
const SAMPLE = QUERIES.filter((_, i) => i % 6 === 0).map(([query]) => query);

const idsIn = async (candidates: typeof ENTITIES, query: string) =>
  (await rankMatches(candidates, query)).map((match) => match.candidate.id);

describe('rankMatches', () => {
  it('breaks ties by folded display name, then by id, whatever the order of the candidates', async () => {
    expect((await idsIn(ENTITIES, 'Dushanbe Declaration')).slice(0, 3)).toEqual([
      'declaration:dushanbe-2018',
      'declaration:dushanbe-2019',
      'declaration:dushanbe-2022',
    ]);
    for (const query of SAMPLE) {
      const reversed = await idsIn([...ENTITIES].reverse(), query);
      expect(reversed).toEqual(await idsIn(ENTITIES, query));
    }
  });

  it('rounds scores to four decimals', async () => {
    const matches = await Promise.all(SAMPLE.map((query) => rankMatches(ENTITIES, query)));
    for (const { score } of matches.flat()) {
      expect(score).toBe(Number(score.toFixed(4)));
      expect(score).toBeGreaterThanOrEqual(MINIMUM_SCORE);
      expect(score).toBeLessThanOrEqual(1);
    }
  });

  it('drops what scores less than the caller asks for', async () => {
    const candidates = [{ id: 'person:a', kind: 'PERSON' as const, names: [name('Rustam Aziz Miralizoda')] }];
    expect(await rankMatches(candidates, 'Miralisoda', { minScore: 0.9 })).toEqual([]);
    expect(await rankMatches(candidates, 'Miralisoda')).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import { MINIMUM_SCORE, rankMatches } from '../../../src/domain/names/rank-matches.js';
import { ENTITIES, name, QUERIES } from '../../fixtures/labelled-names.js';

/** One of each sort of query. */
const SAMPLE = QUERIES.filter((_, i) => i % 6 === 0).map(([query]) => query);

const ids = (query: string) => rankMatches(ENTITIES, query).map((match) => match.candidate.id);

describe('rankMatches', () => {
  it('breaks ties by folded display name, then by id, whatever the order of the candidates', () => {
    expect(ids('Dushanbe Declaration').slice(0, 3)).toEqual([
      'declaration:dushanbe-2018',
      'declaration:dushanbe-2019',
      'declaration:dushanbe-2022',
    ]);
    for (const query of SAMPLE) {
      const reversed = rankMatches([...ENTITIES].reverse(), query);
      expect(reversed.map((match) => match.candidate.id)).toEqual(ids(query));
    }
  });

  it('rounds scores to four decimals', () => {
    for (const { score } of SAMPLE.flatMap((query) => rankMatches(ENTITIES, query))) {
      expect(score).toBe(Number(score.toFixed(4)));
      expect(score).toBeGreaterThanOrEqual(MINIMUM_SCORE);
      expect(score).toBeLessThanOrEqual(1);
    }
  });

  it('drops what scores less than the caller asks for', () => {
    const candidates = [{ id: 'person:a', kind: 'PERSON' as const, names: [name('Rustam Aziz Miralizoda')] }];
    expect(rankMatches(candidates, 'Miralisoda', { minScore: 0.9 })).toEqual([]);
    expect(rankMatches(candidates, 'Miralisoda')).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import type { Name } from '../../../src/domain/model.js';
import { scoreMatch } from '../../../src/domain/names/score-match.js';
import { name } from '../../fixtures/labelled-names.js';

const MIRALIZODA: readonly Name[] = [
  name('Rustam Aziz Miralizoda'),
  name('Miralizoda Rustam Aziz'),
  name('Мирализода Рустам Азиз', 'ru'),
];

const via = (query: string, names: readonly Name[]) => scoreMatch(query, names)?.via ?? null;
const score = (query: string, names: readonly Name[]) => scoreMatch(query, names)?.score ?? 0;

describe('scoreMatch', () => {
  it('is EXACT for the display name, whatever its case', () => {
    expect(scoreMatch('  rustam aziz MIRALIZODA', MIRALIZODA)).toEqual({
      matchedName: MIRALIZODA[0],
      via: 'EXACT',
      score: 1,
    });
  });

  it('is ALIAS for another name, for words of a name and for their beginnings, in one script', () => {
    expect(scoreMatch('Мирализода Рустам Азиз', MIRALIZODA)).toMatchObject({ via: 'ALIAS', score: 0.95 });
    expect(via('miralizoda', MIRALIZODA)).toBe('ALIAS');
    expect(via('Miral Rus', MIRALIZODA)).toBe('ALIAS');
    expect(via('Antonio Guterres', [name('António Guterres')])).toBe('ALIAS');
  });

  it('is TRANSLITERATION for a name in another script, by letters or by consonants', () => {
    expect(via('Мирализода', [name('Miralizoda')])).toBe('TRANSLITERATION');
    expect(via('Худжанд', [name('Khujand')])).toBe('TRANSLITERATION');
  });

  it('is FUZZY for another spelling in one script and for a typing error', () => {
    expect(via('Рахмон', [name('Раҳмон', 'tg')])).toBe('FUZZY');
    expect(via('Miralisoda', MIRALIZODA)).toBe('FUZZY');
  });

  it('is TEXT when one of many words misses, or the words are in several names', () => {
    expect(via('Rustam Xyzyx Miralizoda', MIRALIZODA)).toBe('TEXT');
    expect(via('Tojikiston Tajikistan', [name('Tajikistan'), name('Tojikiston')])).toBe('TEXT');
  });

  it('orders: exact, whole alias, words, beginnings, transliteration, spelling, typing error, some of the words', () => {
    const names = [name('Rustam Aziz Rahmon'), name('Rustam Rahmon')];
    const scores = [
      score('Rustam Aziz Rahmon', names),
      score('Rustam Rahmon', names),
      score('Rustam', names),
      score('Rust Rahm', names),
      score('Рустам', names),
      score('Rustam Rakhmon', names),
      score('Rustam Ramhon', [name('Rustam Rahmon Xyz')]),
      score('Rustam Aziz Vwxyz', names),
    ];
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(new Set(scores).size).toBe(scores.length);
    expect(Math.min(...scores)).toBeGreaterThanOrEqual(0.1);
  });

  it('rates a query higher that covers more of the name', () => {
    expect(score('Rustam Miralizoda', MIRALIZODA)).toBeGreaterThan(score('Miralizoda', MIRALIZODA));
  });

  it('reads initials as first letters, in any place, and rates those that fit higher', () => {
    const sorbon = [name('Sorbon B. Miralizoda')];
    for (const query of ['Miralizoda R.A.', 'R. A. Miralizoda', 'Мирализода Р.А.']) {
      expect(score(query, MIRALIZODA)).toBeGreaterThan(score(query, sorbon));
      expect(score(query, sorbon)).toBeGreaterThan(0);
    }
    expect(via('Ш. Мирзиёев', [name('Шавкат Мирзиёев', 'ru')])).toBe('ALIAS');
    expect(via('Rustam Miralizoda', [name('R.Miralizoda')])).toBe('ALIAS');
  });

  it('meets a weak name whole or not at all', () => {
    const eu = [name('European Union'), name('EU', 'en', 'ACRONYM')];
    expect(scoreMatch('eu', eu)).toMatchObject({ via: 'ALIAS', score: 0.95 });
    expect(scoreMatch('EUX', eu)).toBeNull();
    expect(scoreMatch('EU summit', eu)).toBeNull();
    expect(scoreMatch('SNG', [name('СНГ', 'ru')])).toBeNull();
    expect(scoreMatch('U.N.', [name('UN')])).toMatchObject({ via: 'ALIAS' });
  });

  it('does not mistake one short acronym or number for another', () => {
    expect(scoreMatch('UNOCT', [name('UNCCT', 'en', 'ACRONYM')])).toBeNull();
    expect(scoreMatch('CARRICC', [name('CARICC', 'en', 'ACRONYM')])?.via).toBe('FUZZY');
    expect(scoreMatch('2018', [name('2019')])).toBeNull();
    expect(scoreMatch('Dushanbe Declaration 2022', [name('Dushanbe Declaration (2018)')])).toBeNull();
    expect(scoreMatch('Dushanbe Declaration 2022', [name('Dushanbe Declaration')])?.via).toBe('TEXT');
  });

  it('reads an acronym off the first letters of a name', () => {
    const names = [name('United Nations Office of Counter-Terrorism')];
    expect(scoreMatch('UNOCT', names)).toMatchObject({ via: 'ALIAS', score: 0.73 });
    expect(scoreMatch('UNOXT', names)).toBeNull();
  });

  it('prefers a name in the script of the query, so that transliterate: false changes no other hit', () => {
    const names = [name('Rahmon'), name('Раҳмон', 'tg')];
    expect(scoreMatch('Рахмон', names)).toMatchObject({ matchedName: names[1], via: 'FUZZY' });
    expect(scoreMatch('Рахмон', names, { transliterate: false })).toEqual(scoreMatch('Рахмон', names));
    expect(scoreMatch('Рахмон', [name('Rahmon')], { transliterate: false })).toBeNull();
  });

  it('is null for a text without words, unless it is the very name', () => {
    expect(scoreMatch('?', MIRALIZODA)).toBeNull();
    expect(scoreMatch('?!', [name('?!')])).toMatchObject({ via: 'EXACT' });
    expect(scoreMatch('Rustam', [])).toBeNull();
  });
});

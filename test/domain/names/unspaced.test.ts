import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreMatch } from '../../../src/domain/names/score-match.js';
import { searchKeys } from '../../../src/domain/names/search-keys.js';
import { searchPlan } from '../../../src/domain/names/search-plan.js';
import { name } from '../../fixtures/labelled-names.js';
import { meetsPlan } from '../../support/meets-plan.js';

function isFound(query: string, value: string): boolean {
  const plan = searchPlan(query);
  const keys = new Set(searchKeys({ names: [name(value)] }));
  return plan !== null && meetsPlan(plan, keys) && scoreMatch(query, [name(value)]) !== null;
}

describe('a name of a script without spaces', () => {
  it.each([
    ['反恐', '上海国际反恐会议'],
    ['上海会议', '上海国际反恐会议'],
    ['王', '王晓明'],
    ['高橋ガブリエル', '高橋 ガブリエル'],
    ['高橋さん', '高橋 ガブリエル'],
    ['서준 박', '박서준'],
    ['마약단속청', '마약 단속청'],
    ['สมชายใจดี', 'สมชาย ใจดี'],
  ])('is met by %s in %s', (query, value) => {
    expect(isFound(query, value)).toBe(true);
  });

  it.each([
    ['明', '王晓明'],
    ['东盟', '上海国际反恐会议'],
    ['王建国', '李建国'],
    ['올림픽', '서울 대테러 국제회의'],
  ])('is not met by %s in %s', (query, value) => {
    expect(isFound(query, value)).toBe(false);
  });

  it('is met by every part of two letters or more', () => {
    const letter = fc.constantFrom(...'上海国际反恐会议王晓明中亚情报');
    const texts = fc.array(letter, { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (letters, from, length) => {
        const start = from % (letters.length - 1);
        const part = letters.slice(start, start + 2 + (length % letters.length)).join('');
        expect(isFound(part, letters.join(''))).toBe(true);
      }),
    );
  });
});

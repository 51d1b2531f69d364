import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../src/domain/names/fold.js';
import { isFunctionWord } from '../../../src/domain/names/function-words.js';
import { searchKeys } from '../../../src/domain/names/search-keys.js';
import { fuzzyPlan, type SearchPlan, searchPlan } from '../../../src/domain/names/search-plan.js';
import { wordsOf } from '../../../src/domain/names/words.js';
import { ENTITIES, name } from '../../fixtures/labelled-names.js';
import { meetsPlan } from '../../support/meets-plan.js';

const meets = (plan: SearchPlan | null, ...values: readonly string[]): boolean =>
  plan !== null && meetsPlan(plan, new Set(searchKeys({ names: values.map((value) => name(value)) })));

describe('searchPlan', () => {
  it('has one clause a word, whose keys are its word, beginning, skeleton and the text as an identifier', () => {
    expect(searchPlan('Рахмон Emomali')).toEqual({
      clauses: [
        {
          keys: [
            'a0rakhmon',
            'p0rahmon',
            'p0rakhmon',
            'rahmon',
            'rakhmon',
            'rakhmonemomali',
            's0rhmn',
            'x0rakhmonemomali',
          ],
        },
        { keys: ['a0emomali', 'emomali', 'p0emomali', 'rakhmonemomali', 's0amml', 'x0rakhmonemomali'] },
      ],
    });
  });

  it('makes no condition of initials and function words', () => {
    expect(searchPlan('Miralizoda R.A.')?.clauses).toHaveLength(1);
    expect(searchPlan('Ministry of the Interior')?.clauses).toHaveLength(2);
  });

  it('takes them when there is nothing else', () => {
    expect(meets(searchPlan('of the'), 'Of the')).toBe(true);
    expect(meets(searchPlan('R'), 'R. Miralizoda')).toBe(true);
    expect(meets(searchPlan('U.N.'), 'UN')).toBe(true);
  });

  it('is null for a text without letters or digits', () => {
    expect(searchPlan(' — ?')).toBeNull();
    expect(fuzzyPlan(' — ?')).toBeNull();
  });

  it('finds a beginning typed in another script and spelling', () => {
    expect(meets(searchPlan('Рахм'), 'Rahmon')).toBe(true);
    expect(meets(searchPlan('Худж'), 'Khujand')).toBe(true);
  });

  it('finds an entity by the whole of any of its names, weak ones too', () => {
    for (const entity of ENTITIES) {
      const keys = new Set(searchKeys(entity));
      for (const { value } of entity.names) {
        for (const plan of [searchPlan(value), fuzzyPlan(value)]) {
          expect(plan !== null && meetsPlan(plan, keys), `${entity.id}: ${value}`).toBe(true);
        }
      }
    }
  });

  it('finds a name by its whole text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.boolean(), (value, weak) => {
        fc.pre(fold(value) !== '');
        const keys = new Set(searchKeys({ names: [{ ...name(value), weak }] }));
        for (const plan of [searchPlan(value), fuzzyPlan(value)]) {
          expect(plan !== null && meetsPlan(plan, keys)).toBe(true);
        }
      }),
    );
  });
});

describe('fuzzyPlan', () => {
  it('finds all but a few of the words of four letters or more with any one letter wrong', () => {
    const words = new Set(
      ENTITIES.flatMap((entity) => entity.names)
        .filter((each) => !each.weak && each.kind !== 'ACRONYM')
        .flatMap((each) => wordsOf(each.value))
        .filter((word) => !isFunctionWord(word) && /^[a-z]{4,}$/.test(word.text))
        .map((word) => word.text),
    );
    let tried = 0;
    let lost = 0;
    for (const word of words) {
      const keys = new Set(searchKeys({ names: [name(word)] }));
      for (const misspelt of misspellings(word)) {
        const plan = fuzzyPlan(misspelt);
        tried++;
        if (plan === null || !meetsPlan(plan, keys)) lost++;
      }
    }
    expect(tried).toBeGreaterThan(10_000);
    expect(1 - lost / tried).toBeGreaterThan(0.97);
  });

  it('lets one of three words go unmatched, but neither of two', () => {
    expect(meets(fuzzyPlan('Rustam Xyzyx Miralizoda'), 'Rustam Aziz Miralizoda')).toBe(true);
    expect(meets(fuzzyPlan('Rustam Xyzyx'), 'Rustam Aziz Miralizoda')).toBe(false);
  });

  it('finds one word written as two', () => {
    expect(meets(fuzzyPlan('Mirali zoda'), 'Miralizoda')).toBe(true);
  });
});

/** The word with each letter in turn wrong, missing, doubled by another, or swapped with the next. */
function misspellings(word: string): readonly string[] {
  return [...word].flatMap((_, at) => {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    return [
      head + tail.slice(1),
      head + tail.charAt(1) + tail.charAt(0) + tail.slice(2),
      ...[...'aemst'].flatMap((letter) => [head + letter + tail.slice(1), head + letter + tail]),
    ];
  });
}

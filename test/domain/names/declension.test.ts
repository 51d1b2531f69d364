import { describe, expect, it } from 'vitest';
import { baseForms, declinedForms, placeOfAdjective } from '../../../src/domain/names/declension.js';
import { wordsOf } from '../../../src/domain/names/words.js';

const word = (text: string) => {
  const [only] = wordsOf(text);
  if (only === undefined) throw new Error(`${text} has no word`);
  return only;
};
const mayBeFormOf = (typed: string, name: string): boolean => {
  const bases = baseForms(word(name));
  return declinedForms(word(typed)).some((form) => bases.includes(form));
};

describe('a declined word', () => {
  it.each([
    ['Рахмона', 'Рахмон'],
    ['Рахмоном', 'Рахмон'],
    ['Воронкову', 'Воронков'],
    ['Воронковым', 'Воронков'],
    ['Купчиной', 'Купчина'],
    ['Зася', 'Зась'],
    ['Таджикистане', 'Таджикистан'],
    ['Саудовской', 'Саудовская'],
    ['организации', 'организация'],
    ['Наций', 'Нации'],
    ['Душанбинского', 'Душанбинский'],
    ['Объединённых', 'Объединенные'],
    ['Тоҷикистонро', 'Тоҷикистон'],
    ['конфронси', 'конфронс'],
    ['Воронкова', 'Voronkov'],
  ])('%s may be a form of %s', (typed, name) => {
    expect(mayBeFormOf(typed, name)).toBe(true);
  });

  it.each([
    ['Рахмонов', 'Рахимов'],
    ['Рахмон', 'Рахмонов'],
    ['Рахимов', 'Рахмон'],
    ['Карим', 'Кара'],
    ['Иран', 'Ирак'],
    ['Rahmona', 'Рахмон'],
  ])('%s is no form of %s', (typed, name) => {
    expect(mayBeFormOf(typed, name)).toBe(false);
  });
});

it.each([
  ['Ташкентской', 'tashkent'],
  ['Душанбинская', 'dushanb'],
  ['Рахмона', null],
  ['Tashkentskoy', null],
])('%s is an adjective of %s', (typed, place) => {
  expect(placeOfAdjective(word(typed))).toBe(place);
});

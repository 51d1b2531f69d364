import { describe, expect, it } from 'vitest';
import { displayName, sortKey } from '../../../src/domain/names/display-name.js';
import { name } from '../../fixtures/labelled-names.js';

const SCO = [
  name('SCO', 'en', 'ACRONYM'),
  name('Шанхай ҳамкорлик ташкилоти', 'uz', 'OFFICIAL'),
  name('Shanxay hamkorlik tashkiloti', 'uz', 'COMMON'),
  name('ШОС', 'ru', 'ACRONYM'),
  name('Шанхайская организация сотрудничества', 'ru', 'OFFICIAL'),
  name('Xangai', 'pt-BR', 'FORMER'),
];

describe('displayName', () => {
  it.each([
    [undefined, 'SCO'],
    [null, 'SCO'],
    ['ru', 'Шанхайская организация сотрудничества'],
    ['ru-TJ', 'Шанхайская организация сотрудничества'],
    ['RU', 'Шанхайская организация сотрудничества'],
    ['uz', 'Шанхай ҳамкорлик ташкилоти'],
    ['uz-Latn', 'Shanxay hamkorlik tashkiloti'],
    ['uz-Arab', 'Шанхай ҳамкорлик ташкилоти'],
    ['pt', 'Xangai'],
    ['r', 'SCO'],
    ['fr', 'SCO'],
  ])('in %s is %s', (lang, value) => {
    expect(displayName(SCO, lang)?.value).toBe(value);
  });

  it('is null where there are no names', () => {
    expect(displayName([], 'en')).toBeNull();
  });
});

describe('sortKey', () => {
  it('orders across scripts and cases, and numbers by their size', () => {
    const names = ['session 37', 'Яна', 'Session 5', 'almaty', 'Бишкек'];
    const ordered = names.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
    expect(ordered).toEqual(['almaty', 'Бишкек', 'Session 5', 'session 37', 'Яна']);
  });

  it('is never empty for a name', () => {
    expect(sortKey('?!')).toBe('?!');
  });
});

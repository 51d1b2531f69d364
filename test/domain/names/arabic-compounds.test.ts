import { expect, it } from 'vitest';
import { compoundsIn } from '../../../src/domain/names/arabic-compounds.js';
import { scoreMatch } from '../../../src/domain/names/score-match.js';
import { wordsOf } from '../../../src/domain/names/words.js';
import { name } from '../../fixtures/labelled-names.js';

const SPELLINGS = [
  'Abd al-Rahman',
  'Abdulrahman',
  'Abdurrahman',
  'Abdalrahman',
  'Abdul Rahman',
  'Abdel Rahman',
];

it('is one whichever way it is written', () => {
  for (const text of SPELLINGS) expect([...compoundsIn(wordsOf(text))], text).toContain('abdalrahman');
  for (const text of ['Abdullah', 'Abdallah', 'Abd Allah'])
    expect([...compoundsIn(wordsOf(text))], text).toContain('abdallah');
  for (const text of ['Salahuddin', 'Salah al-Din', 'Salaheddine'])
    expect([...compoundsIn(wordsOf(text))], text).toContain('salahaldin');
});

it('is none in other words', () => {
  for (const text of ['Abdication', 'Rustam Aziz', 'Border Security', 'Madinah'])
    expect([...compoundsIn(wordsOf(text))], text).toEqual([]);
});

it('meets every spelling with every other', () => {
  for (const known of SPELLINGS)
    for (const typed of SPELLINGS)
      expect(
        scoreMatch(`${typed} Khoury`, [name(`${known} Khoury`)])?.score,
        `${typed}, ${known}`,
      ).toBeGreaterThan(0.9);
});

it('leaves its words to be found', () => {
  expect(scoreMatch('Rahman', [name('Abd al-Rahman Khoury')])?.via).toBe('ALIAS');
});

it('is written together or apart in Arabic', () => {
  expect(scoreMatch('عبدالرحمن خوري', [name('عبد الرحمن خوري', 'ar')])?.via).toBe('ALIAS');
  expect(scoreMatch('عبد الرحمن خوري', [name('عبدالرحمن خوري', 'ar')])?.via).toBe('ALIAS');
});

import { describe, expect, it } from 'vitest';
import {
  idsInVerdict,
  positionInWords,
  verdictInWords,
} from '../../../src/domain/claims/verdict-in-words.js';
import type { PositionValue, VerdictRecord, WeighedPosition } from '../../../src/domain/model.js';

const NAMES: Readonly<Record<string, string>> = { 'person:a': 'Ana', 'person:b': 'Ben' };
const nameOf = (id: string): string => NAMES[id] ?? id;
const named = (objectId: string, negated = false): PositionValue => ({ objectId, text: null, negated });
const weighed = (value: PositionValue): WeighedPosition => ({
  value,
  modality: 'REPORTED',
  sourceKind: 'PRESS',
  independentOrigins: 1,
});

describe('a position in words', () => {
  it.each<[PositionValue, string]>([
    [named('person:a'), 'Ana'],
    [named('person:b', true), 'not Ben'],
    [named('person:c'), 'person:c'],
    [{ objectId: null, text: '400-450', negated: false }, '400-450'],
    [{ objectId: 'person:a', text: 'a quotation', negated: false }, 'Ana a quotation'],
    [{ objectId: null, text: 'as person:a wrote', negated: false }, 'as person:a wrote'],
  ])('%j reads %j', (value, words) => {
    expect(positionInWords(value, nameOf)).toBe(words);
  });
});

describe('a verdict in words', () => {
  const decided = (
    sides: Partial<WeighedPosition>,
    by: 'MODALITY' | 'SOURCE_KIND' | 'RANK',
  ): VerdictRecord => ({
    outcome: 'DECIDED',
    by,
    accepted: weighed(named('person:a')),
    rival: { ...weighed(named('person:b')), ...sides },
    bothPossible: false,
    deprecated: 0,
  });

  it.each<[VerdictRecord, string]>([
    [{ outcome: 'NO_CLAIM', deprecated: 0 }, 'There is no claim.'],
    [
      { outcome: 'ALL_DENIED', deprecated: 2 },
      'No value stands that is not denied. 2 deprecated claims are left out.',
    ],
    [{ outcome: 'DENIED', deprecated: 0 }, 'All claims deny it.'],
    [decided({ modality: 'INFERRED' }, 'MODALITY'), '“Ana” was reported, “Ben” only inferred.'],
    [decided({ sourceKind: null }, 'SOURCE_KIND'), '“Ana” comes from the press, “Ben” from no source.'],
    [decided({}, 'RANK'), '“Ana” is preferred to “Ben” by rank.'],
    [
      { outcome: 'NOT_DENIED', accepted: named('person:a'), bothPossible: true, deprecated: 1 },
      '“Ana” is not denied. Both can be so. One deprecated claim is left out.',
    ],
    [{ outcome: 'WRITTEN', text: 'As stored of person:a.', deprecated: 0 }, 'As stored of person:a.'],
  ])('%j reads %j', (verdict, words) => {
    expect(verdictInWords(verdict, nameOf)).toBe(words);
  });

  it('names every id that it needs a name for', () => {
    const tied = [named('person:a'), named('person:b', true)];
    expect(idsInVerdict({ outcome: 'TIED', tied, deprecated: 0 })).toEqual(['person:a', 'person:b']);
    expect(idsInVerdict(decided({}, 'RANK'))).toEqual(['person:a', 'person:b']);
    expect(idsInVerdict({ outcome: 'ONLY_VALUE', accepted: named('person:a'), deprecated: 0 })).toEqual([
      'person:a',
    ]);
    expect(idsInVerdict({ outcome: 'AFFIRMED', deprecated: 0 })).toEqual([]);
  });
});

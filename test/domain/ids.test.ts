import { describe, expect, it } from 'vitest';
import { claimId, entityKindOfId, factId, isWellFormedId, kindOfId } from '../../src/domain/ids.js';
import { contentHash } from '../../src/domain/text/content-hash.js';
import { parsePeriod } from '../../src/domain/time/parse-period.js';

const claim = {
  subjectId: 'event:dushanbe-2018',
  predicate: 'attendance.states',
  value: '48',
  modality: 'REPORTED',
  polarity: 'POSITIVE',
} as const;

describe('ids', () => {
  it.each([
    ['org:caricc', 'ORGANIZATION'],
    ['series:dushanbe-process', 'EVENT_SERIES'],
    ['source:asia-plus-2018-05-07', 'SOURCE'],
    ['claim:x-1', 'CLAIM'],
  ])('%s is of kind %s', (id, kind) => {
    expect(kindOfId(id)).toBe(kind);
  });

  it.each([
    '',
    'caricc',
    'org:',
    'org:CARICC',
    'org:a--b',
    'org:-a',
    'org:a b',
    'toString:a',
    `org:${'a'.repeat(200)}`,
    'org:a\n',
  ])('%j is none', (id) => {
    expect(isWellFormedId(id)).toBe(false);
    expect(entityKindOfId(id)).toBeNull();
  });

  it('of claims and sources are not ids of entities', () => {
    expect(entityKindOfId('source:x')).toBeNull();
    expect(entityKindOfId('place:dushanbe')).toBe('PLACE');
  });
});

describe('made ids', () => {
  it('are readable, well formed, and the same in every release', () => {
    expect(claimId(claim)).toBe('claim:dushanbe-2018-1h2fqd51sp3bc0');
    const others = [
      factId('event:dushanbe-2018', 'dates'),
      factId(`event:${'long-'.repeat(38)}name`, 'dates'),
    ];
    expect(others.map((id) => [id, isWellFormedId(id)])).toEqual(others.map((id) => [id, true]));
  });

  it('differ with every part of the content', () => {
    const ids = [
      claim,
      { ...claim, subjectId: 'declaration:dushanbe-2018' },
      { ...claim, predicate: 'attendance.people' },
      { ...claim, value: null, objectId: '48' },
      { ...claim, value: '46' },
      { ...claim, modality: 'ANNOUNCED' as const },
      { ...claim, polarity: 'NEGATIVE' as const },
      { ...claim, discriminators: ['48'] },
      { ...claim, period: parsePeriod('2018') },
      { ...claim, period: parsePeriod('2018', { kind: 'seen' }) },
      { ...claim, period: parsePeriod('2018/..', { assertedAt: '2019' }) },
      { ...claim, period: parsePeriod('2018/..', { assertedAt: '2020' }) },
    ].map(claimId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('take a part that is null for one that is left out', () => {
    expect(claimId({ ...claim, objectId: null, period: null })).toBe(claimId(claim));
  });

  it('do not collide among a hundred thousand', () => {
    const hashes = new Set(Array.from({ length: 100_000 }, (_, i) => contentHash(`claim ${i}`)));
    expect(hashes.size).toBe(100_000);
    expect([...hashes].every((hash) => /^[0-9a-z]{14}$/.test(hash))).toBe(true);
  });
});

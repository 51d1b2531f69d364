import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimForResolution } from '../../../src/domain/claims/claim-for-resolution.js';
import { resolve as resolveClaims } from '../../../src/domain/claims/resolve.js';
import { positionInWords, verdictInWords } from '../../../src/domain/claims/verdict-in-words.js';
import { CLAIM_RANKS, MODALITIES, POLARITIES, SOURCE_KINDS } from '../../../src/domain/model.js';
import { parsePeriod } from '../../../src/domain/time/parse-period.js';
import { randomRuns } from '../../support/random-runs.js';
import { claim } from './claim-builder.js';

/** With verdict and positions in words, as readers see them; ids stand for names. */
function resolve(claims: readonly ClaimForResolution[], predicate: string) {
  const resolution = resolveClaims(claims, predicate);
  return {
    ...resolution,
    reason: verdictInWords(resolution.verdict, (id) => id),
    positions: resolution.positions.map((p) => ({ ...p, value: positionInWords(p.value, (id) => id) })),
  };
}

const STATES = 'attendance.states';
const dates = (id: string, edtf: string, sketch = {}) =>
  claim(id, { value: edtf, period: parsePeriod(edtf), ...sketch });

describe('the first conference, counted', () => {
  const claims = [
    claim('c48', { value: '48', from: { embassy: 'OFFICIAL' } }),
    claim('c46', { value: '46', from: { asiaPlus: 'PRESS' } }),
    claim('c50', { value: '50', from: { asiaPlusBefore: 'PRESS' }, modality: 'ANNOUNCED' }),
  ];
  const resolution = resolve(claims, STATES);

  it('is contested between 48 and 46; 50, announced, is a position', () => {
    expect(resolution).toMatchObject({
      acceptedClaimId: 'c48',
      agreement: 'CONTESTED',
      independentOrigins: 2,
      policy: 'source-kind-rank-precision-origins',
      positions: [
        { value: '48', claimIds: ['c48'], independentOrigins: 1 },
        { value: '46', claimIds: ['c46'], independentOrigins: 1 },
        { value: '50', claimIds: ['c50'], independentOrigins: 1 },
      ],
    });
  });

  it('says why', () => {
    expect(resolution.reason).toBe('“48” comes from an official source, “46” from the press.');
  });
});

describe('the policy', () => {
  const accepted = (claims: readonly ClaimForResolution[], predicate = STATES) => {
    const { acceptedClaimId, reason } = resolve(claims, predicate);
    return [acceptedClaimId, reason];
  };

  it('puts a report by the press before an official announcement', () => {
    const announced = claim('a', { value: '50', modality: 'ANNOUNCED', from: { mfa: 'OFFICIAL' } });
    expect(accepted([announced, claim('b', { value: '48' })])).toEqual([
      'b',
      '“48” was reported, “50” only announced.',
    ]);
    expect(resolve([announced, claim('b', { value: '48' })], STATES).agreement).toBe('SINGLE_SOURCE');
  });

  it('puts what a source reports before what is inferred', () => {
    const inferred = claim('a', { value: '50', modality: 'INFERRED', from: { text: 'INSTRUMENT' } });
    expect(accepted([inferred, claim('b', { value: '48' })])[0]).toBe('b');
  });

  it('goes by the best source of each claim, in the order of kinds', () => {
    const order = ['INSTRUMENT', 'OFFICIAL', 'AGENCY', 'PRESS', 'REFERENCE'] as const;
    order.slice(1).forEach((kind, i) => {
      const better = order[i] ?? kind;
      const a = claim('a', { value: '1', from: { x: kind, y: kind } });
      const b = claim('b', { value: '2', from: { z: 'REFERENCE', w: better } });
      expect(accepted([a, b])[0]).toBe('b');
    });
  });

  it('then by rank', () => {
    const claims = [claim('a', { value: '48' }), claim('b', { value: '~50', rank: 'PREFERRED' })];
    expect(accepted(claims)[0]).toBe('b');
  });

  it('then by precision', () => {
    expect(accepted([claim('a', { value: '>400' }), claim('b', { value: '450' })])).toEqual([
      'b',
      '“450” is more precise than “>400”. Both can be so.',
    ]);
    expect(accepted([claim('a', { value: '>400' }), claim('b', { value: '>480' })])[0]).toBe('b');
    expect(accepted([dates('a', '2019-05'), dates('b', '2019-05-16/2019-05-17')], 'dates')[0]).toBe('b');
  });

  it('then by independent origins, of all claims that say the same', () => {
    const claims = [
      claim('a', { value: '48' }),
      claim('b', { value: '46', from: { x: 'PRESS' } }),
      claim('c', { value: '46', from: { y: 'PRESS' } }),
    ];
    expect(accepted(claims)).toEqual(['b', '“46” has more independent origins (2) than “48” (1).']);
  });

  it('does not count announcements among the origins of a report', () => {
    const claims = [
      claim('a', { value: '50', from: { x: 'PRESS', y: 'PRESS' }, modality: 'ANNOUNCED' }),
      claim('b', { value: '50' }),
      claim('c', { value: '48', from: { z: 'PRESS', w: 'PRESS' } }),
    ];
    expect(accepted(claims)[0]).toBe('c');
  });

  it('accepts nobody where different values tie', () => {
    const { acceptedClaimId, agreement, reason } = resolve(
      [claim('a', { value: '48' }), claim('b', { value: '46' })],
      STATES,
    );
    expect([acceptedClaimId, agreement]).toEqual([null, 'CONTESTED']);
    expect(reason).toBe(
      '“46” and “48” tie on modality, kind of source, rank, precision and independent origins, so none is accepted.',
    );
  });

  it('calls a tie contested even between values that reconcile', () => {
    const claims = [claim('a', { value: '400-450' }), claim('b', { value: '420-470' })];
    expect(resolve(claims, STATES)).toMatchObject({ acceptedClaimId: null, agreement: 'CONTESTED' });
  });
});

describe('agreement', () => {
  const agreement = (values: readonly string[], predicate: string) =>
    resolve(
      values.map((value, i) => (predicate === 'dates' ? dates(`c${i}`, value) : claim(`c${i}`, { value }))),
      predicate,
    ).agreement;

  it.each([
    ['dates', ['2019-05', '2019-05-16/2019-05-17'], 'COMPATIBLE'],
    ['dates', ['2019-05-15/2019-05-17', '2019-05-16/2019-05-17'], 'CONTESTED'],
    ['dates', ['2019-05-16/2019-05-17', '2019-05-16/2019-05-18'], 'CONTESTED'],
    ['dates', ['2019-05', '2019-05-15/2019-05-17', '2019-05-16/2019-05-17'], 'CONTESTED'],
    ['dates', ['2019-05-16/2019-05-17', '2019-05-16/2019-05-17'], 'UNANIMOUS'],
    ['dates', ['2019-05', '2019-05/2019-05'], 'UNANIMOUS'],
    ['dates', ['2019', '2019-05'], 'COMPATIBLE'],
    ['dates', ['2019-05', '2019-06'], 'CONTESTED'],
    [STATES, ['48', '48'], 'UNANIMOUS'],
    [STATES, ['>400', '450'], 'COMPATIBLE'],
    [STATES, ['>450', '~480', '480'], 'COMPATIBLE'],
    [STATES, ['>500', '~500'], 'COMPATIBLE'],
    [STATES, ['>400', '48'], 'CONTESTED'],
    [STATES, ['<20', '20'], 'COMPATIBLE'],
    ['created', ['2017-06-15', '2017-06-16'], 'CONTESTED'],
    ['created', ['1996', '1996-05-04'], 'COMPATIBLE'],
    ['founded', ['as a network', '1996'], 'CONTESTED'],
    ['visitType', ['State visit', 'state  visit.'], 'UNANIMOUS'],
    ['visitType', ['State visit', 'Official visit'], 'CONTESTED'],
    ['aim', ['peace', 'order'], 'UNANIMOUS'],
    ['somethingElse', ['peace', 'order'], 'UNANIMOUS'],
  ])('on %s of %j is %s', (predicate, values, expected) => {
    expect(agreement(values, predicate)).toBe(expected);
  });

  it('of one source is that, however often it is reprinted', () => {
    const claims = [
      claim('a', { value: '>400', from: { kuna: 'AGENCY' } }),
      claim('b', { value: '450', from: { kuna: 'PRESS' } }),
    ];
    expect(resolve(claims, STATES)).toMatchObject({ agreement: 'SINGLE_SOURCE', independentOrigins: 1 });
  });

  it('is lost by a source that contradicts itself', () => {
    const claims = ['48', '46'].map((value) => claim(value, { value, from: { kuna: 'AGENCY' } }));
    expect(resolve(claims, STATES).agreement).toBe('CONTESTED');
  });

  it('of places goes by the place', () => {
    const at = (id: string, objectId: string) => claim(id, { objectId });
    expect(resolve([at('a', 'place:dushanbe'), at('b', 'place:dushanbe')], 'HELD_IN').agreement).toBe(
      'UNANIMOUS',
    );
    expect(resolve([at('a', 'place:dushanbe'), at('b', 'place:tashkent')], 'HELD_IN').agreement).toBe(
      'CONTESTED',
    );
  });

  it('counts an announcement that came true, without needing it', () => {
    const announced = claim('a', { value: '48', modality: 'ANNOUNCED' });
    expect(resolve([announced, claim('b', { value: '48' })], STATES)).toMatchObject({
      acceptedClaimId: 'b',
      agreement: 'UNANIMOUS',
      independentOrigins: 2,
    });
  });

  it('of announcements alone is what it would be of reports', () => {
    const before = ['48', '50'].map((value) => claim(value, { value, modality: 'ANNOUNCED' }));
    expect(resolve(before, STATES).agreement).toBe('CONTESTED');
  });
});

describe('deprecated claims', () => {
  const deprecated = claim('a', { value: '50', rank: 'DEPRECATED', from: { text: 'INSTRUMENT' } });

  it('never win nor contest while another stands, and stay visible', () => {
    const resolution = resolve([deprecated, claim('b', { value: '48' })], STATES);
    expect(resolution).toMatchObject({ acceptedClaimId: 'b', agreement: 'SINGLE_SOURCE' });
    expect(resolution.positions.map((p) => p.value)).toEqual(['48', '50']);
    expect(resolution.reason).toBe('“48” is the only value that stands. One deprecated claim is left out.');
  });

  it('are better than nothing', () => {
    expect(resolve([deprecated], STATES).acceptedClaimId).toBe('a');
  });
});

describe('a relation', () => {
  const took = (id: string, sketch = {}) => claim(id, { objectId: 'event:dushanbe-2022', ...sketch });

  it('is unanimous from several origins, whatever its details', () => {
    const claims = [took('a', { value: 'SPEAKER' }), took('b', { value: 'CHAIR' })];
    expect(resolve(claims, 'PARTICIPATED_IN')).toMatchObject({
      acceptedClaimId: 'a',
      agreement: 'UNANIMOUS',
      positions: [{ value: 'event:dushanbe-2022', claimIds: ['a', 'b'], independentOrigins: 2 }],
      reason: 'All claims affirm it.',
    });
  });

  it('takes the more precise of two equal claims', () => {
    const claims = [
      took('a'),
      took('b', { period: parsePeriod('2022') }),
      took('c', { period: parsePeriod('2022-10') }),
    ];
    expect(resolve(claims, 'MEMBER_OF').acceptedClaimId).toBe('c');
  });

  it('that is denied is contested, and without winner on a tie', () => {
    const claims = [took('a'), took('b', { polarity: 'NEGATIVE' })];
    expect(resolve(claims, 'ORGANIZED')).toMatchObject({
      acceptedClaimId: null,
      agreement: 'CONTESTED',
      positions: [{ value: 'event:dushanbe-2022' }, { value: 'not event:dushanbe-2022' }],
    });
  });

  it('that is better denied than affirmed is denied', () => {
    const claims = [took('a'), took('b', { polarity: 'NEGATIVE', from: { mfa: 'OFFICIAL' } })];
    expect(resolve(claims, 'ORGANIZED')).toMatchObject({ acceptedClaimId: 'b', agreement: 'CONTESTED' });
  });

  it('that was announced, and denied afterwards, is denied without contest', () => {
    const claims = [took('a', { modality: 'ANNOUNCED' }), took('b', { polarity: 'NEGATIVE' })];
    expect(resolve(claims, 'ORGANIZED')).toMatchObject({ acceptedClaimId: 'b', agreement: 'SINGLE_SOURCE' });
  });
});

describe('a denied value', () => {
  it('leaves the field to the others', () => {
    const claims = [
      claim('a', { value: '48', from: { x: 'AGENCY' } }),
      claim('b', { value: '48', polarity: 'NEGATIVE', from: { y: 'OFFICIAL' } }),
      claim('c', { value: '46' }),
    ];
    expect(resolve(claims, STATES)).toMatchObject({ acceptedClaimId: 'c', agreement: 'CONTESTED' });
    expect(resolve(claims.slice(0, 2), STATES).acceptedClaimId).toBeNull();
  });

  it('does not contest another value', () => {
    const claims = [claim('a', { value: '48', polarity: 'NEGATIVE' }), claim('b', { value: '46' })];
    expect(resolve(claims, STATES)).toMatchObject({ acceptedClaimId: 'b', agreement: 'UNANIMOUS' });
  });
});

describe('any claims', () => {
  const values = {
    [STATES]: ['48', '46', '~48', '>40', '>45', '40-50', 'some'],
    dates: [
      '2019',
      '2019-05',
      '2019-05-15/2019-05-17',
      '2019-05-16/2019-05-17',
      '2019-05-16/',
      '../2019',
      'in spring',
    ],
    visitType: ['state', 'official', 'State', ''],
    ORGANIZED: ['HOST', 'FUNDER'],
  };
  const fact = fc.constantFrom(...Object.entries(values)).chain(([predicate, choices]) =>
    fc.record({
      predicate: fc.constant(predicate),
      claims: fc.uniqueArray(
        fc.record({
          id: fc.integer({ min: 10, max: 99 }).map((n) => `c${n}`),
          value: fc.constantFrom(...choices),
          when: fc.constantFrom('2019', '2019-05', null),
          rank: fc.constantFrom(...CLAIM_RANKS),
          modality: fc.constantFrom(...MODALITIES),
          polarity: fc.constantFrom(...POLARITIES, 'POSITIVE'),
          from: fc.dictionary(fc.constantFrom('x', 'y', 'z'), fc.constantFrom(...SOURCE_KINDS)),
        }),
        { selector: (c) => c.id, maxLength: 7 },
      ),
    }),
  );
  const built = fact.map(({ predicate, claims }) => ({
    predicate,
    claims: claims.map(({ id, when, ...sketch }) =>
      claim(id, { ...sketch, period: when === null ? null : parsePeriod(when) }),
    ),
  }));
  const RUNS = { numRuns: randomRuns(400, 2_000) };

  it('are answered alike in any order of claims and sources', () => {
    const shuffled = built.chain(({ predicate, claims }) =>
      fc.record({
        predicate: fc.constant(predicate),
        claims: fc.constant(claims),
        others: fc.shuffledSubarray(claims, { minLength: claims.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ predicate, claims, others }) => {
        const turned = others.map((c) => ({ ...c, sources: [...c.sources].reverse() }));
        expect(resolve(turned, predicate)).toEqual(resolve(claims, predicate));
      }),
      RUNS,
    );
  });

  it('all stand in exactly one position', () => {
    fc.assert(
      fc.property(built, ({ predicate, claims }) => {
        const placed = resolve(claims, predicate).positions.flatMap((p) => p.claimIds);
        expect([...placed].sort()).toEqual(claims.map((c) => c.id).sort());
      }),
      RUNS,
    );
  });

  it('give no winner that is deprecated while another stands', () => {
    fc.assert(
      fc.property(built, ({ predicate, claims }) => {
        const { acceptedClaimId } = resolve(claims, predicate);
        const accepted = claims.find((c) => c.id === acceptedClaimId);
        if (accepted?.rank === 'DEPRECATED') expect(claims.every((c) => c.rank === 'DEPRECATED')).toBe(true);
      }),
      RUNS,
    );
  });

  it('keep their answer when a source of theirs is reprinted', () => {
    fc.assert(
      fc.property(built, ({ predicate, claims }) => {
        const reprinted = claims.map((c) => ({
          ...c,
          sources: [...c.sources, ...c.sources.map((s) => ({ ...s, id: `reprint of ${s.id}` }))],
        }));
        expect(resolve(reprinted, predicate)).toEqual(resolve(claims, predicate));
      }),
      RUNS,
    );
  });

  it('agree in name with the number of origins', () => {
    fc.assert(
      fc.property(built, ({ predicate, claims }) => {
        const { agreement, independentOrigins } = resolve(claims, predicate);
        if (agreement === 'SINGLE_SOURCE') expect(independentOrigins).toBeLessThanOrEqual(1);
        if (agreement === 'UNANIMOUS' || agreement === 'COMPATIBLE')
          expect(independentOrigins).toBeGreaterThan(1);
      }),
      RUNS,
    );
  });

  it('lose no winner by losing a claim that it beat', () => {
    fc.assert(
      fc.property(built, fc.nat(), ({ predicate, claims }, n) => {
        const positive = claims.filter((c) => c.polarity === 'POSITIVE' && c.rank !== 'DEPRECATED');
        const { acceptedClaimId, positions } = resolve(positive, predicate);
        const rivals = positive.filter((c) => !positions[0]?.claimIds.includes(c.id));
        const gone = rivals[n % Math.max(rivals.length, 1)];
        if (acceptedClaimId === null || !gone) return;
        expect(
          resolve(
            positive.filter((c) => c !== gone),
            predicate,
          ).acceptedClaimId,
        ).toBe(acceptedClaimId);
      }),
      RUNS,
    );
  });

  it('need not be there', () => {
    expect(resolve([], STATES)).toMatchObject({
      acceptedClaimId: null,
      positions: [],
      reason: 'There is no claim.',
    });
  });
});

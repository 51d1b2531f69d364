/** Two values of a predicate of which one is true at a time compete, however they are written. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolve } from '../../../src/domain/claims/resolve.js';
import { MODALITIES, type Modality, SOURCE_KINDS } from '../../../src/domain/model.js';
import { editionPredicate, PREDICATES, type ValueType } from '../../../src/domain/predicates.js';
import { parsePeriod } from '../../../src/domain/time/parse-period.js';
import { randomRuns } from '../../support/random-runs.js';
import { type ClaimSketch, claim } from './claim-builder.js';

const FUNCTIONAL = [...PREDICATES.values()].filter((p) => p.functional);

const OBJECTS: readonly ClaimSketch[] = [{ objectId: 'place:almaty' }, { objectId: 'place:astana' }];
/** No two of a type can both be so. */
const EXCLUSIVE: Readonly<Record<ValueType, readonly ClaimSketch[]>> = {
  period: [
    { value: '2001' },
    { value: '2003-05' },
    { value: null, period: parsePeriod('2007') },
    { value: 'as a network' },
    ...OBJECTS,
  ],
  count: [{ value: '5' }, { value: '>8' }, { value: 'a few' }, ...OBJECTS],
  entity: [{ value: 'By the lake' }, { value: 'In the hills' }, ...OBJECTS],
  text: [{ value: 'state' }, { value: 'working' }, { ...OBJECTS[0], value: 'state' }, ...OBJECTS],
  name: [],
};

/** An announcement is an earlier moment of knowledge than a report, and an inference lies between. */
const TIERS: Readonly<Record<Modality, number>> = {
  REPORTED: 0,
  STATED_IN_TEXT: 0,
  INFERRED: 1,
  ANNOUNCED: 2,
};

const about = fc.record({
  modality: fc.constantFrom(...MODALITIES),
  from: fc.dictionary(fc.constantFrom('x', 'y', 'z'), fc.constantFrom(...SOURCE_KINDS), { minKeys: 1 }),
});
const RUNS = { numRuns: randomRuns(100, 1_000) };

describe.each([...FUNCTIONAL.map((p) => p.name), editionPredicate('3')])('%s', (name) => {
  const predicate = PREDICATES.get(name);
  // Claims of a predicate that has one value for each object are one fact only where they name the same object.
  const values = EXCLUSIVE[predicate?.valueType ?? 'entity'].filter(
    (value) => predicate?.perObject !== true || value.objectId === undefined,
  );
  const object = predicate?.perObject === true ? { objectId: 'state:tajikistan' } : {};
  const as = name.startsWith('edition.') ? 'HELD_IN' : name;
  const two = fc.tuple(fc.subarray([...values], { minLength: 2, maxLength: 2 }), about, about);

  test('with two current values is contested, or decided with both positions listed', () => {
    fc.assert(
      fc.property(two, ([[first, second], a, b]) => {
        const claims = [
          claim('a', { ...first, ...object, ...a }),
          claim('b', { ...second, ...object, ...b }),
        ];
        const { agreement, positions, acceptedClaimId } = resolve(claims, as);
        expect(positions.flatMap((p) => p.claimIds).sort()).toEqual(['a', 'b']);
        expect(positions).toHaveLength(2);
        const order = TIERS[a.modality] - TIERS[b.modality];
        if (order === 0) expect(agreement).toBe('CONTESTED');
        else expect([agreement === 'CONTESTED', acceptedClaimId]).toEqual([false, order < 0 ? 'a' : 'b']);
      }),
      RUNS,
    );
  });

  test('keeps a deprecated value as a position of its own, beside the one that stands', () => {
    fc.assert(
      fc.property(two, ([[first, second], a, b]) => {
        const claims = [
          claim('a', { ...first, ...object, ...a }),
          claim('b', { ...second, ...object, ...b, rank: 'DEPRECATED' }),
        ];
        const { agreement, positions, acceptedClaimId, verdict } = resolve(claims, as);
        expect(positions.map((p) => p.claimIds)).toEqual([['a'], ['b']]);
        expect([agreement === 'CONTESTED', acceptedClaimId, verdict.deprecated]).toEqual([false, 'a', 1]);
      }),
      RUNS,
    );
  });
});

test('every type of value that a functional predicate has is covered', () => {
  for (const { valueType } of FUNCTIONAL) expect(EXCLUSIVE[valueType].length).toBeGreaterThan(2);
});

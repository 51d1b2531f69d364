import { describe, expect, it } from 'vitest';
import { LINK_TYPES } from '../../src/domain/model.js';
import { discriminatorsOf, isFunctional, PREDICATES, predicateOf } from '../../src/domain/predicates.js';

describe('predicates', () => {
  it('include every type of link, as relations to entities', () => {
    for (const type of LINK_TYPES)
      expect(PREDICATES.get(type)).toMatchObject({ name: type, valueType: 'entity' });
  });

  it.each(['dates', 'HELD_IN', 'attendance.states', 'founded', 'headquarters', 'memberCount'])(
    '%s is single-valued',
    (name) => {
      expect(isFunctional(name)).toBe(true);
      expect(discriminatorsOf(name, { objectId: 'place:almaty', value: 'x' })).toEqual([]);
    },
  );

  it.each(['name', 'ORGANIZED', 'openedBy', 'aim', 'recommendation', 'notRegistered', 'constructor'])(
    '%s is many-valued',
    (name) => {
      expect(isFunctional(name)).toBe(false);
      expect(discriminatorsOf(name, { objectId: 'topic:x', value: 'y' })).toEqual(['topic:x', 'y']);
    },
  );

  it('may be single-valued for each object', () => {
    expect(isFunctional('ratified')).toBe(false);
    expect(discriminatorsOf('ratified', { objectId: 'state:tajikistan', value: '2007' })).toEqual([
      'state:tajikistan',
    ]);
  });

  it('that are not registered are texts', () => {
    expect(predicateOf('somethingElse')).toMatchObject({
      name: 'somethingElse',
      valueType: 'text',
      functional: false,
    });
  });
});

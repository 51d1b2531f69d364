import { describe, expect, it } from 'vitest';
import { ACTOR_KINDS, ENTITY_KINDS, KIND_OF_PREFIX, KINDS } from '../../src/domain/kinds.js';
import { typenameOf } from '../../src/graphql/typename.js';
import { LABEL_SETS } from '../../src/store/port/property-graph.js';

describe('the table of kinds', () => {
  it('gives every kind a prefix of its own', () => {
    expect(KIND_OF_PREFIX.size).toBe(Object.keys(KINDS).length);
  });

  it('tells entities and actors by their labels', () => {
    expect(ACTOR_KINDS).toEqual(['STATE', 'ORGANIZATION', 'PERSON']);
    expect(ENTITY_KINDS).toEqual([
      ...['STATE', 'ORGANIZATION', 'PERSON', 'EVENT', 'EVENT_SERIES'],
      ...['DECLARATION', 'STATEMENT', 'TOPIC', 'PLACE'],
    ]);
  });

  it('is what labels in stores and types of the API follow', () => {
    expect(LABEL_SETS.ORGANIZATION).toEqual(['Record', 'Entity', 'Actor', 'Organization']);
    expect(LABEL_SETS.EVENT_SERIES).toEqual(['Record', 'Entity', 'EventSeries']);
    expect(LABEL_SETS.REDIRECT).toEqual(['Record', 'Redirect']);
    expect(typenameOf({ id: 'org:caricc' })).toBe('Organization');
    expect(typenameOf({ id: 'series:dushanbe-process' })).toBe('EventSeries');
    expect(typenameOf({ id: 'tenure:x-y' })).toBe('Tenure');
  });
});

import { describe, expect, test } from 'vitest';
import { projectionOf } from '../seeds-of.js';

const named = 'names: [{ value: X, lang: en }]';
const event = (fields: string): string =>
  `- id: event:x\n  kind: CONFERENCE\n  ${named}\n${fields.replace(/^/gm, '  ')}\n`;

describe('claims', () => {
  test('of equal content are one with the sources of all, sorted, and a reprint adds no origin', () => {
    const { claims, facts } = projectionOf(
      event(`
reported:
  - { states: 48, sources: [source:weekly, source:mfa] }
  - { states: 48, sources: { id: source:daily, locator: p. 2 } }`),
    );
    expect(claims).toHaveLength(1);
    expect(claims[0]).toMatchObject({
      subjectId: 'event:x',
      predicate: 'attendance.states',
      value: '48',
      objectId: null,
      modality: 'REPORTED',
      independentOrigins: 2,
      supports: [
        { sourceId: 'source:daily', locator: 'p. 2', quote: null },
        { sourceId: 'source:mfa', locator: null, quote: null },
        { sourceId: 'source:weekly', locator: null, quote: null },
      ],
    });
    expect(facts[0]?.evidence).toEqual({
      agreement: 'UNANIMOUS',
      independentOrigins: 2,
      claimIds: [claims[0]?.id],
    });
  });

  test('that differ in a note stay apart, under ids of their own', () => {
    const { claims, facts } = projectionOf(
      event(`
organizers:
  - { who: state:q, role: FUNDER, sources: source:mfa }
  - { who: state:q, role: FUNDER, sources: source:un, note: Named in the declaration. }`) +
        `- { id: state:q, ${named} }\n`,
    );
    expect(claims.map((c) => c.note).sort()).toEqual(['Named in the declaration.', null]);
    expect(new Set(claims.map((c) => c.id)).size).toBe(2);
    expect(facts).toHaveLength(1);
  });

  test('keep their ids when a note is added, or a newer source', () => {
    const idOf = (entry: string): string[] =>
      projectionOf(
        `- id: org:x\n  kind: IGO\n  ${named}\n  partOf: [{ of: org:y, when: 2017-06-21/.., ${entry} }]\n- { id: org:y, kind: IGO, ${named} }\n`,
      ).claims.map((c) => c.id);
    const [id] = idOf('sources: source:mfa');
    expect(idOf('sources: source:mfa, note: As ever.')).toEqual([id]);
    expect(idOf('sources: [source:mfa, source:un]')).toEqual([id]);
  });

  test('that something is ongoing prove it up to the newest of their sources', () => {
    const text = `- id: org:x\n  kind: IGO\n  ${named}\n  partOf: [{ of: org:y, when: 2017-06-21/.., sources: [source:mfa, source:un] }]\n- { id: org:y, kind: IGO, ${named} }\n`;
    expect(projectionOf(text).links[0]?.period).toMatchObject({
      edtf: '2017-06-21/..',
      endEarliest: '2018-06-01',
      endLatest: '9999-12-31',
      endState: 'ONGOING',
    });
  });

  test('are made of names with sources, all of which may be true', () => {
    const { claims, facts } = projectionOf(
      '- id: topic:x\n  names: [{ value: Arms, sources: source:mfa }, { value: Weapons, sources: source:un }, { value: Guns }]\n',
    );
    expect(claims.map((c) => [c.predicate, c.value])).toEqual(
      expect.arrayContaining([
        ['name', 'Arms'],
        ['name', 'Weapons'],
      ]),
    );
    expect(claims).toHaveLength(2);
    expect(facts.map((f) => f.evidence.agreement)).toEqual(['SINGLE_SOURCE', 'SINGLE_SOURCE']);
  });

  test('compete where only one can be true, and not where many can', () => {
    const { facts } = projectionOf(
      `- id: org:x\n  kind: IGO\n  ${named}\n  facts:\n${[
        '{ predicate: memberCount, value: 7, sources: source:mfa }',
        '{ predicate: memberCount, value: 8, sources: source:un }',
        '{ predicate: aim, value: peace, sources: source:mfa }',
        '{ predicate: aim, value: trade, sources: source:un }',
      ]
        .map((f) => `    - ${f}\n`)
        .join('')}`,
    );
    const agreements = facts.map((f) => `${f.predicate} ${f.evidence.agreement}`).sort();
    expect(agreements).toEqual(['aim SINGLE_SOURCE', 'aim SINGLE_SOURCE', 'memberCount CONTESTED']);
    expect(facts.find((f) => f.predicate === 'memberCount')).toMatchObject({
      acceptedClaimId: null,
      policy: expect.stringMatching(/./),
      verdict: { outcome: 'TIED' },
    });
  });

  test('of every count that an entry reports are facts of their own', () => {
    const { claims } = projectionOf(event(`reported: [{ states: 48, people: ">400", sources: source:mfa }]`));
    expect(claims.map((c) => [c.predicate, c.value]).sort()).toEqual([
      ['attendance.people', '>400'],
      ['attendance.states', '48'],
    ]);
  });

  test('that are given up stay, and decide nothing', () => {
    const { claims, entities } = projectionOf(
      event(`
dates:
  - { value: 2018-05-03, sources: source:daily }
  - { value: 2018-05-04, sources: source:charter, rank: DEPRECATED }`),
    );
    expect(claims).toHaveLength(2);
    expect(entities[0]).toMatchObject({ period: { edtf: '2018-05-03' } });
  });
});

import { describe, expect, test } from 'vitest';
import { projectionOf } from '../seeds-of.js';

const named = 'names: [{ value: X, lang: en }]';
const ACTORS = `
- { id: state:tj, ${named} }
- { id: person:r, ${named} }
- { id: org:gov, kind: GOVERNMENT, ${named}, actsFor: [{ of: state:tj, sources: source:mfa }] }
- { id: org:mia, kind: GOVERNMENT_BODY, ${named}, partOf: [{ of: org:gov, sources: source:mfa }] }
- { id: org:un, kind: IGO, ${named} }
- { id: org:osce, kind: IGO, ${named} }
- id: org:centre
  kind: IGO_ORGAN
  ${named}
  partOf:
    - { of: org:un, when: "2000/2017", sources: source:mfa }
    - { of: org:osce, when: "2018/2020", sources: source:mfa }
- id: org:joint
  kind: IGO_ORGAN
  ${named}
  partOf: [{ of: org:un, sources: source:mfa }, { of: org:osce, sources: source:mfa }]
`;
const at = (participants: string, more = ''): ReturnType<typeof projectionOf> =>
  projectionOf(
    `- id: event:x\n  kind: CONFERENCE\n  ${named}\n  dates: { value: 2018-05-03, sources: source:mfa }\n  ${more}\n${
      participants === '' ? '' : `  participants:\n${participants.trim().replace(/^/gm, '    ')}\n`
    }${ACTORS}`,
  );

describe('a participation', () => {
  test('has a readable id, the roles of all its claims, and the time of the event', () => {
    const { participations, claims } = at(`
- { who: person:r, for: state:tj, roles: [SPEAKER, OPENER], mode: IN_PERSON, sources: source:mfa }
- { who: person:r, for: state:tj, roles: [HEAD_OF_DELEGATION], sources: source:un }`);
    expect(participations).toMatchObject([
      {
        id: 'participation:x-person-r-for-state-tj',
        participantId: 'person:r',
        onBehalfOfId: 'state:tj',
        eventId: 'event:x',
        roles: ['OPENER', 'SPEAKER', 'HEAD_OF_DELEGATION'],
        mode: 'IN_PERSON',
        period: { edtf: '2018-05-03' },
        evidence: { agreement: 'UNANIMOUS', independentOrigins: 2 },
      },
    ]);
    const values = claims
      .filter((c) => c.predicate === 'PARTICIPATED_IN')
      .map((c) => [c.subjectId, c.objectId, c.value]);
    expect(values.sort()).toEqual([
      ['person:r', 'event:x', 'HEAD_OF_DELEGATION'],
      ['person:r', 'event:x', 'OPENER, SPEAKER; IN_PERSON'],
    ]);
  });

  test('on behalf of another body is another one', () => {
    const { participations } = at(`
- { who: person:r, for: state:tj, sources: source:mfa }
- { who: person:r, for: org:gov, sources: source:mfa }
- { who: person:r, sources: source:mfa }`);
    expect(participations.map((p) => p.id)).toEqual([
      'participation:x-person-r',
      'participation:x-person-r-for-org-gov',
      'participation:x-person-r-for-state-tj',
    ]);
  });

  test('whose mode sources of one rank dispute is contested, with the mode unknown', () => {
    const { participations, facts } = at(`
- { who: person:r, mode: IN_PERSON, sources: source:mfa }
- { who: person:r, mode: VIDEO, sources: source:un }`);
    expect(participations).toMatchObject([{ mode: 'UNKNOWN', evidence: { agreement: 'CONTESTED' } }]);
    expect(facts.find((f) => f.predicate === 'PARTICIPATED_IN')).toMatchObject({ acceptedClaimId: null });
  });

  test('whose mode the better source states has that mode', () => {
    const { participations } = at(`
- { who: person:r, mode: IN_PERSON, sources: source:daily }
- { who: person:r, sources: source:un }
- { who: person:r, mode: VIDEO, sources: source:mfa }`);
    expect(participations.map((p) => p.mode)).toEqual(['VIDEO']);
  });

  test('that is only denied is none, and the claim that denies it stays', () => {
    const { participations, presences, links, claims } = at(
      '- { who: state:tj, polarity: NEGATIVE, sources: source:mfa }',
    );
    expect(participations).toEqual([]);
    expect(presences).toEqual([]);
    expect(links.filter((l) => l.type === 'PARTICIPATED_IN')).toEqual([]);
    expect(claims.filter((c) => c.predicate === 'PARTICIPATED_IN')).toMatchObject([
      { polarity: 'NEGATIVE', subjectId: 'state:tj' },
    ]);
  });

  test('claimed by one that is given up is none', () => {
    expect(at('- { who: state:tj, rank: DEPRECATED, sources: source:mfa }').participations).toEqual([]);
  });

  test('gives one plain edge to who was there and to whom they spoke for', () => {
    const { links } = at(`
- { who: person:r, for: state:tj, sources: source:mfa }
- { who: state:tj, sources: source:un }`);
    const edges = links.filter((l) => l.type === 'PARTICIPATED_IN');
    expect(edges.map((l) => [l.id, l.evidence.independentOrigins, l.evidence.claimIds.length])).toEqual([
      ['PARTICIPATED_IN|person:r|event:x', 1, 1],
      ['PARTICIPATED_IN|state:tj|event:x', 2, 2],
    ]);
  });
});

describe('presence', () => {
  const senses = (projection: ReturnType<typeof projectionOf>): Record<string, string> =>
    Object.fromEntries(
      projection.presences.map((p) => [
        p.actorId,
        (['direct', 'represented', 'rolledUp', 'organized', 'organizedRolledUp'] as const)
          .filter((sense) => p[sense])
          .join(' '),
      ]),
    );

  test('is told in each sense: itself, through who spoke for it, through what belongs to it', () => {
    expect(senses(at('- { who: person:r, for: org:mia, sources: source:mfa }'))).toEqual({
      'person:r': 'direct',
      'org:mia': 'represented',
      'state:tj': 'rolledUp',
    });
  });

  test('of a body under its own name, which belongs to none, is all three', () => {
    expect(senses(at('- { who: org:un, sources: source:mfa }'))).toEqual({
      'org:un': 'direct represented rolledUp',
    });
  });

  test('of a person who speaks for none is that person', () => {
    expect(senses(at('- { who: person:r, sources: source:mfa }'))).toEqual({
      'person:r': 'direct represented rolledUp',
    });
  });

  test('rolls up along what held at the time of the event', () => {
    expect(senses(at('- { who: org:centre, sources: source:mfa }'))).toEqual({
      'org:centre': 'direct represented',
      'org:osce': 'rolledUp',
    });
  });

  test('rolls up to every body that an organ belongs to', () => {
    expect(senses(at('- { who: org:joint, sources: source:mfa }'))).toEqual({
      'org:joint': 'direct represented',
      'org:osce': 'rolledUp',
      'org:un': 'rolledUp',
    });
  });

  test('of organisers is told apart, and money or a name is no presence', () => {
    const organizers = `organizers: [{ who: org:gov, role: HOST, sources: source:mfa }, { who: org:un, role: FUNDER, sources: source:mfa }, { who: org:osce, role: PATRON, sources: source:mfa }]`;
    expect(senses(at('', organizers))).toEqual({ 'org:gov': 'organized', 'state:tj': 'organizedRolledUp' });
  });

  test('rests on the claims of all that it follows from', () => {
    const { presences } = at(
      `- { who: person:r, for: org:gov, sources: source:mfa }\n- { who: org:mia, sources: source:un }`,
      'organizers: [{ who: org:gov, role: HOST, sources: source:daily }]',
    );
    expect(presences.find((p) => p.actorId === 'state:tj')).toMatchObject({
      direct: false,
      rolledUp: true,
      organizedRolledUp: true,
      evidence: { agreement: 'UNANIMOUS', independentOrigins: 3, claimIds: { length: 3 } },
    });
  });
});

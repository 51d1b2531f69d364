import { describe, expect, test } from 'vitest';
import { projectionOf } from '../seeds-of.js';

const named = 'names: [{ value: X, lang: en }]';
const BODIES = `- { id: org:a, kind: IGO, ${named} }\n- { id: org:b, kind: IGO, ${named} }\n- { id: state:s, ${named} }\n`;
const org = (fields: string): ReturnType<typeof projectionOf> =>
  projectionOf(`- id: org:x\n  kind: IGO\n  ${named}\n${fields.trim().replace(/^/gm, '  ')}\n${BODIES}`);
const person = (posts: string): ReturnType<typeof projectionOf> =>
  projectionOf(`- id: person:p\n  ${named}\n  posts:\n${posts.trim().replace(/^/gm, '    ')}\n${BODIES}`);

describe('organisations', () => {
  test('have edges in the direction that reads: member, part, agent, successor', () => {
    const { links } = org(`
members: [{ who: [state:s, org:a], sources: source:mfa }]
partOf: [{ of: org:b, sources: source:mfa }]
actsFor: [{ of: state:s, sources: source:mfa }]
succeeds: [{ of: org:a, sources: source:mfa }]`);
    expect(links.map((l) => l.id)).toEqual([
      'ACTS_FOR|org:x|state:s',
      'MEMBER_OF|org:a|org:x',
      'MEMBER_OF|state:s|org:x',
      'PART_OF|org:x|org:b',
      'SUCCEEDS|org:x|org:a',
    ]);
  });

  test('cooperate in several ways and at several times without contradiction', () => {
    const { links } = org(`
cooperatesWith:
  - { with: org:a, kind: PROTOCOL, when: "2010", sources: source:mfa }
  - { with: org:a, kind: JOINT_OPERATION, when: "2017", sources: source:mfa }
  - { with: org:a, kind: JOINT_OPERATION, when: "2019", sources: source:un }`);
    expect(
      links.map((l) => [l.id, l.period?.startEarliest, l.period?.endLatest, l.evidence.agreement]),
    ).toEqual([
      ['COOPERATES_WITH|org:x|org:a|JOINT_OPERATION|2017', '2017-01-01', '2017-12-31', 'SINGLE_SOURCE'],
      ['COOPERATES_WITH|org:x|org:a|JOINT_OPERATION|2019', '2019-01-01', '2019-12-31', 'SINGLE_SOURCE'],
      ['COOPERATES_WITH|org:x|org:a|PROTOCOL', '2010-01-01', '2010-12-31', 'SINGLE_SOURCE'],
    ]);
  });

  test('whose membership is dated differently are members, since when is contested', () => {
    const { links, facts } = org(`
members:
  - { who: state:s, when: 2004-03-01/2010-03-01, sources: source:mfa }
  - { who: state:s, when: 2005-03-01/2011-03-01, sources: source:un }`);
    expect(links).toMatchObject([
      {
        type: 'MEMBER_OF',
        evidence: { agreement: 'CONTESTED' },
        // Certain only for what both say: from 2005-03-01 to 2010-03-01.
        period: { edtf: '200X/201X', startLatest: '2005-03-01', endEarliest: '2010-03-01' },
      },
    ]);
    expect(facts[0]).toMatchObject({ predicate: 'MEMBER_OF', acceptedClaimId: null });
  });
});

describe('posts', () => {
  test('are a tenure and an edge, with the term that the better source states', () => {
    const { tenures, links, facts } = person(`
- { of: org:a, title: Director, when: 2017/2021, sources: source:daily }
- { of: org:a, title: Director, when: 2018/2021, sources: source:mfa }`);
    expect(tenures).toMatchObject([
      {
        id: 'tenure:p-a',
        personId: 'person:p',
        ofId: 'org:a',
        title: 'Director',
        period: { edtf: '2018/2021' },
      },
    ]);
    expect(links).toMatchObject([
      { id: 'HOLDS_POST|person:p|org:a|Director', detail: 'Director', period: { edtf: '2018/2021' } },
    ]);
    expect(facts).toHaveLength(1);
    expect(facts[0]?.evidence.agreement).toBe('CONTESTED');
  });

  test('of other titles are other tenures, told apart by their ids', () => {
    const { tenures } = person(`
- { of: org:a, title: Director, sources: source:mfa }
- { of: org:a, title: Acting Director, sources: source:mfa }
- { of: org:b, title: Director, sources: source:mfa }`);
    expect(tenures.map((t) => [t.id.replace(/-[a-z0-9]{14}$/, '-#'), t.title]).sort()).toEqual([
      ['tenure:p-a-#', 'Acting Director'],
      ['tenure:p-a-#', 'Director'],
      ['tenure:p-b', 'Director'],
    ]);
    expect(new Set(tenures.map((t) => t.id)).size).toBe(3);
  });

  test('in which a person was seen last from the first sighting to the last, and are no term', () => {
    const { tenures, facts } = person(`
- { of: org:a, title: Director, seen: 2020-09, sources: source:mfa }
- { of: org:a, title: Director, seen: 2021-03-04/2022-10, sources: source:un }`);
    expect(tenures).toMatchObject([
      {
        period: {
          edtf: '2020-09/2022-10',
          startEarliest: '0000-01-01',
          startLatest: '2020-09-30',
          endEarliest: '2022-10-01',
          endLatest: '9999-12-31',
          endState: 'UNKNOWN',
        },
        evidence: { agreement: 'UNANIMOUS', claimIds: { length: 2 } },
      },
    ]);
    expect(facts.map((f) => f.predicate)).toEqual(['SEEN_IN_POST']);
  });

  test('with a term and sightings are one tenure with the term', () => {
    const { tenures } = person(`
- { of: org:a, title: Director, when: 2020/2023, sources: source:mfa }
- { of: org:a, title: Director, seen: 2021-05, sources: source:un }`);
    expect(tenures).toMatchObject([{ period: { edtf: '2020/2023' }, evidence: { claimIds: { length: 2 } } }]);
  });
});

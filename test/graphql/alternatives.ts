/** Times of which one is meant, and relations that held at several, asked of a service: ties, sets, a winter, spells. */
import { expect } from 'vitest';
import { projectionOf } from '../ingest/seeds-of.js';
import type { TestApp } from '../support/app.js';

const event = (id: string, dates: string) =>
  `- { id: event:${id}, kind: MEETING, names: [{ value: ${id}, lang: en }], dates: [${dates}] }`;
const dated = (value: string, source: string) => `{ value: "${value}", sources: source:${source} }`;

export const alternatives = projectionOf(`
${event('tie', `${dated('2020-02-10', 'mfa')}, ${dated('2020-03-20', 'un')}`)}
${event('set', dated('[2011,2013]', 'mfa'))}
${event('winter', dated('2012-24', 'mfa'))}
- { id: state:avonia, names: [{ value: Avonia, lang: en }] }
- id: org:pact
  kind: IGO
  names: [{ value: Pact, lang: en }]
  members:
    - { who: state:avonia, when: "1994/2001", sources: source:mfa }
    - { who: state:avonia, when: "2000/2011", sources: source:un }
    - { who: state:avonia, when: "2015/2018", sources: source:mfa }
- id: org:union
  kind: IGO
  names: [{ value: Union, lang: en }]
  cooperatesWith:
    - { with: state:avonia, kind: TRAINING, when: "2005-03", sources: source:mfa }
    - { with: state:avonia, kind: TRAINING, when: "2015-09", sources: source:mfa }
- id: org:ministry
  kind: GOVERNMENT_BODY
  names: [{ value: Ministry, lang: en }]
  actsFor:
    - { of: state:avonia, when: "1994/1999", sources: source:mfa }
    - { of: state:avonia, when: "2006/2012", sources: source:mfa }
- id: person:lena
  names: [{ value: Lena, lang: en }]
  posts:
    - { of: org:pact, title: Secretary, when: "1994/1997", sources: source:mfa }
    - { of: org:pact, title: Secretary, when: "2008/2011", sources: source:mfa }
    - { of: org:union, title: Envoy, seen: "2005/2015", sources: source:mfa }
- id: event:in-2009
  kind: MEETING
  names: [{ value: Meeting of 2009, lang: en }]
  dates: [{ value: "2009-05", sources: source:mfa }]
  participants: [{ who: org:ministry, sources: source:mfa }]`);

/** By window: which events certainly and which possibly were in it, as the words of the sources mean it. */
const WINDOWS: readonly (readonly [from: string, to: string, certain: string[], possible: string[]])[] = [
  ['2020-02-10', '2020-02-10', [], ['tie']],
  ['2020-02-11', '2020-03-19', [], []],
  ['2020-03-01', '2020-03-20', [], ['tie']],
  ['2020-02-01', '2020-03-31', ['tie'], ['tie']],
  ['2011', '2011', [], ['set', 'winter']],
  ['2012-04', '2012-10', [], []],
  ['2012', '2012', [], ['winter']],
  ['2011', '2013', ['set', 'winter'], ['set', 'winter']],
  ['2011-12', '2011-12', [], ['set', 'winter']],
];

const HOLDS = `query ($from: EDTF, $to: EDTF, $id: ID!) {
  event(id: $id) { period { edtf holds(from: $from, to: $to) } }
}`;
const DURING = `query ($from: EDTF, $to: EDTF, $certainty: Certainty!) {
  events(filter: { during: { from: $from, to: $to, certainty: $certainty } }) { totalCount nodes { id } }
}`;

interface Events {
  readonly events: { readonly totalCount: number; readonly nodes: readonly { readonly id: string }[] };
}
interface Held {
  readonly event: { readonly period: { readonly edtf: string; readonly holds: string } };
}

/** Whatever the store, a list, its count and `holds` agree, and no day between two alternatives is taken for one of them. */
export async function expectAlternatives({ query }: Pick<TestApp, 'query'>): Promise<void> {
  for (const [from, to, certain, possible] of WINDOWS) {
    for (const [certainty, expected] of [
      ['CERTAIN', certain],
      ['POSSIBLE', possible],
    ] as const) {
      const { events } = await query<Events>(DURING, { from, to, certainty });
      expect([from, to, events.nodes.map(({ id }) => id.slice('event:'.length)).sort()]).toEqual([
        from,
        to,
        expected,
      ]);
      expect(events.totalCount).toBe(expected.length);
    }
    for (const id of ['tie', 'set', 'winter']) {
      const { event } = await query<Held>(HOLDS, { from, to, id: `event:${id}` });
      const answer = certain.includes(id) ? 'YES' : possible.includes(id) ? 'MAYBE' : 'NO';
      expect([from, to, id, event.period.holds]).toEqual([from, to, id, answer]);
    }
  }
  const { events } = await query<{ events: { facets: readonly { readonly values: readonly object[] }[] } }>(
    '{ events(first: 1) { facets(by: [YEAR]) { values { value count } } } }',
  );
  expect(events.facets[0]?.values).toEqual([
    { value: '2011', count: 2 },
    { value: '2013', count: 2 },
    { value: '2009', count: 1 },
    { value: '2012', count: 1 },
    { value: '2020', count: 1 },
  ]);
  // Two terms that tie are certain only for what both say.
  const { actor } = await query<{ actor: object }>(
    `{ actor(id: "org:pact") { ... on Organization {
      y1999: members(during: { from: "1999", to: "1999", certainty: CERTAIN }) { totalCount }
      y2000: members(during: { from: "1999", to: "2001", certainty: CERTAIN }) { totalCount }
      possible: members(during: { from: "1999", to: "1999" }) { totalCount } } } }`,
  );
  expect(actor).toEqual({ y1999: { totalCount: 0 }, y2000: { totalCount: 1 }, possible: { totalCount: 1 } });
}

/** By year: what holds in it of the two trainings, the two terms, and what is seen at both ends of ten years. */
const YEARS = [
  ['1995', { trained: 0, secretary: 1, envoy: 0 }, { trained: 0, secretary: 1, envoy: 1 }],
  ['2002', { trained: 0, secretary: 0, envoy: 0 }, { trained: 0, secretary: 0, envoy: 1 }],
  ['2005', { trained: 1, secretary: 0, envoy: 1 }, { trained: 1, secretary: 0, envoy: 1 }],
  ['2009', { trained: 0, secretary: 1, envoy: 0 }, { trained: 0, secretary: 1, envoy: 1 }],
  ['2015', { trained: 1, secretary: 0, envoy: 1 }, { trained: 1, secretary: 0, envoy: 1 }],
] as const;
const IN_YEAR = `query ($during: DuringInput!) {
  union: actor(id: "org:union") { links(types: [COOPERATES_WITH], during: $during) { totalCount } }
  pact: actor(id: "org:pact") { ... on Organization { tenures(during: $during) { totalCount nodes { id } } } }
  office: actor(id: "org:union") { ... on Organization { tenures(during: $during) { totalCount } } }
}`;

interface InYear {
  readonly union: { readonly links: { readonly totalCount: number } };
  readonly pact: { readonly tenures: { readonly totalCount: number } };
  readonly office: { readonly tenures: { readonly totalCount: number } };
}

/** Whatever the store, spells are told apart, an actor with several is listed once, and nothing is said of the time between. */
export async function expectSpells({ query }: Pick<TestApp, 'query'>): Promise<void> {
  for (const [year, certain, possible] of YEARS)
    for (const [certainty, expected] of [
      ['CERTAIN', certain],
      ['POSSIBLE', possible],
    ] as const) {
      const { union, pact, office } = await query<InYear>(IN_YEAR, {
        during: { from: year, to: year, certainty },
      });
      const found = {
        trained: union.links.totalCount,
        secretary: pact.tenures.totalCount,
        envoy: office.tenures.totalCount,
      };
      expect([year, certainty, found]).toEqual([year, certainty, expected]);
    }
  const { pact, avonia, meeting, contested } = await query<Record<string, object>>(`{
    pact: actor(id: "org:pact") { ... on Organization {
      members { totalCount nodes { id } } counted: members { totalCount }
      y2013: members(during: { from: "2013", to: "2013" }) { totalCount }
      y2016: members(during: { from: "2016", to: "2016", certainty: CERTAIN }) { totalCount nodes { id } } } }
    avonia: actor(id: "state:avonia") { ... on State { memberOf { totalCount nodes { id } } } }
    meeting: event(id: "event:in-2009") { participants(countAs: ROLLED_UP) { nodes { id } } }
    contested(entity: "person:lena") { totalCount }
  }`);
  const avoniaOnce = { totalCount: 1, nodes: [{ id: 'state:avonia' }] };
  expect(pact).toEqual({
    members: avoniaOnce,
    counted: { totalCount: 1 },
    y2013: { totalCount: 0 },
    y2016: avoniaOnce,
  });
  expect(avonia).toEqual({ memberOf: { totalCount: 1, nodes: [{ id: 'org:pact' }] } });
  expect(meeting).toEqual({ participants: { nodes: [{ id: 'state:avonia' }] } });
  expect(contested).toEqual({ totalCount: 0 });
}

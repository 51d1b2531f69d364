/** Times of which one is meant, asked of a service: two sources that tie, a set that one source gives, a winter. */
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
    - { who: state:avonia, when: "2000/2011", sources: source:un }`);

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

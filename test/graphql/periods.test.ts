/** Periods that a question looks into, and what is said of those that make no sense. */
import { describe, expect, test } from 'vitest';
import { projectionOf } from '../ingest/seeds-of.js';
import { appOver } from '../support/app.js';

const event = (id: string, dates: string): string => `
- id: event:${id}
  kind: MEETING
  names: [{ value: ${id} }]
${dates === '' ? '' : `  dates: [{ value: "${dates}", sources: source:mfa }]`}
  participants: [{ who: org:council, sources: source:mfa }]`;

const { ask, query } = await appOver(
  projectionOf(`
- { id: org:council, kind: IGO, names: [{ value: Council }] }
- id: person:director
  names: [{ value: Director }]
  posts:
    - { of: org:council, title: Director, when: 2018/2020, sources: source:un }
    - { of: org:council, title: Adviser, when: 2021-03/, sources: source:un }
${event('a-day', '2019-05-16')}
${event('a-month', '2019-05')}
${event('a-year', '2019')}
${event('two-months', '2019-04-20/2019-05-10')}
${event('before', '2019-04')}
${event('undated', '')}`),
);

async function happened(during: object): Promise<Set<string>> {
  const { events } = await query<{ events: { nodes: { id: string }[] } }>(
    'query ($during: DuringInput) { events(filter: { during: $during }) { nodes { id } } }',
    { during },
  );
  return new Set(events.nodes.map(({ id }) => id.replace('event:', '')));
}

describe('May 2019', () => {
  const may = { from: '2019-05', to: '2019-05' };

  test('certainly saw what lies in it, or reaches into it, whatever the day', async () => {
    expect(await happened({ ...may, certainty: 'CERTAIN' })).toEqual(
      new Set(['a-day', 'a-month', 'two-months']),
    );
  });

  test('possibly saw also what has no exact date', async () => {
    const possible = new Set(['a-day', 'a-month', 'two-months', 'a-year', 'undated']);
    expect(await happened({ ...may, certainty: 'POSSIBLE' })).toEqual(possible);
    expect(await happened(may)).toEqual(possible);
    expect(await happened({ ...may, certainty: null })).toEqual(possible);
  });
});

test('an open end is no bound', async () => {
  const all = new Set(['a-day', 'a-month', 'a-year', 'two-months', 'before', 'undated']);
  expect(await happened({})).toEqual(all);
  expect(await happened({ from: '..', to: '' })).toEqual(all);
  expect(await happened({ from: null, to: null })).toEqual(all);
  expect(await happened({ from: '2019-05-17' })).toEqual(new Set(['a-month', 'a-year', 'undated']));
  expect(await happened({ to: '2019-04-19', certainty: 'CERTAIN' })).toEqual(new Set([]));
});

test('what an actor took part in, and posts, are asked for in the same way', async () => {
  const text = `query ($during: DuringInput) {
    council: actor(id: "org:council") {
      participations(during: $during) { totalCount }
      ... on Organization { tenures(during: $during) { nodes { title } } }
    }
    director: actor(id: "person:director") { ... on Person { tenures(during: $during) { nodes { title } } } }
  }`;
  const titles = (...names: string[]) => ({ tenures: { nodes: names.map((title) => ({ title })) } });
  expect(
    await query(text, { during: { from: '2019-05-16', to: '2019-05-16', certainty: 'CERTAIN' } }),
  ).toEqual({
    council: { participations: { totalCount: 1 }, ...titles('Director') },
    director: titles('Director'),
  });
  expect(await query(text, { during: { from: '2022' } })).toEqual({
    council: { participations: { totalCount: 1 }, ...titles('Adviser') },
    director: titles('Adviser'),
  });
});

describe('is refused, and the reason told:', () => {
  const FIELDS = [
    'events(filter: { during: $during }) { totalCount }',
    'actor(id: "org:council") { participations(during: $during) { totalCount } }',
    'actor(id: "person:director") { ... on Person { tenures(during: $during) { totalCount } } }',
  ];

  test.each([
    [{ from: '2020', to: '2019' }, /ends before it starts/],
    [{ from: '2019/2020' }, /is an interval; from is one date/],
    [{ to: 'last year' }, /last year/],
    [{ from: '2019-13' }, /2019-13/],
    [{ from: '2019-02-30' }, /2019-02-30/],
    [{ to: '16.05.2019' }, /16\.05\.2019/],
  ])('%j', async (during, reason) => {
    for (const field of FIELDS) {
      const { status, errors } = await ask(`query ($during: DuringInput) { ${field} }`, { during });
      expect([field, status, errors[0]?.extensions.code]).toEqual([field, 400, 'BAD_USER_INPUT']);
      expect(errors[0]?.message).toMatch(reason);
    }
  });

  test.each(['2019', '20.5', 'true', '["2019"]', '{ year: 2019 }', 'MAY'])(
    '%s, which is no text',
    async (from) => {
      const { status, errors } = await ask(
        `{ events(filter: { during: { from: ${from} } }) { totalCount } }`,
      );
      expect([status, errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
      expect(errors[0]?.message).toMatch(/A date is a text such as "2019-05"/);
    },
  );

  test.each([2019, true, ['2019'], { year: 2019 }])('%j in a variable, which is no text', async (from) => {
    const { status, errors } = await ask(
      'query ($from: EDTF) { events(filter: { during: { from: $from } }) { totalCount } }',
      {
        from,
      },
    );
    expect([status, errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(errors[0]?.message).toMatch(/A date is a text such as "2019-05"/);
  });
});

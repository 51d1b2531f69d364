import { describe, expect, test } from 'vitest';
import { projectionOf } from '../ingest/seeds-of.js';
import { appOver } from '../support/app.js';

const { ask, query } = await appOver(
  projectionOf(`
- id: event:opening
  kind: CONFERENCE
  formerIds: [event:opening-2018, event:first-meeting]
  names: [{ value: Opening }]
  dates: { value: 2018-05-03, sources: source:mfa }
  series: [{ of: series:talks, ordinal: 1, sources: source:mfa }]
  place: [{ of: place:hall, sources: source:mfa }]
  participants: [{ who: person:speaker, for: org:council, sources: source:mfa }]
- { id: series:talks, names: [{ value: Talks }], formerIds: [series:conversations] }
- { id: place:hall, names: [{ value: Hall }], formerIds: [place:room] }
- { id: org:council, kind: IGO, names: [{ value: Council }], formerIds: [org:committee] }
- id: person:speaker
  names: [{ value: Speaker }]
  posts: [{ of: org:council, title: Director, seen: "2018", sources: source:un }]
- id: declaration:opening
  kind: DECLARATION
  names: [{ value: Opening declaration }]
  dates: { value: 2018-05-04, sources: source:mfa }`),
);

const PREFIXES: Readonly<Record<string, string>> = {
  ...{ node: 'topic', entity: 'place', actor: 'org', state: 'state', organization: 'org', person: 'person' },
  ...{ event: 'event', series: 'series', declaration: 'declaration', statement: 'statement' },
  ...{ topic: 'topic', place: 'place', source: 'source' },
};
const FIELDS = Object.keys(PREFIXES);

test.each(FIELDS)('%s gives null for an id that is unknown', async (field) => {
  expect(await query(`{ ${field}(id: "${PREFIXES[field]}:nobody-at-all") { id } }`)).toEqual({
    [field]: null,
  });
});

test.each(FIELDS)('%s refuses what cannot be an id', async (field) => {
  for (const id of [
    '',
    'nonsense',
    'Org:Council',
    'planet:mars',
    'org:council ',
    'org:',
    `org:${'x'.repeat(300)}`,
  ]) {
    const { status, errors } = await ask(`query ($id: ID!) { ${field}(id: $id) { id } }`, { id });
    expect([id, status, errors[0]?.extensions.code]).toEqual([id, 400, 'BAD_USER_INPUT']);
    expect(errors[0]?.message).toMatch(/is not an id\. Ids look like org:caricc/);
    expect(errors[0]?.path).toEqual([field]);
  }
});

test.each([
  ['actor', 'event:opening', 'an Event, not of a State or Organization or Person'],
  ['event', 'org:council', 'an Organization, not of an Event'],
  ['event', 'org:nobody-at-all', 'an Organization, not of an Event'],
  ['event', 'org:committee', 'an Organization, not of an Event'],
  ['state', 'org:council', 'an Organization, not of a State'],
  ['organization', 'person:speaker', 'a Person, not of an Organization'],
  ['person', 'topic:x', 'a Topic, not of a Person'],
  ['series', 'event:opening', 'an Event, not of an EventSeries'],
  ['declaration', 'event:opening', 'an Event, not of a Declaration'],
  ['statement', 'claim:x', 'a Claim, not of a Statement'],
  ['topic', 'place:hall', 'a Place, not of a Topic'],
  ['place', 'state:x', 'a State, not of a Place'],
  ['source', 'org:council', 'an Organization, not of a Source'],
  ['entity', 'source:mfa', 'a Source, not of an entity'],
])('%s says of %s what it is the id of', async (field, id, told) => {
  const { data, errors } = await ask(`{ ${field}(id: "${id}") { id } }`);
  expect(data).toEqual({ [field]: null });
  expect([errors[0]?.extensions.code, errors[0]?.message]).toEqual([
    'BAD_USER_INPUT',
    `${id} is the id of ${told}. \`node(id:)\` looks up whatever has an id.`,
  ]);
});

test('an id of another kind that has a successor of the right one leads there', async () => {
  const { query: find } = await appOver(
    projectionOf('- { id: series:talks, names: [{ value: Talks }], formerIds: [event:talks] }'),
  );
  expect(await find('{ series(id: "event:talks") { id } }')).toEqual({ series: { id: 'series:talks' } });
});

test('node gives whatever has an id, claims and sources too', async () => {
  const { event } = await query<{
    event: { claims: { nodes: { id: string }[] }; participations: { nodes: { id: string }[] } };
  }>('{ event(id: "event:opening") { claims { nodes { id } } participations { nodes { id } } } }');
  const { actor } = await query<{ actor: { tenures: { nodes: { id: string }[] } } }>(
    '{ actor(id: "org:council") { ... on Organization { tenures { nodes { id } } } } }',
  );
  const ids = [event.claims, event.participations, actor.tenures].map(({ nodes }) => nodes[0]?.id);
  const { nodes } = await query<{ nodes: object[] }>(
    'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }',
    {
      ids: [...ids, 'source:un', 'place:hall'],
    },
  );
  expect(nodes).toEqual([
    { __typename: 'Claim', id: ids[0] },
    { __typename: 'Participation', id: ids[1] },
    { __typename: 'Tenure', id: ids[2] },
    { __typename: 'Source', id: 'source:un' },
    { __typename: 'Place', id: 'place:hall' },
  ]);
});

test('nodes gives what it is asked for in that order, null where there is nothing, twice where asked twice', async () => {
  const ids = ['event:opening', 'nonsense', 'org:nobody', 'org:council', '', 'event:opening'];
  const { nodes } = await query<{ nodes: unknown }>('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
    ids,
  });
  expect(nodes).toEqual([
    { id: 'event:opening' },
    null,
    null,
    { id: 'org:council' },
    null,
    { id: 'event:opening' },
  ]);
  expect(await query('{ nodes(ids: []) { id } }')).toEqual({ nodes: [] });
});

test('nodes takes 100 ids and no more', async () => {
  const text = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
  const { nodes } = await query<{ nodes: unknown[] }>(text, { ids: Array(100).fill('org:council') });
  expect(nodes).toHaveLength(100);

  const { status, errors } = await ask(text, { ids: Array(101).fill('org:council') });
  expect([status, errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
  expect(errors[0]?.message).toContain('101 ids are asked for; 100 are allowed');
});

describe('a former id answers with its successor', () => {
  test.each([
    ['node(id: "event:opening-2018")', 'event:opening'],
    ['entity(id: "event:first-meeting")', 'event:opening'],
    ['event(id: "event:first-meeting")', 'event:opening'],
    ['series(id: "series:conversations")', 'series:talks'],
    ['actor(id: "org:committee")', 'org:council'],
  ])('%s', async (field, id) => {
    expect(await query(`{ found: ${field} { id } }`)).toEqual({ found: { id } });
  });

  test('among several', async () => {
    const ids = ['event:opening', 'event:opening-2018', 'org:committee'];
    expect(await query('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).toEqual({
      nodes: [{ id: 'event:opening' }, { id: 'event:opening' }, { id: 'org:council' }],
    });
  });

  test.each([
    ['events(filter: { series: ["series:conversations"] })', 1],
    ['events(filter: { participant: ["org:committee"] })', 1],
    ['events(filter: { places: ["place:room"] })', 1],
    ['events(filter: { participantAll: ["org:committee", "org:council", "person:speaker"] })', 1],
    ['actors(filter: { participatedIn: ["event:first-meeting"] })', 2],
  ])('in %s', async (field, totalCount) => {
    expect(await query(`{ found: ${field} { totalCount } }`)).toEqual({ found: { totalCount } });
  });
});

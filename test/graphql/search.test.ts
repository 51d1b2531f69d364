import { describe, expect, test } from 'vitest';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { appOn, seededApp } from '../support/app.js';

const { ask, query, store } = await seededApp();

interface Found {
  readonly totalCount: number;
  readonly truncated: boolean;
  readonly nodes: readonly {
    readonly node: { readonly id: string; readonly kind: string };
    readonly matchedName: string;
    readonly via: string;
    readonly score: number;
  }[];
}

interface Who {
  readonly participants: { readonly nodes: readonly { readonly id: string }[] };
  readonly organizers: readonly { readonly actor: { readonly id: string } }[];
}

async function found(variables: object): Promise<Found> {
  const text = `query ($text: String!, $kinds: [EntityKind!], $transliterate: Boolean, $first: Int, $after: String) {
    search(text: $text, kinds: $kinds, transliterate: $transliterate, first: $first, after: $after) {
      totalCount truncated nodes { node { id kind } matchedName via score }
    }
  }`;
  return (await query<{ search: Found }>(text, { first: 100, ...variables })).search;
}

describe('a person is found', () => {
  test.each([
    'Мирализода',
    'МИРАЛИЗОДА Р.А.',
    'Miralizoda R.A.',
    'miralizoda',
    'R. Miralizoda',
    'Miralizoda Rustam',
    'Mirralizoda',
    'Miralizod',
    '  Miralizoda  ',
  ])('as %j', async (text) => {
    const { nodes } = await found({ text });
    expect(nodes[0]?.node).toEqual({ id: 'person:rustam-miralizoda', kind: 'PERSON' });
    expect(nodes[0]?.matchedName).toMatch(/miralizoda|мирализода/i);
  });

  test('and the answer tells how its name was met, best first', async () => {
    const { nodes } = await found({ text: 'Rahmon' });
    expect(nodes.map(({ node }) => node.id)).toContain('person:emomali-rahmon');
    const scores = nodes.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
  });
});

test('the main name as it is scores 1', async () => {
  const { entity } = await query<{ entity: { name: string } }>('{ entity(id: "org:caricc") { name } }');
  const { nodes } = await found({ text: entity.name });
  expect(nodes[0]).toMatchObject({ node: { id: 'org:caricc' }, via: 'EXACT', score: 1 });
});

test('without transliteration another script is no match', async () => {
  const across = await found({ text: 'Воронков', kinds: ['PERSON'] });
  expect(across.nodes.map(({ node }) => node.id)).toContain('person:vladimir-voronkov');

  const scripts = (hits: Found) =>
    new Set(hits.nodes.map(({ matchedName }) => /\p{Script=Latin}/u.test(matchedName)));
  const within = await found({ text: 'Воронков', kinds: ['PERSON'], transliterate: false });
  expect(within.nodes.map(({ via }) => via)).not.toContain('TRANSLITERATION');
  expect(scripts(within)).not.toContain(true);
});

describe('by what belongs to it', () => {
  test.each([
    ['Dushanbe 2022', 'event:dushanbe-2022'],
    ['Душанбе 2018', 'event:dushanbe-2018'],
    ['Kuwait conference', 'event:kuwait-2024'],
  ])('%s is an event, which comes first', async (text, id) => {
    const { nodes } = await found({ text });
    expect(nodes[0]).toMatchObject({ node: { id }, via: 'CONTEXT' });
    const { entity } = await query<{ entity: { name: string } }>(
      'query ($id: ID!) { entity(id: $id) { name } }',
      {
        id,
      },
    );
    expect(nodes[0]?.matchedName).toBe(entity.name);
  });

  test('two actors lead to events of both, and to each of them', async () => {
    const { nodes } = await found({ text: 'CARICC Kuwait' });
    const ids = nodes.map(({ node }) => node.id);
    expect(ids).toEqual(expect.arrayContaining(['org:caricc', 'state:kuwait']));
    expect(nodes[0]).toMatchObject({ node: { kind: 'EVENT' }, via: 'CONTEXT' });
    const { entity } = await query<{ entity: Who }>(
      `query ($id: ID!) { entity(id: $id) { ... on Event {
        participants(first: 100, countAs: ROLLED_UP) { nodes { id } }
        organizers { actor { id } }
      } } }`,
      { id: nodes[0]?.node.id },
    );
    const who = [...entity.participants.nodes, ...entity.organizers.map(({ actor }) => actor)];
    expect(who.map(({ id }) => id)).toEqual(expect.arrayContaining(['org:caricc', 'state:kuwait']));
  });

  test.each([
    ['A/RES/60/288', 'declaration:un-gcts-2006'],
    ['s/res/2396', 'declaration:unsc-res-2396'],
    ['TJ', 'state:tajikistan'],
  ])('%s is an identifier', async (text, id) => {
    const { nodes } = await found({ text });
    expect(nodes[0]).toMatchObject({ node: { id }, via: 'IDENTIFIER' });
    expect(nodes[0]?.matchedName.toLowerCase()).toContain(text.toLowerCase());
  });

  test('a word too many lowers the rank', async () => {
    const [right, many] = [await found({ text: 'Voronkov' }), await found({ text: 'Voronkov xyzzyx' })];
    expect(many.nodes.map(({ node }) => node.id)).toContain('person:vladimir-voronkov');
    expect(many.nodes[0]?.score ?? 1).toBeLessThan(right.nodes[0]?.score ?? 0);
  });

  test('a list that is filtered by a text holds no such guesses', async () => {
    const { actors } = await query<{ actors: { totalCount: number } }>(
      '{ actors(filter: { text: "Voronkov xyzzyx" }) { totalCount } }',
    );
    expect(actors.totalCount).toBe(0);
  });
});

test('only what is of the kinds asked for is found, and counted', async () => {
  const all = await found({ text: 'Dushanbe' });
  const some = await found({ text: 'Dushanbe', kinds: ['EVENT', 'PLACE'] });
  const wanted = all.nodes.filter(({ node }) => node.kind === 'EVENT' || node.kind === 'PLACE');
  expect(new Set(some.nodes.map(({ node }) => node.kind))).toEqual(new Set(['EVENT', 'PLACE']));
  expect(some.totalCount).toBe(some.nodes.length);
  expect(some.nodes.slice(0, wanted.length)).toEqual(wanted);
  expect(await found({ text: 'Dushanbe', kinds: [] })).toMatchObject({ totalCount: 0, nodes: [] });
  expect(await found({ text: 'Dushanbe', kinds: null })).toEqual(all);
});

test.each(['', '   ', '…', '"', '+ - && || ! ( ) { } [ ] ^ ~ * ? : \\ /', '👋', 'zzzzqqqqxxxx', '\u0000'])(
  'a text that names nothing, such as %j, finds nothing',
  async (text) => {
    expect(await found({ text })).toEqual({ totalCount: 0, truncated: false, nodes: [] });
  },
);

test.each([
  ['OR', 'AND NOT'],
  ['searchKeys:dushanbe', 'dushanbe~2'],
  ['dush*', "dushanbe' OR 1=1"],
])('words of a query language, such as %j and %j, are words', async (...texts) => {
  for (const text of texts) expect((await found({ text })).nodes.length).toBeLessThanOrEqual(100);
});

test('a text may have 500 characters', async () => {
  expect(await found({ text: 'x'.repeat(500) })).toMatchObject({ nodes: [] });
  expect((await found({ text: `Dushanbe${' '.repeat(492)}` })).nodes.length).toBeGreaterThan(0);

  const { status, errors } = await ask('query ($text: String!) { search(text: $text) { totalCount } }', {
    text: 'x'.repeat(501),
  });
  expect([status, errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
  expect(errors[0]?.message).toContain('501 characters; 500 are allowed');
});

test.each(['events', 'actors', 'declarations'])('so may the text that %s are filtered by', async (list) => {
  const { status, errors } = await ask(
    `query ($text: String!) { ${list}(filter: { text: $text }) { totalCount } }`,
    {
      text: 'x'.repeat(501),
    },
  );
  expect([status, errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
});

describe('where more names match than can be ranked', () => {
  const cutting: GraphStore = {
    ...store,
    read: (statement, params) => store.read(statement, params),
    searchCandidates: (clauses) => store.searchCandidates(clauses, 3),
  };
  const cut = appOn(cutting);

  test('a search says that it left some out', async () => {
    expect(await cut.query('{ search(text: "Dushanbe") { truncated totalCount } }')).toEqual({
      search: { truncated: true, totalCount: null },
    });
  });

  test('a filter is refused', async () => {
    const { status, errors } = await cut.ask('{ events(filter: { text: "Dushanbe" }) { totalCount } }');
    expect([status, errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(errors[0]?.message).toContain('"Dushanbe" meets too many names to filter by.');
  });
});

test('the cursor of another list is refused', async () => {
  const { events } = await query<{ events: { pageInfo: { endCursor: string } } }>(
    '{ events(first: 1) { pageInfo { endCursor } } }',
  );
  const { status, errors } = await ask(
    'query ($after: String) { search(text: "Dushanbe", after: $after) { totalCount } }',
    {
      after: events.pageInfo.endCursor,
    },
  );
  expect([status, errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
});

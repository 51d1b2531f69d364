/** How many statements a query sends follows from its shape, not from how much there is to answer. */
import {
  type DocumentNode,
  getNamedType,
  Kind,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { createSchema } from '../../src/graphql/schema.js';
import { readExampleQueries, readSchemaText } from '../../src/shared/package-files.js';
import { QUESTIONS } from '../contract/questions.js';
import { labelledQueries } from '../search/labelled-queries.js';
import { appOn, seededApp } from '../support/app.js';
import { countingStore } from '../support/counting-store.js';

const seeded = await seededApp();
const store = countingStore(seeded.store);
const { ask } = appOn(store);
const schema = createSchema(readSchemaText());

const DEEP: readonly Asked[] = [
  {
    name: 'the evidence of the evidence',
    query: `{ events { nodes { organizers { evidence { claims { subject { id name } supports { source { id title } } } } }
      series { series { name editions { event { name } evidence { claims { id rank } } } } } } } }`,
  },
  {
    name: 'actors of events of actors of events',
    query: `{ event(id: "event:dushanbe-2022") { participants { nodes { name participations { nodes { roles participant { name } onBehalfOf { name }
      event { name participants { nodes { name organized { nodes { role event { name } } } } } } } } } } } }`,
  },
  {
    name: 'links of links',
    query:
      '{ actors { nodes { links { nodes { to { name links { nodes { from { name } to { name } } } } } } claims { nodes { object { name } } } } } }',
  },
  {
    name: 'statements and documents',
    query: `{ declarations { nodes { adoptedAt { name place { name within { name } } } adoptedBy { name } topics { name broader { name } } cites { to { name } } citedBy { from { name } } } }
      statements { nodes { speaker { name } onBehalfOf { name } event { name } topics { name } } } }`,
  },
  {
    name: 'what topics and places lead to',
    query: `{ topics { nodes { name narrower { nodes { name } } events { totalCount nodes { name date { edtf } } } declarations(order: DESC) { nodes { name } } statements { nodes { speaker { name } } } } }
      places { nodes { name contains { nodes { name events(during: { from: "2018" }) { totalCount nodes { name } } } } events { nodes { name place { name } } } } } }`,
  },
  {
    name: 'short names',
    query:
      '{ events { nodes { shortName } } actors { nodes { shortName links { nodes { to { shortName } } } } } }',
  },
  {
    name: 'what actors said',
    query: `{ actors(filter: { kinds: [PERSON, ORGANIZATION], roles: [SPEAKER] }) { nodes { name statements(during: { from: "2018" }) { totalCount nodes { date { edtf } event { name } onBehalfOf { name } topics { name } } } } } }`,
  },
  {
    name: 'lists by every filter',
    query: `{ events(filter: { participantAll: ["org:un", "state:tajikistan"], countries: ["place:tajikistan"], places: ["place:central-asia"], kinds: [CONFERENCE], statuses: [HELD], roles: [SPEAKER] }) { totalCount nodes { name } facets { name values { value entity { name } } } }
      declarations(filter: { citesKinds: [RESOLUTION], during: { from: "2015" }, kinds: [DECLARATION, COMMUNIQUE] }) { nodes { cites { to { name } } } }
      statements(filter: { onBehalfOf: ["state:tajikistan"], during: { from: "2018" } }) { nodes { name } facets { values { count } } } }`,
  },
];
interface Asked {
  readonly name: string;
  readonly query: string;
  readonly variables?: object;
}
const QUERIES: readonly Asked[] = [...QUESTIONS, ...readExampleQueries(), ...DEEP];

async function statementsOf(query: string, variables?: object): Promise<string[]> {
  store.taken();
  const { errors } = await ask(query, variables);
  expect(errors).toEqual([]);
  return store.taken().sort();
}

describe.each(QUERIES)('$name', ({ query, variables }) => {
  test('sends the same statements for large pages as for half as large ones, and no others for small ones', async () => {
    const largest = await largestPage(query, variables);
    const [forOne, forHalf, forMany] = [
      await statementsOf(withPagesOf(1, query), variables),
      await statementsOf(withPagesOf(largest / 2, query), variables),
      await statementsOf(withPagesOf(largest, query), variables),
    ];
    expect(forHalf).toEqual(forMany);
    // A single item may lack what others have, and then nothing is asked about it.
    expect(without(forOne, forMany)).toEqual([]);
    expect(forMany.length).toBeGreaterThan(0);
  });
});

/** The largest page size that the limits allow at every level at once. */
async function largestPage(query: string, variables?: object): Promise<number> {
  for (const size of [100, 60, 40, 20, 10]) {
    const { errors } = await ask(withPagesOf(size, query), variables);
    if (errors[0]?.extensions.code !== 'QUERY_TOO_EXPENSIVE') return size;
  }
  throw new Error(`no page size is allowed for ${query}`);
}

describe('what is not asked for is not fetched', () => {
  const counts = (statements: readonly string[]) => statements.filter((name) => /\.count\b(?!\.)/.test(name));

  test.each(QUERIES)('$name counts only where it asks for a count', async ({ query, variables }) => {
    const uncounted = withPagesOf(10, query).replaceAll(
      /\b(totalCount|items|itemsInNoCell)\b/g,
      '__typename',
    );
    expect(counts(await statementsOf(uncounted, variables))).toEqual([]);
  });

  test('a count is asked for once, of all parents', async () => {
    const statements = await statementsOf('{ events { nodes { participations(first: 1) { totalCount } } } }');
    expect(counts(statements)).toEqual(['event.participations.count']);
  });

  test.each([
    ['{ __typename }', []],
    ['{ event(id: "event:dushanbe-2022") { id name names { value } period { edtf } } }', ['lookup.entities']],
    [
      '{ a: event(id: "event:dushanbe-2022") { name } b: entity(id: "event:dushanbe-2022") { name } }',
      ['lookup.entities'],
    ],
    ['{ series(id: "series:dushanbe-process") { editions { ordinal } } }', ['series.editions']],
    ['{ search(text: "CARICC") { nodes { matchedName score } } }', ['searchCandidates']],
    ['{ events(first: 5) { nodes { id } pageInfo { hasNextPage } } }', ['events.page']],
  ])('%s', async (query, expected) => {
    const statements = await statementsOf(query);
    expect(statements.filter((name) => name !== 'lookup.entities' || expected.includes(name))).toEqual(
      expected,
    );
  });
});

test('a search sends few statements, whatever the text', async () => {
  const texts = labelledQueries('labelled-queries').map(({ q }) => q);
  const most = { length: 0, text: '' };
  for (const text of texts) {
    const { length } = await statementsOf(`{ search(text: ${JSON.stringify(text)}) { totalCount } }`);
    if (length > most.length) Object.assign(most, { length, text });
  }
  expect(most.length, most.text).toBeLessThanOrEqual(7);
  expect(most.length).toBeGreaterThan(3);
});

/** What the first has that the second has not, or not as often. */
function without(first: readonly string[], second: readonly string[]): string[] {
  const left = [...second];
  return first.filter((name) => {
    const at = left.indexOf(name);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

/** The query, with this page size for every connection in it. */
function withPagesOf(first: number, query: string): string {
  const types = new TypeInfo(schema);
  const changed: DocumentNode = visit(
    parse(query),
    visitWithTypeInfo(types, {
      Field(node) {
        const type = types.getType();
        if (!type || !getNamedType(type).name.endsWith('Connection')) return undefined;
        const others = (node.arguments ?? []).filter(({ name }) => name.value !== 'first');
        const value = { kind: Kind.INT, value: String(first) } as const;
        const name = { kind: Kind.NAME, value: 'first' } as const;
        return { ...node, arguments: [...others, { kind: Kind.ARGUMENT, name, value } as const] };
      },
    }),
  );
  return print(changed);
}

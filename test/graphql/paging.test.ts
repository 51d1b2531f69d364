/** The Relay rules, of every connection that the schema has, over the seeds. */
import { type GraphQLOutputType, getNamedType, isObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { createSchema } from '../../src/graphql/schema.js';
import { readSchemaText } from '../../src/shared/package-files.js';
import { seededApp } from '../support/app.js';
import { type Arguments, call, fieldsOf, isPaged, nodeTypesOf, selectionOf } from './schema-walk.js';

const { ask, query, projection } = await seededApp();
const schema = createSchema(readSchemaText());

interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: unknown }[];
  readonly nodes: readonly unknown[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}
interface Counted {
  readonly id: string;
  readonly counted: {
    readonly totalCount: number;
    readonly edges: readonly unknown[];
    readonly pageInfo: { readonly hasNextPage: boolean };
  };
}
type Field = Parameters<typeof call>[0];
interface Paged {
  readonly name: string;
  readonly parent: string;
  readonly field: Field;
}

const ownersOf = () =>
  [schema.getQueryType(), ...nodeTypesOf(schema)].flatMap((type) => (type ? [type] : []));
const PAGED: readonly Paged[] = ownersOf().flatMap((type) =>
  fieldsOf(type)
    .filter(isPaged)
    .map((field) => ({ name: `${type.name}.${field.name}`, parent: type.name, field })),
);

/** The largest page. */
const MOST = 100;

/** How much there was to walk through. */
const lengths = new Map<string, number>();

describe.each(PAGED)('$name', (paged) => {
  const busiest = once(() => busiestOwner(paged));

  test('gives everything exactly once, page by page, in one order', async () => {
    const parent = await busiest();
    const all = await walk(paged, parent, 100);
    const pageSize = Math.min(MOST, Math.max(1, Math.ceil(all.length / 4)));
    const pages = await walk(paged, parent, pageSize);

    lengths.set(paged.name, all.length);
    expect(new Set(all.map((edge) => edge.cursor)).size).toBe(all.length);
    expect(pages).toEqual(all);
  });

  test('is empty, and says so, after its last item', async () => {
    const parent = await busiest();
    const last = (await walk(paged, parent, 100)).at(-1);
    const { edges, nodes, pageInfo } = await pageOf(paged, parent, 2, last?.cursor ?? null);

    expect([edges, nodes]).toEqual([[], []]);
    expect(pageInfo).toEqual({
      hasNextPage: false,
      hasPreviousPage: last !== undefined,
      startCursor: null,
      endCursor: null,
    });
  });

  test.runIf(paged.field.args.some(({ name }) => name === 'order'))(
    'holds the same in the other order',
    async () => {
      const parent = await busiest();
      const [asc, desc] = [
        await walk(paged, parent, 100, { order: 'ASC' }),
        await walk(paged, parent, 100, { order: 'DESC' }),
      ];
      const pageSize = Math.min(MOST, Math.max(1, Math.ceil(desc.length / 3)));
      const inPages = await walk(paged, parent, pageSize, { order: 'DESC' });
      expect(inPages).toEqual(desc);
      expect(nodesInOrder(desc)).toEqual(nodesInOrder(asc));
    },
  );

  test('refuses a page of less than 1 or more than 100', async () => {
    for (const first of ['0', '-1', '101', '2147483647']) {
      const { status, errors } = await ask(documentOf(paged, { first }), variablesFor(await busiest()));
      expect([status, errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
      expect(errors[0]?.message).toContain(`first is ${first}; it must be 1 to 100`);
    }
  });

  test('takes null as nothing said', async () => {
    const variables = variablesFor(await busiest());
    const withNull = await query(documentOf(paged, { first: 'null', after: 'null' }), variables);
    expect(withNull).toEqual(await query(documentOf(paged, {}), variables));
  });

  test('refuses what is no cursor', async () => {
    for (const after of ['"nonsense"', '""', '"WyJhIl0"', '"é"']) {
      const { status, errors } = await ask(
        documentOf(paged, { first: '1', after }),
        variablesFor(await busiest()),
      );
      expect([status, errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
      expect(errors[0]?.message).toContain(`${after} is not a cursor`);
    }
  });
});

test('a cursor of one list is refused by every other one', async () => {
  // Interfaces and their types share lists: `Actor.links` is `State.links`.
  const lists = PAGED.filter(({ parent }) => parent === 'Query');
  const cursors = new Map<string, string>();
  for (const list of lists) {
    const [edge] = (await pageOf(list, null, 1, null)).edges;
    if (edge !== undefined) cursors.set(list.name, JSON.stringify(edge.cursor));
  }
  expect(cursors.size).toBeGreaterThan(lists.length / 2);
  for (const list of lists)
    for (const [of, after] of cursors) {
      const { status, errors } = await ask(documentOf(list, { first: '1', after }));
      const refused = [status, errors?.[0]?.extensions.code];
      expect([list.name, of, ...refused]).toEqual([
        ...[list.name, of],
        ...(list.name === of ? [200, undefined] : [400, 'BAD_USER_INPUT']),
      ]);
    }
});

test('a cursor of one order is refused in the other, and stays valid when a filter changes', async () => {
  const { events } = await query<{ events: Page }>('{ events(first: 1) { edges { cursor } } }');
  const after = JSON.stringify(events.edges[0]?.cursor);
  const reversed = await ask(`{ events(first: 1, order: DESC, after: ${after}) { nodes { id } } }`);
  expect([reversed.status, reversed.errors[0]?.message]).toEqual([400, expect.stringContaining('another')]);
  const filtered = await ask(
    `{ events(first: 1, filter: { during: { from: "2018" } }, after: ${after}) { nodes { id } } }`,
  );
  expect(filtered.status).toBe(200);
});

test('most of them have something to page through here', () => {
  expect([...lengths.values()].filter((length) => length > 1).length).toBeGreaterThan(PAGED.length * 0.8);
});

test('a page without a size has 20 items, of topics 50', async () => {
  const { events, topics } = await query<{ events: Page; topics: Page }>(
    '{ events { edges { cursor } } topics { edges { cursor } } }',
  );
  expect([events.edges.length, topics.edges.length]).toEqual([20, Math.min(50, countOf('TOPIC'))]);
});

/** All edges, page by page; each page is held to what it says of itself. */
async function walk(
  paged: Paged,
  parent: string | null,
  first: number,
  args: Arguments = {},
): Promise<Page['edges']> {
  const edges: Page['edges'][number][] = [];
  for (let after: string | null = null; ; ) {
    const page: Page = await pageOf(paged, parent, first, after, args);
    edges.push(...page.edges);

    expect(page.edges.map(({ node }) => node)).toEqual(page.nodes);
    expect(page.pageInfo).toEqual({
      hasNextPage: edges.length < page.totalCount,
      hasPreviousPage: after !== null,
      startCursor: page.edges[0]?.cursor ?? null,
      endCursor: page.edges.at(-1)?.cursor ?? null,
    });
    expect(page.edges.length).toBe(Math.min(first, page.totalCount - edges.length + page.edges.length));
    if (!page.pageInfo.hasNextPage) return edges;
    after = page.pageInfo.endCursor;
  }
}

async function pageOf(
  paged: Paged,
  id: string | null,
  first: number,
  after: string | null,
  args: Arguments = {},
) {
  const paging = {
    first: String(first),
    ...(after === null ? {} : { after: JSON.stringify(after) }),
    ...args,
  };
  const data = await query<Record<string, unknown>>(documentOf(paged, paging), variablesFor(id));
  return (
    id === null ? data[paged.field.name] : (data.node as Record<string, unknown>)[paged.field.name]
  ) as Page;
}

/** A list at the root is of no parent, and declares no variable. */
const variablesFor = (id: string | null) => (id === null ? {} : { id });

function documentOf({ parent, field }: Paged, args: Arguments): string {
  const node = selectionOf(schema, nodeTypeOf(field));
  const page = `edges { cursor node ${node} } nodes ${node} pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount`;
  const asked = `${call(field, args)} { ${page} }`;
  return parent === 'Query'
    ? `{ ${asked} }`
    : `query ($id: ID!) { node(id: $id) { ... on ${parent} { ${asked} } } }`;
}

function nodeTypeOf(field: Field): GraphQLOutputType {
  const connection = getNamedType(field.type);
  const nodes = isObjectType(connection) ? connection.getFields().nodes : undefined;
  if (nodes === undefined) throw new Error(`${field.name} is no connection`);
  return getNamedType(nodes.type) as GraphQLOutputType;
}

/** Of all that have the connection, the one with the longest. Of each, a short page is held to the total count on the way. */
async function busiestOwner({ parent, field, name }: Paged): Promise<string | null> {
  if (parent === 'Query') return null;
  const kind = parent.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
  const ids = (
    kind === 'SOURCE' ? projection.sources : projection.entities.filter((e) => e.kind === kind)
  ).map(({ id }) => id);
  const counts: { id: string; total: number }[] = [];
  for (let start = 0; start < ids.length; start += 100) {
    const { nodes } = await query<{ nodes: Counted[] }>(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on ${parent} { counted: ${call(field, { first: '3' })} { totalCount edges { cursor } pageInfo { hasNextPage } } } } }`,
      { ids: ids.slice(start, start + 100) },
    );
    for (const { id, counted } of nodes) {
      const { totalCount, edges, pageInfo } = counted;
      const page = [id, edges.length, pageInfo.hasNextPage];
      expect(page).toEqual([id, Math.min(3, totalCount), totalCount > 3]);
    }
    counts.push(...nodes.map((n) => ({ id: n.id, total: n.counted.totalCount })));
  }
  const [most] = counts.sort((a, b) => b.total - a.total);
  if (most === undefined) throw new Error(`nothing in the seeds has ${name}`);
  return most.id;
}

/** The nodes in an order that has nothing to do with the pages. */
const nodesInOrder = (edges: Page['edges']): string[] => edges.map(({ node }) => JSON.stringify(node)).sort();

const countOf = (kind: string): number => projection.entities.filter((e) => e.kind === kind).length;

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

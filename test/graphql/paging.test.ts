/** The Relay rules, of every connection that the schema has, over the seeds. */
import { type GraphQLNamedType, getNamedType, isObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { createSchema } from '../../src/graphql/schema.js';
import { readSchemaText } from '../../src/server/assets.js';
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
type Field = Parameters<typeof call>[0];
interface Paged {
  readonly name: string;
  readonly owner: string;
  readonly field: Field;
}

const ownersOf = () => [schema.getQueryType(), ...nodeTypesOf(schema)].flatMap((type) => (type ? [type] : []));
const PAGED: readonly Paged[] = ownersOf().flatMap((type) =>
  fieldsOf(type)
    .filter(isPaged)
    .map((field) => ({ name: `${type.name}.${field.name}`, owner: type.name, field })),
);

describe.each(PAGED)('$name', (paged) => {
  const busiest = once(() => busiestOwner(paged));

  test('gives everything exactly once, page by page, in one order', async () => {
    const owner = await busiest();
    const all = await walk(paged, owner, 100);
    const pageSize = Math.max(1, Math.ceil(all.length / 4));
    const pages = await walk(paged, owner, pageSize);

    expect(all.length).toBeGreaterThan(1);
    expect(new Set(all.map((edge) => edge.cursor)).size).toBe(all.length);
    expect(pages).toEqual(all);
  });

  test('is empty, and says so, after its last item', async () => {
    const owner = await busiest();
    const last = (await walk(paged, owner, 100)).at(-1);
    const { edges, nodes, pageInfo } = await pageOf(paged, owner, 2, last?.cursor ?? null);

    expect([edges, nodes]).toEqual([[], []]);
    expect(pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null });
  });

  test.runIf(paged.field.args.some(({ name }) => name === 'order'))('has one order that is the other turned round', async () => {
    const owner = await busiest();
    const asc = await walk(paged, owner, 100, { order: 'ASC' });
    const desc = await walk(paged, owner, 100, { order: 'DESC' });
    const inPages = await walk(paged, owner, Math.ceil(desc.length / 3), { order: 'DESC' });
    expect(desc).toEqual([...asc].reverse());
    expect(inPages).toEqual(desc);
  });

  test.each(['0', '-1', '101', '2147483647'])('refuses a page of %s', async (first) => {
    const { status, errors } = await ask(documentOf(paged, { first }), await variablesOf(busiest));
    expect([status, errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(errors[0]?.message).toMatch(/first is -?\d+; it must be 1 to 100/);
  });

  test('takes null as nothing said', async () => {
    const variables = await variablesOf(busiest);
    const withNull = await query(documentOf(paged, { first: 'null', after: 'null' }), variables);
    expect(withNull).toEqual(await query(documentOf(paged, {}), variables));
  });

  test.each(['"nonsense"', '""', '"WyJhIl0"', '"é"'])('refuses the cursor %s', async (after) => {
    const { status, errors } = await ask(documentOf(paged, { first: '1', after }), await variablesOf(busiest));
    expect([status, errors[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(errors[0]?.message).toMatch(/is not a cursor/);
  });
});

test('a page without a size has 20 items, of topics 50', async () => {
  const { events, topics } = await query<{ events: Page; topics: Page }>('{ events { edges { cursor } } topics { edges { cursor } } }');
  expect([events.edges.length, topics.edges.length]).toEqual([20, Math.min(50, countOf('TOPIC'))]);
});

/** All edges, page by page; each page is held to what it says of itself. */
async function walk(paged: Paged, owner: string | null, first: number, args: Arguments = {}): Promise<Page['edges']> {
  const edges: Page['edges'][number][] = [];
  for (let after: string | null = null; ; ) {
    const page: Page = await pageOf(paged, owner, first, after, args);
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

async function pageOf(paged: Paged, id: string | null, first: number, after: string | null, args: Arguments = {}) {
  const paging = { first: String(first), ...(after === null ? {} : { after: JSON.stringify(after) }), ...args };
  const data = await query<Record<string, unknown>>(documentOf(paged, paging), { id });
  return (id === null ? data[paged.field.name] : (data.node as Record<string, unknown>)[paged.field.name]) as Page;
}

function documentOf({ owner, field }: Paged, args: Arguments): string {
  const node = selectionOf(schema, nodeTypeOf(field), nodeTypesOf(schema).includes(nodeTypeOf(field) as never) ? 1 : 2);
  const page = `edges { cursor node ${node} } nodes ${node} pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount`;
  const asked = `${call(field, args)} { ${page} }`;
  return owner === 'Query' ? `{ ${asked} }` : `query ($id: ID!) { node(id: $id) { ... on ${owner} { ${asked} } } }`;
}

function nodeTypeOf(field: Field): GraphQLNamedType {
  const connection = getNamedType(field.type);
  const nodes = isObjectType(connection) ? connection.getFields().nodes : undefined;
  if (nodes === undefined) throw new Error(`${field.name} is no connection`);
  return getNamedType(nodes.type);
}

const variablesOf = async (owner: () => Promise<string | null>) => ({ id: await owner() });

/** Of all that have the connection, the one with the longest. */
async function busiestOwner({ owner, field, name }: Paged): Promise<string | null> {
  if (owner === 'Query') return null;
  const kind = owner.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
  const ids = projection.entities.filter((e) => e.kind === kind).map((e) => e.id);
  const counts: { id: string; total: number }[] = [];
  for (let start = 0; start < ids.length; start += 100) {
    const { nodes } = await query<{ nodes: { id: string; counted: { totalCount: number } }[] }>(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on ${owner} { counted: ${call(field, { first: '1' })} { totalCount } } } }`,
      { ids: ids.slice(start, start + 100) },
    );
    counts.push(...nodes.map((n) => ({ id: n.id, total: n.counted.totalCount })));
  }
  const [most] = counts.sort((a, b) => b.total - a.total);
  if (most === undefined) throw new Error(`nothing in the seeds has ${name}`);
  return most.id;
}

const countOf = (kind: string): number => projection.entities.filter((e) => e.kind === kind).length;

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

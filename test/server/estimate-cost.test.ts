/** The estimated cost of a query, beside a library that walks all of it, and where such a walk would take for ever. */
import fc from 'fast-check';
import { type DocumentNode, isObjectType, parse, validate } from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';
import { describe, expect, test } from 'vitest';
import { createSchema } from '../../src/graphql/schema.js';
import { estimateCost } from '../../src/server/cost/estimate-cost.js';
import { FIELDS_WITH_UNITS } from '../../src/server/cost/field-units.js';
import { MAX_COST } from '../../src/server/plugins/run-queries.js';
import { readExampleQueries, readSchemaText } from '../../src/shared/package-files.js';
import { expectExercised } from '../support/expect-exercised.js';
import { randomRuns } from '../support/random-runs.js';
import { hostileQuery } from './hostile-query.js';

const schema = createSchema(readSchemaText());
const costOf = (query: string, variableValues: Record<string, unknown> = {}) =>
  estimateCost({ schema, document: parse(query), variableValues });

const NO_UNITS = { own: () => 0, belowRoot: () => 0 };

/** One for each object, as many as a page may hold, five in a list of no told length. */
const objects: ComplexityEstimator = ({ field, args, childComplexity, type }) => {
  const inner = String(field.type).replace(/[[\]!]/g, '');
  if (type.name.endsWith('Connection') && ['nodes', 'edges'].includes(field.name)) return childComplexity;
  if (typeof args.first === 'number') {
    const first = Math.max(args.first, 0);
    const items =
      inner === 'CooperationNetwork' ? Math.ceil(Math.min(first, 20_000) / 5) : Math.min(first, 100);
    return 1 + items * childComplexity;
  }
  if (!String(field.type).startsWith('[')) return 1 + childComplexity;
  return 1 + (Array.isArray(args.ids) ? args.ids.length : 5) * childComplexity;
};

/** Null where a text in the query is none that GraphQL can write. */
function parsed(query: string): DocumentNode | null {
  try {
    return parse(query);
  } catch {
    return null;
  }
}

test('is what the whole walk counts', () => {
  const runs = randomRuns(300, 10_000);
  let compared = 0;
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat({ max: 2 ** 30 })), (numbers) => {
      const query = hostileQuery(schema, (limit) => Number(numbers.next().value) % limit);
      const document = parsed(query);
      if (document === null || validate(schema, document).length > 0) return;
      const expected = getComplexity({ schema, query: document, estimators: [objects] });
      expect(estimateCost({ schema, document }, NO_UNITS), query).toBe(expected);
      compared += 1;
    }),
    { numRuns: runs },
  );
  expectExercised(compared, runs / 20);
});

test('takes no longer than the query is long, however often fragments are spread', () => {
  const levels = Array.from(
    { length: 60 },
    (_, i) => `fragment F${i} on Event { ${`partOf { ...F${i + 1} } `.repeat(10)} }`,
  );
  const bomb = `{ event(id: "event:x") { ...F0 } } ${levels.join(' ')} fragment F60 on Event { id }`;
  expect(costOf(bomb)).toBeGreaterThan(10 ** 50);

  const network = Array.from(
    { length: 60 },
    (_, i) => `fragment N${i} on CooperationNetwork { ${`...N${i + 1} `.repeat(10)} }`,
  );
  expect(
    costOf(
      `{ cooperation(first: 0) { ...N0 } } ${network.join(' ')} fragment N60 on CooperationNetwork { measures { degree } }`,
    ),
  ).toBeLessThan(MAX_COST);
});

describe('follows', () => {
  test('the variables, their defaults, and what is skipped', () => {
    const query =
      'query ($n: Int = 10, $no: Boolean = true) { events(first: $n) { nodes { id name @skip(if: $no) } } }';
    expect(costOf(query)).toBe(1 + 10);
    expect(costOf(query, { n: 50 })).toBe(1 + 50);
    expect(costOf(query, { n: 50, no: false })).toBe(1 + 100);
  });

  test('the dearest type that an interface may be', () => {
    expect(costOf('{ node(id: "x") { id ... on Event { id name } ... on Person { name } } }')).toBe(1 + 3);
  });
});

test('every field with units of its own is in the schema', () => {
  const fields = Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
  for (const name of FIELDS_WITH_UNITS) expect(fields).toContain(name);
});

test('a field counts as often as it is in the answer', () => {
  const once = costOf('{ events { facets { name } } }');
  expect(costOf('{ events { facets { name } facets { count: name } } }')).toBeLessThan(once + 1_000);
  expect(costOf('{ events { facets { name } more: facets(top: 50) { name } } }')).toBeGreaterThan(
    once + 3_000,
  );
});

test('fields that read more than they return cannot be asked for thirty times', () => {
  const thirty = (field: string) =>
    costOf(`{ ${Array.from({ length: 30 }, (_, i) => `a${i}: ${field}`).join(' ')} }`);
  for (const field of [
    'neighbourhood(id: "x", depth: 3, first: 500) { nodes { id } }',
    'paths(from: "a", to: "b", maxLength: 6, first: 50) { truncated }',
    'cooperation { measures { degree } }',
  ])
    expect(thirty(field), field).toBeGreaterThan(MAX_COST);
});

test.each(readExampleQueries().map(({ name, query }) => [name, query] as const))(
  'the example %s is far from the limit',
  (_, query) => {
    expect(costOf(query)).toBeLessThan(MAX_COST / 2);
  },
);

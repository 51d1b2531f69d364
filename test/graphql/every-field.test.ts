/** Every field of the schema, asked of everything in the seeds that has it. */
import { describe, expect, test } from 'vitest';
import { createSchema } from '../../src/graphql/schema.js';
import { readSchemaText } from '../../src/shared/package-files.js';
import { seededApp } from '../support/app.js';
import { type Arguments, asked, fieldsOf, nodeTypesOf, objectTypesOf, variantsOf } from './schema-walk.js';

const { ask, query, logged, projection } = await seededApp();
const schema = createSchema(readSchemaText());

/** `Type.field` of every field that an answer has held. */
const answered = new Set<string>();

const queryType = schema.getQueryType();
if (!queryType) throw new Error('the schema has no queries');

test.each(fieldsOf(queryType))('Query.$name', async (field) => {
  const documentOf = (args: Arguments) => `{ __typename ${asked(schema, field, args)} }`;
  collect(await query(documentOf({})));
  for (const args of variantsOf(field)) collect(await answerOrRefusal(documentOf(args)));
});

describe.each(nodeTypesOf(schema))('$name', (type) => {
  const ids = idsOf(type.name);

  test.each(fieldsOf(type))('has $name', async (field) => {
    const documentOf = (args: Arguments) =>
      `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename ... on ${type.name} { ${asked(schema, field, args)} } } }`;
    for (let start = 0; start < ids.length; start += 50)
      collect(await query(documentOf({}), { ids: ids.slice(start, start + 50) }));
    for (const args of variantsOf(field))
      collect(await answerOrRefusal(documentOf(args), { ids: ids.slice(0, 5) }));
  });
});

test('no field was left out, and none met a fault', () => {
  const all = objectTypesOf(schema).flatMap((type) =>
    fieldsOf(type).map((field) => `${type.name}.${field.name}`),
  );
  expect(all.filter((field) => !answered.has(field))).toEqual([]);
  expect(logged).toEqual([]);
});

/** Not every value of an enum makes sense everywhere; the client is then told so. */
async function answerOrRefusal(text: string, variables?: object): Promise<unknown> {
  const { data, errors } = await ask(text, variables);
  expect(errors.filter(({ extensions }) => extensions.code !== 'BAD_USER_INPUT')).toEqual([]);
  return data;
}

function collect(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    value.forEach(collect);
    return;
  }
  const { __typename, ...fields } = value as Readonly<Record<string, unknown>>;
  for (const [name, inner] of Object.entries(fields)) {
    answered.add(`${__typename}.${name}`);
    collect(inner);
  }
}

function idsOf(typename: string): readonly string[] {
  const entities = projection.entities.filter(
    (e) => e.kind === typename.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase(),
  );
  const others: Readonly<Record<string, readonly { readonly id: string }[]>> = {
    Claim: projection.claims.slice(0, 100),
    Source: projection.sources,
    Participation: projection.participations.slice(0, 100),
    Tenure: projection.tenures,
  };
  const ids = (others[typename] ?? entities).map(({ id }) => id);
  if (ids.length === 0) throw new Error(`the seeds hold no ${typename}`);
  return ids;
}

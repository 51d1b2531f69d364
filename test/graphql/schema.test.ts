import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { createSchema } from '../../src/graphql/schema.js';
import { readSchemaText } from '../../src/shared/package-files.js';

const schema = createSchema(readSchemaText());
const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));
const composites = types.filter((type) => isObjectType(type) || isInterfaceType(type));
const connections = composites.filter((type) => type.name.endsWith('Connection'));

test('the served schema is the one in schema.graphql', () => {
  const written = lexicographicSortSchema(buildSchema(readSchemaText()));
  expect(printSchema(lexicographicSortSchema(schema))).toBe(printSchema(written));
});

test('everything is described', () => {
  const undescribed = types.flatMap(described).filter(({ description }) => (description ?? '').trim() === '');
  expect(undescribed.map(({ name }) => name)).toEqual([]);
});

test('no list may hold null, but that of nodes looked up by id', () => {
  const lists = composites.flatMap((type) =>
    Object.values(type.getFields())
      .filter((field) => String(field.type).includes('['))
      .map((field) => `${type.name}.${field.name}: ${field.type}`),
  );
  expect(lists.filter((list) => !/\[\w+!\]!$/.test(list))).toEqual(['Query.nodes: [Node]!']);
});

describe.each(connections)('$name', (connection) => {
  const fields = connection.getFields();
  const typeOf = (name: string) => String(fields[name]?.type);

  test('has the shape of a connection', () => {
    const edgeName = connection.name.replace(/Connection$/, 'Edge');
    const edge = schema.getType(edgeName);
    const node = isObjectType(edge) ? String(edge.getFields().node?.type) : 'none';

    expect(typeOf('edges')).toBe(`[${edgeName}!]!`);
    expect(typeOf('nodes')).toBe(`[${node}]!`);
    expect(node).toMatch(/^\w+!$/);
    expect(typeOf('pageInfo')).toBe('PageInfo!');
    // What may be cut cannot tell how much there is.
    expect(typeOf('totalCount')).toBe('truncated' in fields ? 'Int' : 'Int!');
    expect(isObjectType(edge) && String(edge.getFields().cursor?.type)).toBe('String!');
  });

  test('is paged wherever a field returns it', () => {
    const returning = composites.flatMap((type) =>
      Object.values(type.getFields()).filter(
        (field) => String(field.type).replace(/!$/, '') === connection.name,
      ),
    );
    expect(returning.length).toBeGreaterThan(0);
    for (const field of returning) {
      const args = new Map(field.args.map((arg) => [arg.name, arg]));
      expect(String(args.get('first')?.type), field.name).toBe('Int');
      expect(args.get('first')?.defaultValue, field.name).toBeGreaterThan(0);
      expect(String(args.get('after')?.type), field.name).toBe('String');
    }
  });
});

interface Described {
  readonly name: string;
  readonly description?: string | null | undefined;
}

/** A type with all that can bear a description in it. */
function described(type: GraphQLNamedType): Described[] {
  const own = { name: type.name, description: type.description };
  const within = (parts: readonly Described[]) =>
    parts.map(({ name, description }) => ({ name: `${type.name}.${name}`, description }));
  if (isEnumType(type)) return [own, ...within(type.getValues())];
  if (isInputObjectType(type)) return [own, ...within(Object.values(type.getFields()))];
  if (!isObjectType(type) && !isInterfaceType(type)) return isBuiltIn(type) ? [] : [own];
  const fields = Object.values(type.getFields());
  return [
    own,
    ...within(fields),
    ...fields.flatMap((f) => within(f.args.map((a) => ({ ...a, name: `${f.name}(${a.name})` })))),
  ];
}

const isBuiltIn = ({ name }: GraphQLNamedType): boolean =>
  ['ID', 'String', 'Int', 'Float', 'Boolean'].includes(name);

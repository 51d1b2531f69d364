/** Random queries over the schema: fields of every kind below a root, with pages, periods, aliases and fragments. */
import {
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** A number from 0 to below the limit. */
export type Draw = (limit: number) => number;

/** What reads more than its record and is not what is tested here: these have statements of their own. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  ...[
    'cooperation',
    'attendance',
    'matrix',
    'cohort',
    'changes',
    'topicsOverEditions',
    'facets',
    'positions',
    'holds',
  ],
]);
const ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  first: ['1', '2', '3', '5'],
  order: ['ASC', 'DESC'],
  direction: ['IN', 'OUT', 'BOTH'],
  roles: ['[SPEAKER]', '[DELEGATE, OPENER]', '[]', 'null'],
  types: ['[ORGANIZED, MEMBER_OF]', 'null'],
  during: ['{ from: "2018", to: "2019" }', '{ from: "2019-05", certainty: CERTAIN }', '{}'],
  countAs: ['DIRECT', 'REPRESENTED', 'ROLLED_UP'],
  predicate: ['"participatedIn"', '"name"', 'null'],
  lang: ['"ru"', '"tg"'],
};

export function randomQuery(schema: GraphQLSchema, roots: readonly string[], draw: Draw): string {
  let fragments = '';
  let names = 0;
  const pick = <T>(items: readonly T[]): T => items[draw(items.length)] as T;

  function selection(type: GraphQLNamedType, depth: number): string {
    if (!isCompositeType(type)) return '';
    const fields = fieldsOf(type).filter(
      (f) => !LEFT_OUT.has(f.name) && (depth > 0 || !isCompositeType(getNamedType(f.type))),
    );
    const chosen = Array.from({ length: 1 + draw(4) }, () => pick(fields)).filter((f) => f !== undefined);
    const parts = [...new Set(chosen)].map((f) => field(f, depth));
    // The same once more under the same name, as fragments of several components do.
    if (draw(8) === 0 && parts[0] !== undefined) parts.push(parts[0]);
    const inner = isInterfaceType(type) && draw(2) === 0 ? pick(schema.getPossibleTypes(type)) : undefined;
    if (inner !== undefined) parts.push(`... on ${inner.name} ${selection(inner, depth)}`);
    const text = `{ __typename ${parts.join(' ')} }`;
    if (draw(6) !== 0) return text;
    const name = `F${names++}`;
    fragments += `fragment ${name} on ${type.name} ${text}\n`;
    return `{ ...${name} }`;
  }

  function field(f: GraphQLField<unknown, unknown>, depth: number): string {
    const args = f.args.flatMap(({ name }) => {
      const values = ARGUMENTS[name];
      return values !== undefined && (name === 'first' || draw(3) === 0) ? [`${name}: ${pick(values)}`] : [];
    });
    const alias = draw(10) === 0 ? `a${names++}: ` : '';
    const skipped = draw(20) === 0 ? ' @skip(if: true)' : '';
    const type = getNamedType(f.type);
    const isConnection = type.name.endsWith('Connection');
    const below = isConnection ? connection(type as GraphQLCompositeType, depth) : selection(type, depth - 1);
    return `${alias}${f.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${skipped} ${below}`;
  }

  function connection(type: GraphQLCompositeType, depth: number): string {
    const item = getNamedType(fieldsOf(type).find((f) => f.name === 'nodes')?.type as GraphQLNamedType);
    const parts = [
      ...(draw(4) > 0 ? [`nodes ${selection(item, depth - 1)}`] : []),
      ...(draw(4) === 0 ? [`edges { cursor node ${selection(item, depth - 1)} }`] : []),
      ...(draw(3) === 0 ? ['pageInfo { hasNextPage hasPreviousPage startCursor endCursor }'] : []),
      ...(draw(3) === 0 ? ['totalCount'] : []),
    ];
    return `{ __typename ${parts.join(' ')} }`;
  }

  const root = pick(roots);
  const type = getNamedType(
    schema.getQueryType()?.getFields()[/^\w+/.exec(root)?.[0] ?? '']?.type as GraphQLNamedType,
  );
  const depth = 2 + draw(3);
  const below = type.name.endsWith('Connection')
    ? connection(type as GraphQLCompositeType, depth)
    : selection(type, depth);
  return `{ ${root} ${below} }\n${fragments}`;
}

const fieldsOf = (type: GraphQLNamedType) =>
  isUnionType(type) || !(isObjectType(type) || isInterfaceType(type)) ? [] : Object.values(type.getFields());

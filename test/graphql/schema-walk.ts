/** Queries made from the schema itself, so that a field that is added is asked without anybody thinking of it. */
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** Values for arguments that must be given, by name. A new one needs a line here. */
const SAMPLES: Readonly<Record<string, string>> = {
  id: '"event:dushanbe-2022"',
  ids: '["event:dushanbe-2022"]',
  text: '"Dushanbe"',
  present: '["event:dushanbe-2019"]',
  from: '"org:caricc"',
  to: '"org:osce"',
  actors: '["org:caricc", "org:osce", "org:eu"]',
};

export type Arguments = Readonly<Record<string, string>>;
type AnyField = GraphQLField<unknown, unknown>;

/** The field with its arguments: those that must be given, and those that are told. */
export function call(field: AnyField, told: Arguments = {}): string {
  const args = { ...requiredArguments(field), ...told };
  const list = Object.entries(args).map(([name, value]) => `${name}: ${value}`);
  return list.length === 0 ? field.name : `${field.name}(${list.join(', ')})`;
}

/** Everything below a type, `levels` deep: leaves alone at the last one. */
export function selectionOf(schema: GraphQLSchema, type: unknown, levels: number): string {
  const named = getNamedType(type as never);
  if (isLeafType(named)) return '';
  if (!isObjectType(named)) {
    const fields = schema.getPossibleTypes(named as never).map((t) => `... on ${t.name} { ${leavesOf(t).join(' ')} }`);
    return `{ __typename ${fields.join(' ')} }`;
  }
  const deeper = levels > 1 ? compositesOf(named).map((f) => aliased(named, f, schema, levels)) : [];
  return `{ __typename ${[...leavesOf(named), ...deeper].join(' ')} }`;
}

/** Fields of one name and different types can't stand side by side in fragments, so each bears its type's name. */
function aliased(type: GraphQLObjectType, field: AnyField, schema: GraphQLSchema, levels: number): string {
  const page = isPaged(field) ? { first: '2' } : {};
  return `${type.name}_${field.name}: ${call(field, page)} ${selectionOf(schema, field.type, levels - 1)}`;
}

const leavesOf = (type: GraphQLObjectType): string[] =>
  fieldsOf(type)
    .filter((field) => isLeafType(getNamedType(field.type)))
    .map((field) => `${type.name}_${field.name}: ${call(field)}`);

const compositesOf = (type: GraphQLObjectType) => fieldsOf(type).filter((f) => !isLeafType(getNamedType(f.type)));

export const fieldsOf = (type: GraphQLObjectType): AnyField[] => Object.values(type.getFields());

export const isPaged = (field: AnyField): boolean => getNamedType(field.type).name.endsWith('Connection');

export function objectTypesOf(schema: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter((t): t is GraphQLObjectType => isObjectType(t) && !t.name.startsWith('__'));
}

/** Types of which anything can be looked up by `node`. */
export const nodeTypesOf = (schema: GraphQLSchema): GraphQLObjectType[] =>
  objectTypesOf(schema).filter((type) => type.getInterfaces().some((i) => i.name === 'Node'));

/** Each value of each argument that takes an enum, one at a time. */
export function enumArgumentsOf(field: AnyField): Arguments[] {
  return field.args.flatMap((arg) => {
    const type = getNamedType(arg.type);
    if (!isEnumType(type)) return [];
    const isList = String(arg.type).startsWith('[');
    return type.getValues().map(({ name }) => ({ [arg.name]: isList ? `[${name}]` : name }));
  });
}

function requiredArguments(field: AnyField): Arguments {
  return Object.fromEntries(field.args.filter(isRequiredArgument).map((arg) => [arg.name, sampleOf(arg, field)]));
}

function sampleOf({ name }: GraphQLArgument, field: AnyField): string {
  const sample = SAMPLES[name];
  if (sample === undefined) throw new Error(`${field.name} needs ${name}; give a sample in schema-walk.ts`);
  return sample;
}

/** Queries made from the schema itself, so that a field that is added is asked without anybody thinking of it. */
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** Ids for fields that look up things of one kind, by the name of the field; others find an event. */
const IDS: Readonly<Record<string, string>> = {
  ...{ actor: 'org:caricc', state: 'state:tajikistan', organization: 'org:caricc' },
  ...{
    person: 'person:emomali-rahmon',
    series: 'series:dushanbe-process',
    declaration: 'declaration:dushanbe-2018',
  },
  ...{ statement: 'statement:rahmon-dushanbe-2019', topic: 'topic:border-security', place: 'place:dushanbe' },
  source: 'source:caricc-2022-10-20',
};

/** Values for arguments that must be given, by name. A new one needs a line here. */
const SAMPLES: Readonly<Record<string, string>> = {
  id: '"event:dushanbe-2022"',
  ids: '["event:dushanbe-2022"]',
  filter: '{ about: ["event:dushanbe-2022", "org:caricc"] }',
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
  const args = { ...requiredArguments(field, told), ...told };
  const list = Object.entries(args).map(([name, value]) => `${name}: ${value}`);
  return list.length === 0 ? field.name : `${field.name}(${list.join(', ')})`;
}

/** All that belongs to a type; of what can be looked up by id, and of an interface, its leaves alone. */
export function selectionOf(schema: GraphQLSchema, type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (!isObjectType(named) && !isInterfaceType(named)) return '';
  const whole = isObjectType(named) && !nodeTypesOf(schema).includes(named);
  const within = whole ? compositesOf(named) : [];
  return `{ __typename ${[...leavesOf(named), ...within.map((f) => asked(schema, f, facetsOf(named, f)))].join(' ')} }`;
}

/** Facets that a list has: of statements there are no kinds, of sources no series. */
function facetsOf({ name }: GraphQLObjectType | GraphQLInterfaceType, field: AnyField): Arguments {
  if (field.name !== 'crossFacet') return {};
  if (name === 'StatementConnection') return { rows: 'YEAR', columns: 'SPEAKER' };
  return { rows: 'KIND', columns: name === 'SourceConnection' ? 'LANGUAGE' : 'SERIES' };
}

/** The field, with all that belongs to it. */
export function asked(schema: GraphQLSchema, field: AnyField, told: Arguments = {}): string {
  const args = isPaged(field) ? { first: '2', ...told } : told;
  return `${call(field, args)} ${selectionOf(schema, field.type)}`;
}

const leavesOf = (type: GraphQLObjectType | GraphQLInterfaceType): string[] =>
  Object.values(type.getFields())
    .filter((field) => isLeafType(getNamedType(field.type)))
    .map((field) => call(field));

const compositesOf = (type: GraphQLObjectType) =>
  fieldsOf(type).filter((f) => !isLeafType(getNamedType(f.type)));

export const fieldsOf = (type: GraphQLObjectType): AnyField[] => Object.values(type.getFields());

export const isPaged = (field: AnyField): boolean => getNamedType(field.type).name.endsWith('Connection');

export function objectTypesOf(schema: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter(
    (t): t is GraphQLObjectType => isObjectType(t) && !t.name.startsWith('__'),
  );
}

/** Types of which anything can be looked up by `node`. */
export const nodeTypesOf = (schema: GraphQLSchema): GraphQLObjectType[] =>
  objectTypesOf(schema).filter((type) => type.getInterfaces().some((i) => i.name === 'Node'));

/** Each value of each argument that takes an enum, one at a time, and the smallest page. */
export function variantsOf(field: AnyField): Arguments[] {
  return field.args.flatMap((arg): Arguments[] => {
    if (arg.name === 'first') return [{ first: '1' }];
    const type = getNamedType(arg.type);
    if (!isEnumType(type)) return [];
    const isList = String(arg.type).startsWith('[');
    return type.getValues().map(({ name }) => ({ [arg.name]: isList ? `[${name}]` : name }));
  });
}

function requiredArguments(field: AnyField, told: Arguments): Arguments {
  return Object.fromEntries(
    field.args
      .filter((arg) => isRequiredArgument(arg) && !(arg.name in told))
      .map((arg) => [arg.name, sampleOf(arg, field)]),
  );
}

function sampleOf({ name }: GraphQLArgument, field: AnyField): string {
  const id = name === 'id' ? IDS[field.name] : undefined;
  const sample = id === undefined ? SAMPLES[name] : JSON.stringify(id);
  if (sample === undefined) throw new Error(`${field.name} needs ${name}; give a sample in schema-walk.ts`);
  return sample;
}

/** What follows the schema by hand is held to it, so that nothing new in the schema is forgotten there. */
import {
  type FieldNode,
  type GraphQLEnumType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
} from 'graphql';
import { expect, expectTypeOf, test } from 'vitest';
import { FACT_CHANGES } from '../../src/domain/claims/without-sources.js';
import * as model from '../../src/domain/model.js';
import { MATCH_KINDS } from '../../src/domain/names/score.js';
import type { CellStatus } from '../../src/domain/participation/matrix-row.js';
import * as subkinds from '../../src/domain/subkinds.js';
import type { answerDuring } from '../../src/domain/time/overlap.js';
import { DEFAULT_SIZES } from '../../src/graphql/arguments.js';
import type * as generated from '../../src/graphql/generated.js';
import { knownColumns } from '../../src/graphql/planner/field-columns.js';
import { type AnyField, declarationOf } from '../../src/graphql/planner/field-source.js';
import { FORMER_FILTER_NAMES } from '../../src/graphql/relay/former-filter-names.js';
import { ID_FILTERS } from '../../src/graphql/relay/id-filters.js';
import { PLACE_FILTERS } from '../../src/graphql/relay/place-filters.js';
import { createSchema } from '../../src/graphql/schema.js';
import { readSchemaText } from '../../src/shared/package-files.js';
import type { RecordType } from '../../src/store/mapping/record-columns.js';
import type { linksOf } from '../../src/store/queries/connections.js';
import type { Direction } from '../../src/store/queries/keyset.js';
import * as lists from '../../src/store/queries/list-pages.js';
import type { WindowFilter } from '../../src/store/queries/window.js';
import { nodeTypesOf, objectTypesOf } from './schema-walk.js';

const schema = createSchema(readSchemaText());

const ENUMS: Readonly<Record<string, readonly string[]>> = {
  EntityKind: model.ENTITY_KINDS,
  Agreement: model.AGREEMENTS,
  Modality: model.MODALITIES,
  ClaimRank: model.CLAIM_RANKS,
  Polarity: model.POLARITIES,
  SourceKind: model.SOURCE_KINDS,
  NameKind: model.NAME_KINDS,
  ParticipationRole: model.PARTICIPATION_ROLES,
  AttendanceMode: model.ATTENDANCE_MODES,
  Standing: model.STANDINGS,
  EventStatus: model.EVENT_STATUSES,
  OrganizerRole: model.ORGANIZER_ROLES,
  EventKind: subkinds.EVENT_KINDS,
  OrganizationKind: subkinds.ORGANIZATION_KINDS,
  DeclarationKind: subkinds.DECLARATION_KINDS,
  PlaceKind: subkinds.PLACE_KINDS,
  CitationVerb: subkinds.CITATION_VERBS,
  LinkType: model.LINK_TYPES,
  CountAs: model.COUNT_AS,
  MatchKind: MATCH_KINDS,
  FactChange: FACT_CHANGES,
  FacetName: [
    ...[lists.actorPages, lists.eventPages, lists.declarationPages, lists.statementPages],
    lists.sourcePages,
  ].flatMap((pages) => Object.keys(pages.facets?.sources ?? {})),
};
/** These are types in the code and no lists, so the compiler compares them below. */
const COMPARED_AS_TYPES = ['Certainty', 'EndState', 'CellStatus', 'Holds', 'LinkDirection', 'OrderDirection'];

test('every enum of the schema has the values that the code has', () => {
  const enums = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLEnumType => isEnumType(type) && !type.name.startsWith('__'),
  );
  const valuesOf = (type: GraphQLEnumType) => type.getValues().map(({ name }) => name);
  const written = enums.filter(({ name }) => !COMPARED_AS_TYPES.includes(name));
  expect(Object.fromEntries(written.map((type) => [type.name, valuesOf(type).sort()]))).toEqual(
    Object.fromEntries(Object.entries(ENUMS).map(([name, values]) => [name, [...new Set(values)].sort()])),
  );
  expect(enums).toHaveLength(Object.keys(ENUMS).length + COMPARED_AS_TYPES.length);

  expectTypeOf<generated.Certainty>().toEqualTypeOf<WindowFilter['certainty']>();
  expectTypeOf<generated.EndState>().toEqualTypeOf<model.EndState>();
  expectTypeOf<generated.CellStatus>().toEqualTypeOf<CellStatus>();
  expectTypeOf<generated.Holds>().toEqualTypeOf<ReturnType<typeof answerDuring>>();
  expectTypeOf<generated.LinkDirection>().toEqualTypeOf<keyof typeof linksOf>();
  expectTypeOf<generated.OrderDirection>().toEqualTypeOf<Direction>();
});

test('a client that sends null gets the sizes that the schema promises', () => {
  const sizes = objectTypesOf(schema).flatMap((type) =>
    Object.values(type.getFields()).flatMap((field) =>
      field.args.flatMap(({ name, type: of, defaultValue }) =>
        ['first', 'top', 'rows'].includes(name) && String(of) === 'Int'
          ? [[`${type.name}.${field.name}`, defaultValue] as const]
          : [],
      ),
    ),
  );
  const special = new Map<string, number>([
    ['Query.topics', DEFAULT_SIZES.topics],
    ['Query.cooperation', DEFAULT_SIZES.networkTies],
    ['EventSeries.cohort', DEFAULT_SIZES.cohort],
    ['EventSeries.matrix', DEFAULT_SIZES.matrixRows],
    // The questions of the analyses hold these two.
    ['Query.paths', 5],
    ['Query.neighbourhood', 100],
  ]);
  const sizeOf = (field: string) =>
    special.get(field) ??
    (/\.(facets|crossFacet)$/.test(field) ? DEFAULT_SIZES.facetValues : DEFAULT_SIZES.page);
  expect(sizes.length).toBeGreaterThan(30);
  expect(sizes).toEqual(sizes.map(([field]) => [field, sizeOf(field)]));
});

test('every filter that takes ids is followed from former ids to their successors', () => {
  const written = Object.values(schema.getTypeMap()).flatMap((type) =>
    isInputObjectType(type)
      ? Object.values(type.getFields())
          .filter((field) => getNamedType(field.type).name === 'ID' && !isFormerName(type.name, field.name))
          .map((field) => `${type.name}.${field.name}`)
      : [],
  );
  const followed = Object.entries({
    ...ID_FILTERS,
    EventFilter: [...ID_FILTERS.EventFilter, ...PLACE_FILTERS],
  }).flatMap(([type, names]) => names.map((name) => `${type}.${name}`));
  expect(followed.sort()).toEqual(written.sort());
});

const isFormerName = (type: string, name: string): boolean =>
  name in ((FORMER_FILTER_NAMES as Readonly<Record<string, object>>)[type] ?? {});

test('every former name of a filter is in the schema, beside a current one that takes the same', () => {
  const types = Object.entries(FORMER_FILTER_NAMES).flatMap(([type, names]) => {
    const filter = schema.getType(type);
    if (!isInputObjectType(filter)) throw new Error(`${type} is no input`);
    const fields = filter.getFields();
    return Object.entries(names).map(
      ([former, current]) =>
        [getNamedType(fields[former]?.type), getNamedType(fields[current]?.type)] as const,
    );
  });
  expect(types.length).toBeGreaterThan(8);
  for (const [former, current] of types) expect(former).toBe(current);
});

test('the planner knows which columns every field of a record needs', () => {
  const types = recordTypesIn(schema);
  expect([...types.keys()].map((type) => type.name)).toEqual(
    expect.arrayContaining([...nodeTypesOf(schema).map((type) => type.name), 'Link', 'Citation', 'Actor']),
  );
  expect(withoutColumns(schema)).toEqual([]);
});

test.each([
  ['Topic', 'type Topic implements Entity & Node {'],
  ['Participation', 'type Participation implements Node {'],
  ['Organizing', 'type Organizing {'],
])('a new field of %s that nobody has declared is noticed', (type, line) => {
  const text = readSchemaText();
  expect(text).toContain(line);
  expect(withoutColumns(createSchema(text.replace(line, `${line} forgotten: String`)))).toEqual([
    `${type}.forgotten`,
  ]);
});

test('what all types of an interface declare alike holds for its own fields', () => {
  const actor = schema.getType('Actor');
  if (!isInterfaceType(actor)) throw new Error('Actor is no interface');
  const kinds = Object.values(actor.getFields()).map((f) => [f.name, declarationOf(f).source?.kind] as const);
  expect(kinds.filter(([, kind]) => kind !== undefined)).toEqual([
    ['claims', 'relation'],
    ['links', 'relation'],
    ['participations', 'relation'],
    ['organized', 'relation'],
    ['statements', 'relation'],
    ['cooperation', 'prefetch'],
  ]);
});

function withoutColumns(of: GraphQLSchema): readonly string[] {
  return [...recordTypesIn(of)].flatMap(([type, record]) =>
    fieldsOf(type)
      .filter((field) => knownColumns(record, field, nodeOf(field), {}) === undefined)
      .map((field) => `${type.name}.${field.name}`),
  );
}

/** The types that the planner reads, each with its record: those that some field leads to. */
function recordTypesIn(of: GraphQLSchema): ReadonlyMap<GraphQLNamedType, RecordType> {
  const records = new Map<GraphQLNamedType, RecordType>();
  for (const field of Object.values(of.getTypeMap()).flatMap(fieldsOf)) {
    const { source } = declarationOf(field);
    if (source === undefined || source.kind === 'prefetch') continue;
    const record = source.kind === 'reference' ? source.reference.record : source.select({}).relation.record;
    const type = getNamedType(field.type);
    const nodes = type.name.endsWith('Connection') && isObjectType(type) ? type.getFields().nodes : undefined;
    const item = nodes === undefined ? type : getNamedType(nodes.type);
    records.set(item, record);
    if (isInterfaceType(item))
      for (const possible of of.getPossibleTypes(item)) records.set(possible, record);
  }
  return records;
}

const fieldsOf = (type: GraphQLNamedType): readonly AnyField[] =>
  (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__')
    ? Object.values(type.getFields())
    : [];

const nodeOf = ({ name }: AnyField): FieldNode => ({
  kind: Kind.FIELD,
  name: { kind: Kind.NAME, value: name },
});

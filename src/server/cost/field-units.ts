/**
 * What a field costs beside the objects of its answer: some read far more than they return. A unit is about what it takes to
 * read and return one object. `npm run bench -- --cost` asks each of these fields and prints what a unit of it takes.
 */
import type { GraphQLObjectType } from 'graphql';
import { MAX_LENGTH } from '../../analysis/paths/path-question.js';

type Args = Readonly<Record<string, unknown>>;
type Units = number | ((args: Args) => number);

const numberOr = (value: unknown, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise;

/** Counts over a whole list of the graph. */
const WHOLE_LIST = 4_000;
/** Everything that is known of an event series, put side by side. */
const WHOLE_SERIES = 1_000;

const UNITS: Readonly<Record<string, Units>> = {
  'Query.search': 4_000,
  'Query.paths': ({ maxLength }) => 2_000 * Math.min(numberOr(maxLength, MAX_LENGTH), MAX_LENGTH),
  'Query.neighbourhood': ({ depth, first }) => numberOr(depth, 1) * (1_000 + 8 * numberOr(first, 100)),
  'Query.cooperation': WHOLE_LIST,
  'CooperationNetwork.measures': 15_000,
  'CooperationNetwork.communities': 15_000,
  'CooperationNetwork.timeline': 5_000,
  'Query.contested': WHOLE_LIST,
  'Query.facts': WHOLE_LIST,
  'Query.about': WHOLE_LIST,
  'Query.predicates': WHOLE_LIST,
  'EventSeries.matrix': WHOLE_SERIES,
  'EventSeries.cohort': WHOLE_SERIES,
  'EventSeries.changes': WHOLE_SERIES,
  'EventSeries.topicsOverEditions': WHOLE_SERIES,
  'State.cooperation': 50,
  'Organization.cooperation': 50,
  'Person.cooperation': 50,
};

/** Of every type that has such a field. */
const UNITS_OF_NAMES: Readonly<Record<string, Units>> = {
  facets: WHOLE_LIST,
  crossFacet: 2 * WHOLE_LIST,
};

/** The names of all fields in the table, as `Type.field` or `field`. */
export const FIELDS_WITH_UNITS = [...Object.keys(UNITS), ...Object.keys(UNITS_OF_NAMES)];

export type UnitsOfField = (parent: GraphQLObjectType, field: string, args: Args) => number;

/** The units of a field by itself, without what is asked of its items. */
export const ownUnits: UnitsOfField = (parent, field, args) => {
  const units = UNITS[`${parent.name}.${field}`] ?? UNITS_OF_NAMES[field] ?? 0;
  return typeof units === 'number' ? units : units(args);
};

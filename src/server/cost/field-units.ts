/**
 * What a field costs beside the objects of its answer: some read far more than they return. A unit is about what it takes to
 * read and return one object. `npm run bench -- --attack --only others` asks the costliest of them and prints the
 * estimate beside the processor time.
 */
import type { GraphQLObjectType } from 'graphql';
import { MAX_LENGTH } from '../../analysis/paths/path-question.js';

type Args = Readonly<Record<string, unknown>>;
type Units = number | ((args: Args) => number);

/** How many units fields cost by themselves, without what is asked of their items. */
export interface FieldUnits {
  /** Of a field wherever it is asked for. */
  own(parent: GraphQLObjectType, field: string, args: Args): number;
  /** Of a field of what the root returns, which is about the whole graph. Below other objects the same field is cheap. */
  belowRoot(parent: GraphQLObjectType, field: string): number;
}

const numberOr = (value: unknown, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise;

/** Counts over a whole list of the graph. */
const WHOLE_LIST = 4_000;
/** Everything that is known of an event series, put side by side. */
const WHOLE_SERIES = 1_000;
/** The claims of a fact with their sources, which are read whatever is asked of what is left of it. */
const SOURCES_OF_FACT = 6;
/** Centrality and communities of a network. */
const MEASURES = 15_000;

const OWN: Readonly<Record<string, Units>> = {
  'Query.search': 4_000,
  'Query.paths': ({ maxLength }) => 2_000 * Math.min(numberOr(maxLength, MAX_LENGTH), MAX_LENGTH),
  'Query.neighbourhood': ({ depth, first }) => numberOr(depth, 1) * (1_000 + 8 * numberOr(first, 100)),
  'Query.cooperation': 3_000,
  'Query.contested': WHOLE_LIST,
  'Query.facts': WHOLE_LIST,
  'Query.about': WHOLE_LIST,
  'Query.predicates': WHOLE_LIST,
  'EventSeries.matrix': WHOLE_SERIES,
  'EventSeries.cohort': WHOLE_SERIES,
  'EventSeries.changes': WHOLE_SERIES,
  'EventSeries.topicsOverEditions': WHOLE_SERIES,
  'Fact.without': SOURCES_OF_FACT,
  'ContestedFact.without': SOURCES_OF_FACT,
  'State.cooperation': 50,
  'Organization.cooperation': 50,
  'Person.cooperation': 50,
};

const BELOW_ROOT: Readonly<Record<string, number>> = {
  'CooperationNetwork.measures': MEASURES,
  'CooperationNetwork.communities': MEASURES,
  'CooperationNetwork.timeline': WHOLE_LIST,
  'CooperationNetwork.undated': WHOLE_LIST,
  'ActorConnection.facets': WHOLE_LIST,
  'EventConnection.facets': WHOLE_LIST,
  'DeclarationConnection.facets': WHOLE_LIST,
  'StatementConnection.facets': WHOLE_LIST,
  'SourceConnection.facets': WHOLE_LIST,
  'ActorConnection.crossFacet': 2 * WHOLE_LIST,
  'EventConnection.crossFacet': 2 * WHOLE_LIST,
  'DeclarationConnection.crossFacet': 2 * WHOLE_LIST,
  'StatementConnection.crossFacet': 2 * WHOLE_LIST,
  'SourceConnection.crossFacet': 2 * WHOLE_LIST,
};

/** All fields with units of their own, as `Type.field`. */
export const FIELDS_WITH_UNITS = [...Object.keys(OWN), ...Object.keys(BELOW_ROOT)];

export const FIELD_UNITS: FieldUnits = {
  own(parent, field, args) {
    const units = OWN[`${parent.name}.${field}`] ?? 0;
    return typeof units === 'number' ? units : units(args);
  },
  belowRoot: (parent, field) => BELOW_ROOT[`${parent.name}.${field}`] ?? 0,
};

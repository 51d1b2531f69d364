/**
 * What a field costs beside the objects of its answer: some read far more than they return. The figures are measured:
 * `npm run bench -- --cost` asks each of them and prints what a unit takes.
 */
import type { GraphQLObjectType } from 'graphql';

type Args = Readonly<Record<string, unknown>>;
type Units = number | ((args: Args) => number);

const OF_FIELDS: Readonly<Record<string, Units>> = {
  'Query.search': 1,
};

/** Units of fields that many types have. */
const OF_NAMES: Readonly<Record<string, Units>> = {};

/** The units of a field by itself, without what is asked of its items. */
export function ownUnits(parent: GraphQLObjectType, field: string, args: Args): number {
  const units = OF_FIELDS[`${parent.name}.${field}`] ?? OF_NAMES[field] ?? 0;
  return typeof units === 'number' ? units : units(args);
}

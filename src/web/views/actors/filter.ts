/** Turns the address of a list of actors into the filter that the API takes, and back. */
import { addressOf } from '../../browser/router.js';
import type { ActorFilter, FacetName } from '../../generated/graphql.js';

/** The facets in the order of the page, and the names of their filters in the address. */
export const FACETS = [
  ['KIND', 'kind'],
  ['MEMBERSHIP', 'member'],
  ['SERIES', 'series'],
  ['ROLE', 'role'],
] as const satisfies readonly (readonly [FacetName, string])[];

export type FilterName = (typeof FACETS)[number][1] | 'q';

const FIELDS: Readonly<Record<Exclude<FilterName, 'q'>, keyof ActorFilter>> = {
  kind: 'kinds',
  member: 'memberOf',
  series: 'series',
  role: 'roles',
};

export function filterOf(params: URLSearchParams): ActorFilter {
  const text = params.get('q');
  const lists = Object.entries(FIELDS).flatMap(([name, field]) => {
    const value = params.get(name);
    return value === null ? [] : [[field, [value]] as const];
  });
  return { ...Object.fromEntries(lists), ...(text === null ? {} : { text }) };
}

/** Returns the address of the same list with one filter set anew, or taken away. */
export const actorsAddress = (params: URLSearchParams, name: FilterName, value: string | null): string =>
  addressOf('/actors', { ...Object.fromEntries(params), [name]: value });

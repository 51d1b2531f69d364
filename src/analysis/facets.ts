import { isOfKind } from '../domain/ids.js';
import type { EntityKind } from '../domain/kinds.js';
import { compareText } from '../domain/text/compare-text.js';
import { groupBy } from '../domain/text/group-by.js';
import { namedYears, possibleYears, yearText } from '../domain/time/possible-years.js';
import type { GraphReader } from '../store/port/graph-store.js';
import type { Params } from '../store/port/read-query.js';
import type { FacetQueries, FacetRow, RangedValue } from '../store/queries/facets.js';
import type { FilteredPages } from '../store/queries/list-pages.js';
import { type PossibleDays, possibleDaysOf } from '../store/queries/possible-days.js';

export interface FacetValue {
  readonly value: string;
  /** Set where the value is the id of an entity. */
  readonly entityId: string | null;
  readonly count: number;
}

export interface Facet {
  readonly name: string;
  /** The most frequent first, then by value. */
  readonly values: readonly FacetValue[];
  /** Whether rarer values are left out, or all of them because counting would take too long. */
  readonly truncated: boolean;
}

/** A facet that would walk more edges than this is not counted, since a partial count would be wrong. */
export const MAX_EDGES = 200_000;

/** A facet with all its values; null where there are too many to count. */
export interface CountedFacet {
  readonly name: string;
  readonly values: readonly FacetValue[] | null;
}

/**
 * Counts all items that the filters accept by each requested property of the list. Each facet ignores the
 * filters on its own property, so that a reader sees what choosing another value would give.
 * @param by names of facets; null for all, but those that are counted on request
 */
export async function countFacets<R>(
  store: GraphReader,
  { facets }: FilteredPages<R>,
  filter: Params,
  by: readonly string[] | null,
): Promise<readonly CountedFacet[]> {
  if (facets === undefined) return [];
  const names = Object.entries(facets.sources).flatMap(([name, { onRequest }]) =>
    (by === null ? onRequest !== true : by.includes(name)) ? [name] : [],
  );
  const rowsOf = store.capabilities.nestedCollect
    ? readTogether(store, facets, filter, names)
    : (name: string) => store.read(facets.one(name, activeFilters(facets, filter, name)), filter);
  return Promise.all(
    names.map(async (name) => {
      const edges = facets.edges(name, activeFilters(facets, filter, name));
      if (edges !== null) {
        const [walked = 0] = await store.read(edges, { ...filter, mostEdges: MAX_EDGES + 1 });
        if (walked > MAX_EDGES) return { name, values: null };
      }
      const rows = await rowsOf(name);
      const { until, ofEntities } = facets.sources[name] ?? {};
      const values = (until === undefined ? rows : countByYear(rows))
        .toSorted((a, b) => b.count - a.count || compareText(a.value, b.value))
        .map(({ value, count }) => ({ value, count, entityId: ofEntities === true ? value : null }));
      return { name, values };
    }),
  );
}

/** Returns the facet with its most frequent values; of values that are entities, of those kinds alone. */
export function topOf(
  { name, values }: CountedFacet,
  top: number,
  kinds: readonly EntityKind[] | null,
): Facet {
  if (values === null) return { name, values: [], truncated: true };
  const chosen = kinds === null ? values : values.filter(({ entityId }) => isOfKinds(entityId, kinds));
  return { name, values: chosen.slice(0, top), truncated: chosen.length > top };
}

const isOfKinds = (id: string | null, kinds: readonly EntityKind[]): boolean =>
  id === null || kinds.some((kind) => isOfKind(id, kind));

const activeFilters = (facets: FacetQueries, filter: Params, name: string): readonly string[] =>
  Object.keys(filter).filter((f) => !facets.sources[name]?.ownFilters.includes(f));

/** Reads facets over the same items in one query, except those that may be too large to count. */
function readTogether(
  store: GraphReader,
  facets: FacetQueries,
  filter: Params,
  names: readonly string[],
): (name: string) => Promise<readonly FacetRow[]> {
  const bounded = names.filter((name) => facets.edges(name, []) === null);
  const groups = groupBy(bounded, (name) => activeFilters(facets, filter, name).join());
  const reads = new Map(
    [...groups.values()].flatMap((group) => {
      if (group.length === 1) return [];
      const active = activeFilters(facets, filter, group[0] as string);
      const read = store.read(facets.several(group, active), filter);
      return group.map((name) => [name, read.then(([rows]) => rows?.get(name) ?? [])] as const);
    }),
  );
  return (name) =>
    reads.get(name) ?? store.read(facets.one(name, activeFilters(facets, filter, name)), filter);
}

/**
 * Counts an item in each year in which it may have been, so that a count is the number of items that the filter by that year
 * lets through. Years that no date of the list names are left out: an open date would fill the calendar.
 */
function countByYear(rows: readonly FacetRow[]): { readonly value: string; readonly count: number }[] {
  const counts = new Map<number, number>();
  possibleYearsOf(rows).forEach((years, i) => {
    for (const year of years) counts.set(year, (counts.get(year) ?? 0) + (rows[i]?.count ?? 0));
  });
  return [...counts].map(([year, count]) => ({ value: yearText(year), count }));
}

/** Lists the years in which each may have been, from the first to the last that a date among them names. */
export function possibleYearsOf(ranges: readonly RangedValue[]): readonly (readonly number[])[] {
  const periods = ranges.map(periodOf);
  const named = namedYears(periods);
  return periods.map((period) => (named === null ? [] : [...possibleYears(period, named)]));
}

/** Widens the outer bounds to whole years, in which alone the facet counts. */
const periodOf = ({ value, until, innerDays }: RangedValue): PossibleDays =>
  possibleDaysOf(`${value}-01-01`, `${until ?? value}-12-31`, innerDays);

import { groupBy } from '../domain/text/group-by.js';
import type { GraphStore } from '../store/port/graph-store.js';
import type { Params } from '../store/port/read-query.js';
import type { FacetRow, FilteredPages } from '../store/queries/list-pages.js';

export interface FacetValue {
  readonly value: string;
  /** Where the value is the id of an entity. */
  readonly entityId: string | null;
  readonly count: number;
}

export interface Facet {
  readonly name: string;
  /** Most frequent first, then by value. */
  readonly values: readonly FacetValue[];
  /** Rarer values are left out, or all of them where counting would take too long. */
  readonly truncated: boolean;
}

/** An item whose dates allow more years than this counts in none: it says nothing of when. */
const MAX_YEARS = 10;
/** A facet that would have to walk more edges than this is not counted; half of the truth would be no count. */
export const MAX_EDGES = 200_000;

/** A facet with all its values; null: they are too many to count. */
export interface CountedFacet {
  readonly name: string;
  readonly values: readonly FacetValue[] | null;
}

/**
 * Counts, over everything that the filters let through, by each of the properties that are asked for and that the listing
 * has. Each counts as if the filters on that very property were off, so that a reader sees what
 * choosing another value would give.
 */
export async function countFacets<R>(
  store: GraphStore,
  pages: FilteredPages<R>,
  filter: Params,
  by: readonly string[] | null,
): Promise<readonly CountedFacet[]> {
  const names = Object.keys(pages.facets).filter((name) => by === null || by.includes(name));
  const rowsOf = store.readsSubtrees
    ? rowsTogether(store, pages, filter, names)
    : (name: string) => store.read(pages.facet(name, activeFor(pages, filter, name)), filter);
  return Promise.all(
    names.map(async (name) => {
      const edges = pages.facetEdges(name, activeFor(pages, filter, name));
      if (edges !== null) {
        const [walked = 0] = await store.read(edges, { ...filter, mostEdges: MAX_EDGES + 1 });
        if (walked > MAX_EDGES) return { name, values: null };
      }
      const rows = await rowsOf(name);
      const { until, ofEntities } = pages.facets[name] ?? {};
      const values = (until === undefined ? rows : overYears(rows))
        .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
        .map(({ value, count }) => ({ value, count, entityId: ofEntities === true ? value : null }));
      return { name, values };
    }),
  );
}

export const topOf = ({ name, values }: CountedFacet, top: number): Facet =>
  values === null
    ? { name, values: [], truncated: true }
    : { name, values: values.slice(0, top), truncated: values.length > top };

const activeFor = <R>(pages: FilteredPages<R>, filter: Params, name: string): readonly string[] =>
  Object.keys(filter).filter((f) => !pages.facets[name]?.ownFilters.includes(f));

/** What counts the same items is asked in one statement, unless it may have to be left out. */
function rowsTogether<R>(
  store: GraphStore,
  pages: FilteredPages<R>,
  filter: Params,
  names: readonly string[],
): (name: string) => Promise<readonly FacetRow[]> {
  const together = names.filter((name) => pages.facetEdges(name, []) === null);
  const groups = groupBy(together, (name) => activeFor(pages, filter, name).join());
  const reads = new Map(
    [...groups.values()].flatMap((group) => {
      if (group.length === 1) return [];
      const active = activeFor(pages, filter, group[0] as string);
      const read = store.read(pages.facetsTogether(group, active), filter);
      return group.map((name) => [name, read.then(([rows]) => rows?.get(name) ?? [])] as const);
    }),
  );
  return (name) => reads.get(name) ?? store.read(pages.facet(name, activeFor(pages, filter, name)), filter);
}

/** What may have been in several years counts in each of them. */
function overYears(rows: readonly FacetRow[]): { readonly value: string; readonly count: number }[] {
  const counts = new Map<number, number>();
  for (const { value, until, count } of rows) {
    const first = Number(value);
    const last = Number(until ?? value);
    if (last - first >= MAX_YEARS) continue;
    for (let year = first; year <= last; year++) counts.set(year, (counts.get(year) ?? 0) + count);
  }
  return [...counts].map(([year, count]) => ({ value: String(year), count }));
}

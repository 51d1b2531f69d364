import type { GraphStore } from '../store/graph-store.js';
import type { Params } from '../store/statement.js';
import type { FacetRow, FilteredPages } from '../store/statements/pages.js';

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

/**
 * Counts, over everything that the filters let through, by each of the properties that are asked for and that the listing
 * has. Each counts as if the filters on that very property were off, so that a reader sees what
 * choosing another value would give.
 */
export async function facets<R>(
  store: GraphStore,
  pages: FilteredPages<R>,
  filter: Params,
  by: readonly string[] | null,
  top: number,
): Promise<readonly Facet[]> {
  const names = Object.keys(pages.facets).filter((name) => by === null || by.includes(name));
  return Promise.all(
    names.map(async (name) => {
      const source = pages.facets[name];
      const active = Object.keys(filter).filter((f) => !source?.ownFilters.includes(f));
      const edges = pages.facetEdges(name, active);
      if (edges !== null) {
        const [walked = 0] = await store.read(edges, { ...filter, mostEdges: MAX_EDGES + 1 });
        if (walked > MAX_EDGES) return { name, values: [], truncated: true };
      }
      const rows = await store.read(pages.facet(name, active), filter);
      const counted = source?.until === undefined ? rows : overYears(rows);
      const values = counted
        .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
        .map(({ value, count }) => ({ value, count, entityId: source?.ofEntities === true ? value : null }));
      return { name, values: values.slice(0, top), truncated: values.length > top };
    }),
  );
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

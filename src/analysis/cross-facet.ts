/** Counts a list by two properties at once: events by year and topic. */
import { DomainError } from '../domain/errors.js';
import { compareText } from '../domain/text/compare-text.js';
import { groupBy } from '../domain/text/group-by.js';
import { MAX_DAY, MIN_DAY } from '../domain/time/iso-day.js';
import { yearText } from '../domain/time/possible-years.js';
import type { GraphReader } from '../store/port/graph-store.js';
import type { Params } from '../store/port/read-query.js';
import type { FacetPair, FacetQueries } from '../store/queries/facets.js';
import type { FilteredPages } from '../store/queries/list-pages.js';
import { type FacetValue, MAX_EDGES, possibleYearsOf } from './facets.js';

export interface CrossFacet {
  /** The most frequent values; years in the order of time, others the most frequent first. */
  readonly rows: readonly FacetValue[];
  readonly columns: readonly FacetValue[];
  readonly cells: readonly FacetCell[];
  /** How many items the filters accept; counted only where it is asked for, as the next is. */
  readonly items: () => Promise<number>;
  /** How many of these are in no cell; null where counting would take too long, as below. */
  readonly itemsInNoCell: () => Promise<number | null>;
  readonly itemsInSeveralCells: number | null;
  /** Null also where nothing is counted by year. */
  readonly undatedItems: number | null;
  /** Whether rarer values are left out, or all because counting would take too long. */
  readonly truncated: boolean;
}

interface FacetCell {
  readonly row: string;
  readonly column: string;
  readonly count: number;
}

export interface CrossFacetQuestion {
  readonly rows: string;
  readonly columns: string;
  /** How many rows and how many columns. */
  readonly top: number;
}

/**
 * Counts the items that the filters accept by two facets of the list. Unlike a single facet it keeps to all filters, those on its
 * own properties too: a table of 2018 to 2024 has no other years.
 *
 * @throws DomainError `BAD_USER_INPUT` for a facet that the list does not have
 */
export async function crossFacet<R>(
  store: GraphReader,
  pages: FilteredPages<R>,
  filter: Params,
  { rows, columns, top }: CrossFacetQuestion,
): Promise<CrossFacet | null> {
  const { facets } = pages;
  if (facets === undefined) return null;
  const [ofRows, ofColumns] = await Promise.all([
    readValues(store, facets, filter, rows),
    readValues(store, facets, filter, columns),
  ]);
  let counted: Promise<number> | undefined;
  const items = () => {
    counted ??= store.read(pages.count(Object.keys(filter)), filter).then(([total = 0]) => total);
    return counted;
  };
  if (ofRows === null || ofColumns === null) return uncounted(items);

  const shownRows = mostFrequent(ofRows, top);
  const shownColumns = mostFrequent(ofColumns, top);
  const sizes = [...ofRows.byItem].map(
    ([item, values]) => values.length * (ofColumns.byItem.get(item)?.length ?? 0),
  );
  return {
    rows: shownRows,
    columns: shownColumns,
    cells: cellsOf(ofRows.byItem, ofColumns.byItem, shownRows, shownColumns),
    items,
    itemsInNoCell: async () => (await items()) - sizes.filter((size) => size > 0).length,
    itemsInSeveralCells: sizes.filter((size) => size > 1).length,
    undatedItems: ofRows.undated ?? ofColumns.undated,
    truncated: ofRows.counts.size > shownRows.length || ofColumns.counts.size > shownColumns.length,
  };
}

const uncounted = (items: CrossFacet['items']): CrossFacet => ({
  rows: [],
  columns: [],
  cells: [],
  items,
  itemsInNoCell: () => Promise.resolve(null),
  itemsInSeveralCells: null,
  undatedItems: null,
  truncated: true,
});

/** Which values each item has, and how many items have each value. */
interface Values {
  readonly byItem: ReadonlyMap<string, readonly string[]>;
  readonly counts: ReadonlyMap<string, number>;
  readonly areYears: boolean;
  readonly areEntities: boolean;
  readonly undated: number | null;
}

/** Null where there are more than can be read in time. */
async function readValues(
  store: GraphReader,
  facets: FacetQueries,
  filter: Params,
  name: string,
): Promise<Values | null> {
  const source = facets.sources[name];
  if (source === undefined)
    throw new DomainError('BAD_USER_INPUT', `This list is not counted by ${name}.`, {
      hint: `Ask for some of ${Object.keys(facets.sources).join(', ')}.`,
    });
  const active = Object.keys(filter);
  const most = { ...filter, mostEdges: MAX_EDGES + 1 };
  const edges = facets.edges(name, active);
  const [walked = 0] = edges === null ? [] : await store.read(edges, most);
  if (walked > MAX_EDGES) return null;
  const pairs = await store.read(facets.pairs(name, active), most);
  if (pairs.length > MAX_EDGES) return null;

  const areYears = source.until !== undefined;
  const byItem = areYears ? yearsByItem(pairs, filter) : valuesByItem(pairs);
  const counts = new Map<string, number>();
  for (const value of [...byItem.values()].flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
  const undated = areYears ? pairs.filter(isUndated).length : null;
  return { byItem, counts, areYears, areEntities: source.ofEntities === true, undated };
}

const valuesByItem = (pairs: readonly FacetPair[]) =>
  new Map(
    [...groupBy(pairs, ({ item }) => item)].map(([item, own]) => [item, own.map(({ value }) => value)]),
  );

/** Lists the years in which each item may have been, of the period that the filter is about. */
function yearsByItem(
  pairs: readonly FacetPair[],
  { from, to }: Params,
): ReadonlyMap<string, readonly string[]> {
  const [first, last] = [String(from ?? MIN_DAY).slice(0, 4), String(to ?? MAX_DAY).slice(0, 4)];
  const years = possibleYearsOf(pairs);
  return new Map(
    pairs.map(({ item }, i) => [
      item,
      (years[i] ?? []).map(yearText).filter((year) => year >= first && year <= last),
    ]),
  );
}

const isUndated = ({ value, until }: FacetPair): boolean =>
  MIN_DAY.startsWith(value) && MAX_DAY.startsWith(until ?? value);

function mostFrequent({ counts, areYears, areEntities }: Values, top: number): readonly FacetValue[] {
  const most = [...counts]
    .toSorted(([a, m], [b, n]) => n - m || compareText(a, b))
    .slice(0, top)
    .map(([value, count]) => ({ value, count, entityId: areEntities ? value : null }));
  return areYears ? most.toSorted((a, b) => compareText(a.value, b.value)) : most;
}

function cellsOf(
  rowsOf: Values['byItem'],
  columnsOf: Values['byItem'],
  rows: readonly FacetValue[],
  columns: readonly FacetValue[],
): readonly FacetCell[] {
  const counts = new Map<string, Map<string, number>>(rows.map(({ value }) => [value, new Map()]));
  for (const [item, ofItem] of rowsOf)
    for (const row of ofItem) {
      const cells = counts.get(row);
      if (cells === undefined) continue;
      for (const column of columnsOf.get(item) ?? []) cells.set(column, (cells.get(column) ?? 0) + 1);
    }
  return rows.flatMap(({ value: row }) =>
    columns.flatMap(({ value: column }) => {
      const count = counts.get(row)?.get(column);
      return count === undefined ? [] : [{ row, column, count }];
    }),
  );
}

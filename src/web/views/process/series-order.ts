/** Sorts the list of processes by what a researcher looks for. */
import { firstDayOf, isDated } from '../../format/period.js';
import type { ProcessesQuery } from '../../generated/graphql.js';

export type Series = ProcessesQuery['allSeries']['nodes'][number];

export const SERIES_SORTS = ['named', 'editions', 'latest', 'name'] as const;
export type SeriesSort = (typeof SERIES_SORTS)[number];

/** Sorts by one thing and among equals by the next, so that the same list has one order. */
export function sortedSeries(all: readonly Series[], sort: SeriesSort): readonly Series[] {
  const named = (a: Series, b: Series) => b.matrix.totalRows - a.matrix.totalRows;
  const editions = (a: Series, b: Series) => b.editions.length - a.editions.length;
  const latest = (a: Series, b: Series) => latestDay(b).localeCompare(latestDay(a));
  const name = (a: Series, b: Series) => a.name.localeCompare(b.name);
  const orders = {
    named: [named, editions, latest, name],
    editions: [editions, named, latest, name],
    latest: [latest, named, name],
    name: [name],
  }[sort];
  return all.toSorted((a, b) => orders.reduce((order, next) => order || next(a, b), 0));
}

const latestDay = ({ editions }: Series): string =>
  editions
    .flatMap(({ event: { period } }) => (isDated(period) ? [firstDayOf(period)] : []))
    .toSorted()
    .at(-1) ?? '';

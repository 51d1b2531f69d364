/** Reads from counts by year what was certainly in a year and what may have been. */

/** How many were in a year: `certain` of them whatever their exact dates were, `possible` of them at the most. */
export interface YearCount {
  readonly year: number;
  readonly certain: number;
  readonly possible: number;
}

interface Value {
  readonly value: string;
  readonly count: number;
}

/** Joins the counts of YEAR and of CERTAIN_YEAR; years without any stand between the others with 0, so that a gap is seen as one. */
export function yearCounts(possible: readonly Value[], certain: readonly Value[]): readonly YearCount[] {
  const [most, surely] = [countsOf(possible), countsOf(certain)];
  return yearsBetween([...most.keys()]).map((year) => ({
    year,
    certain: surely.get(year) ?? 0,
    possible: most.get(year) ?? 0,
  }));
}

/** Lists all years from the first to the last. */
export function yearsBetween(years: readonly number[]): readonly number[] {
  if (years.length === 0) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

const countsOf = (values: readonly Value[]): ReadonlyMap<number, number> =>
  new Map(values.map(({ value, count }) => [Number(value), count]));

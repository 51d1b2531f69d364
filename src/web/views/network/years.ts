/** Counts and moves along the years of a network. */
import type { YearsQuery } from '../../generated/graphql.js';

type Timeline = Pick<YearsQuery['cooperation'], 'timeline' | 'undated'>;

export interface YearBar {
  readonly year: number;
  /** Shared events that were certainly in the year, and those that may have been in it by what is known of their dates. */
  readonly certain: number;
  readonly possible: number;
  /** Heights in per cent; the second stands on the first. */
  readonly certainHeight: number;
  readonly possibleHeight: number;
}

/** Leaves out of each year what has no date at all, which has a lane of its own. */
export function yearBars({ timeline, undated }: Timeline): readonly YearBar[] {
  const counts = timeline.map(({ year, weight, certain }) => ({
    year,
    certain: certain.weight,
    possible: Math.max(0, weight - undated.weight - certain.weight),
  }));
  const most = Math.max(1, undated.weight, ...counts.map(({ certain, possible }) => certain + possible));
  return counts.map((count) => {
    const certainHeight = heightOf(count.certain, most);
    const whole = heightOf(count.certain + count.possible, most);
    return { ...count, certainHeight, possibleHeight: whole - certainHeight };
  });
}

/** The root keeps a year with few ties visible beside one with many. */
export const heightOf = (value: number, most: number): number =>
  value === 0 ? 0 : 8 + 92 * Math.sqrt(value / Math.max(1, most));

/** Whether there is room for the number of a year: the ends have theirs, and every fifth, or twentieth, that keeps clear of them. */
export function isNamed(year: number, first: number, last: number): boolean {
  if (year === first || year === last) return true;
  const every = last - first > 40 ? 20 : 5;
  const room = every / 2;
  return year % every === 0 && year - first > room && last - year > room;
}

export interface YearWindow {
  readonly from: number | null;
  readonly to: number | null;
}

export interface Span {
  readonly first: number;
  readonly last: number;
}

/** Moves a window by a year, forth or back; null where it would leave the years. All years give way to the first, or the last. */
export function stepped({ from, to }: YearWindow, { first, last }: Span, by: 1 | -1): YearWindow | null {
  if (from === null && to === null) {
    const year = by === 1 ? first : last;
    return { from: year, to: year };
  }
  const [start, end] = [(from ?? first) + by, (to ?? last) + by];
  if (start < first || end > last) return null;
  return { from: start, to: end };
}

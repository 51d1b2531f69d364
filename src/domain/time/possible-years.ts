/** Tells in which years something may have been, for counts by year. */
import type { Period } from '../model.js';
import { dayNumber, dayOfNumber, earlierOf, laterOf, MAX_DAY, MIN_DAY } from './iso-day.js';
import { possiblyOverlaps } from './overlap.js';
import { daysOfRun } from './possible-days.js';
import type { Window } from './window.js';

type Bounds = Omit<Period, 'edtf' | 'endState'>;

/** The first and the last year of a count. */
export interface YearRange {
  readonly first: number;
  readonly last: number;
}

/**
 * Lists the years from the first to the last in which the period may have a day within the window. An open
 * period may go on without end, so it is the caller who says from which to which year to count.
 */
export function possibleYears(
  period: Bounds,
  { first, last }: YearRange,
  window: Window = ALWAYS,
): readonly number[] {
  const from = Math.max(first, yearOf(period.startEarliest), yearOf(window.from));
  const to = Math.min(last, yearOf(period.endLatest), yearOf(window.to));
  const years = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
  return years.filter((year) => possiblyOverlaps(period, yearWithin(year, window)));
}

/** The days of a year that a window has. */
export const yearWithin = (year: number, window: Window): Window => ({
  from: laterOf(`${yearText(year)}-01-01`, window.from),
  to: earlierOf(`${yearText(year)}-12-31`, window.to),
});

/** Spans all years that the dates of the periods name; null where none of them names any. */
export function namedYears(periods: readonly Bounds[]): YearRange | null {
  let [first, last] = ['', ''];
  for (const day of periods.flatMap(namedDays)) {
    if (first === '' || day < first) first = day;
    if (day > last) last = day;
  }
  return first === '' ? null : { first: yearOf(first), last: yearOf(last) };
}

/** Writes a year as dates do, such as `0988`. */
export const yearText = (year: number): string => String(year).padStart(4, '0');

export const yearOf = (day: string): number => Number(day.slice(0, 4));

const ALWAYS: Window = { from: MIN_DAY, to: MAX_DAY };

/** The days at which a period or one of its alternatives begins or ends, as far as they are known. */
function namedDays({ startEarliest, startLatest, endEarliest, endLatest, gaps = [] }: Bounds): string[] {
  const edges = gaps.map(daysOfRun).flatMap(({ from, to }) => [dayBefore(from), dayAfter(to)]);
  return [startEarliest, startLatest, endEarliest, endLatest, ...edges].filter(
    (day) => day !== MIN_DAY && day !== MAX_DAY,
  );
}

const dayBefore = (day: string): string => dayOfNumber(dayNumber(day) - 1);
const dayAfter = (day: string): string => dayOfNumber(dayNumber(day) + 1);

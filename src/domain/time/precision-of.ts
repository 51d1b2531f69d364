import type { Period } from '../model.js';
import { type DayRange, PRECISIONS, type Precision } from './day-range.js';
import { dayNumber, MAX_DAY, MIN_DAY } from './iso-day.js';
import { parseEdtfInterval } from './parse-edtf-interval.js';

/** The coarser precision of the dates that the source gives; NONE where it gives none. */
export function precisionOf(period: Pick<Period, 'edtf'>): Precision {
  const { start, end } = parseEdtfInterval(period.edtf);
  const stated = [start, end].filter((date): date is DayRange => date !== null);
  if (stated.length === 0) return 'NONE';
  const coarsest = Math.max(...stated.map((date) => PRECISIONS.indexOf(date.precision)));
  return PRECISIONS[coarsest] ?? 'NONE';
}

/** What an end that nobody tells counts for: more than any that is told, and the same whenever the period began. */
const UNTOLD = dayNumber(MAX_DAY);

/** How much the dates leave open, in days: 0 where start and end are known to the day. */
export function vaguenessOf({ startEarliest, startLatest, endEarliest, endLatest }: Period): number {
  const start = startEarliest === MIN_DAY ? UNTOLD : dayNumber(startLatest) - dayNumber(startEarliest);
  const end = endLatest === MAX_DAY ? UNTOLD : dayNumber(endLatest) - dayNumber(endEarliest);
  return start + end;
}

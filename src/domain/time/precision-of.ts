import type { Period } from '../model.js';
import { type DayRange, PRECISIONS, type Precision } from './day-range.js';
import { dayNumber } from './iso-day.js';
import { parseEdtfInterval } from './parse-edtf-interval.js';

/** The coarser precision of the dates that the source gives; NONE where it gives none. */
export function precisionOf(period: Pick<Period, 'edtf'>): Precision {
  const { start, end } = parseEdtfInterval(period.edtf);
  const stated = [start, end].filter((date): date is DayRange => date !== null);
  if (stated.length === 0) return 'NONE';
  const coarsest = Math.max(...stated.map((date) => PRECISIONS.indexOf(date.precision)));
  return PRECISIONS[coarsest] ?? 'NONE';
}

/** How much the dates leave open, in days: 0 where start and end are known to the day. */
export function vaguenessOf(period: Period): number {
  const start = dayNumber(period.startLatest) - dayNumber(period.startEarliest);
  return start + dayNumber(period.endLatest) - dayNumber(period.endEarliest);
}

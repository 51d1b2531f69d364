import type { Period } from '../model.js';
import { dayNumber, MAX_DAY, MIN_DAY } from './iso-day.js';

/** The width of an unknown end: above that of any known one, and the same whenever the period began. */
const UNKNOWN = dayNumber(MAX_DAY);

/** Counts the days that the dates leave open: 0 where start and end are known to the day. */
export function vaguenessOf({ startEarliest, startLatest, endEarliest, endLatest }: Period): number {
  const start = startEarliest === MIN_DAY ? UNKNOWN : dayNumber(startLatest) - dayNumber(startEarliest);
  const end = endLatest === MAX_DAY ? UNKNOWN : dayNumber(endLatest) - dayNumber(endEarliest);
  return start + end;
}

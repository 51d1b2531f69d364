import type { Period } from '../model.js';
import { dayNumber, MAX_DAY, MIN_DAY } from './iso-day.js';
import { daysOfRun } from './possible-days.js';

/** The most days that a day, month, season or quarter, third, half, year, decade, century and millennium have. */
const LONGEST = [1, 31, 92, 123, 184, 366, 3_653, 36_525, 365_243] as const;

/** More than two of the longest units together. */
const UNSTATED = 2 * LONGEST.length;

/**
 * How coarse the dates of a period are: 0 where start and end are known to the day, more the coarser the calendar units that they
 * are known by. It goes by units and not by days, so that February is as precise as March, and 2011 as 2012. A start or an end
 * that nobody states counts for more than any that is stated.
 */
export function coarsenessOf({
  startEarliest,
  startLatest,
  endEarliest,
  endLatest,
  gaps = [],
}: Period): number {
  const gapDays = gaps.map(daysOfRun).reduce((sum, { from, to }) => sum + lengthOf(from, to), 0);
  const start = startEarliest === MIN_DAY ? UNSTATED : unitOf(lengthOf(startEarliest, startLatest) - gapDays);
  const end = endLatest === MAX_DAY ? UNSTATED : unitOf(lengthOf(endEarliest, endLatest) - gapDays);
  return start + end;
}

/** The place in LONGEST of the smallest unit that has so many days. */
function unitOf(days: number): number {
  const unit = LONGEST.findIndex((most) => days <= most);
  return unit < 0 ? LONGEST.length : unit;
}

const lengthOf = (from: string, to: string): number => dayNumber(to) - dayNumber(from) + 1;

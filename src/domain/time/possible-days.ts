/** The days on which something may have been, as runs without the gaps between alternatives. */
import type { Period } from '../model.js';
import { dayNumber, dayOfNumber } from './iso-day.js';

/** A run of days, both ends included. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/** Lists the runs of days that some reading of the period touches, in order. */
export function possibleDays({
  startEarliest,
  endLatest,
  gaps = [],
}: Pick<Period, 'startEarliest' | 'endLatest' | 'gaps'>): Days[] {
  const runs: Days[] = [];
  let from = startEarliest;
  for (const gap of gaps.map(daysOfRun)) {
    runs.push({ from, to: dayOfNumber(dayNumber(gap.from) - 1) });
    from = dayOfNumber(dayNumber(gap.to) + 1);
  }
  return [...runs, { from, to: endLatest }];
}

/** Tells whether one of the runs covers all days from the first to the last. */
export const isWithin = (runs: readonly string[], from: string, to: string): boolean =>
  runs.map(daysOfRun).some((run) => run.from <= from && run.to >= to);

/** Reads a run of days, which a period keeps as the text `first/last`, so that every engine can hold it. */
export const daysOfRun = (run: string): Days => ({ from: run.slice(0, 10), to: run.slice(11) });

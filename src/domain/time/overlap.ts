/**
 * Decides whether a period and a window share a day. The queries of the store ask the same of the database; tests hold
 * both to an enumeration of every (start, end) pair that the period leaves possible.
 */
import type { Period } from '../model.js';
import { isWithin, possibleDays } from './possible-days.js';
import type { Window } from './window.js';

/** YES where every reading of the dates has a day in the window, MAYBE where some has, NO where none has. */
export type DuringAnswer = 'YES' | 'MAYBE' | 'NO';

type Bounds = Omit<Period, 'edtf' | 'endState'>;
type Readings = Pick<Period, 'startEarliest' | 'endLatest' | 'gaps'>;

/** Whether some reading of the dates has a day in the window. */
export function possiblyOverlaps(period: Readings, window: Window): boolean {
  if (period.startEarliest > window.to || period.endLatest < window.from) return false;
  return !isWithin(period.gaps ?? [], window.from, window.to);
}

/** Whether some readings of the dates of both have a day in common. */
export const mayShareDay = (a: Readings, b: Readings): boolean =>
  possibleDays(a).some((days) => possiblyOverlaps(b, days));

/** Whether every reading of the dates has a day in the window. */
export function certainlyOverlaps(period: Bounds, window: Window): boolean {
  if (period.startLatest > window.to || period.endEarliest < window.from) return false;
  return !isWithin(period.doubts ?? [], window.from, window.to);
}

export function answerDuring(period: Bounds, window: Window): DuringAnswer {
  if (certainlyOverlaps(period, window)) return 'YES';
  return possiblyOverlaps(period, window) ? 'MAYBE' : 'NO';
}

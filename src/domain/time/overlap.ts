/**
 * Whether a period and a window share a day. These are the pure twins of what the statements of the store ask
 * the database; both agree with enumeration of every (start, end) pair that the period leaves possible.
 */
import type { Period } from '../model.js';
import type { Window } from './window.js';

/** YES: in every reading of the dates; MAYBE: in some; NO: in none. */
export type DuringAnswer = 'YES' | 'MAYBE' | 'NO';

type Bounds = Omit<Period, 'edtf' | 'endState'>;

/** Some reading of the dates has a day in the window. */
export function possiblyOverlaps(period: Bounds, window: Window): boolean {
  return period.startEarliest <= window.to && period.endLatest >= window.from;
}

/** Every reading of the dates has a day in the window. */
export function certainlyOverlaps(period: Bounds, window: Window): boolean {
  return period.startLatest <= window.to && period.endEarliest >= window.from;
}

export function answerDuring(period: Bounds, window: Window): DuringAnswer {
  if (certainlyOverlaps(period, window)) return 'YES';
  return possiblyOverlaps(period, window) ? 'MAYBE' : 'NO';
}

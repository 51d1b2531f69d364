import type { Period } from '../model.js';
import { earlierOf, laterOf } from './iso-day.js';
import { isWithin } from './possible-days.js';

/**
 * Whether two texts may give the same time, one of them more precisely: some start and some end fit both. They are in order then, as
 * periods are normalised.
 */
export function mayBeSameTime(a: Period, b: Period): boolean {
  const firstStart = laterOf(a.startEarliest, b.startEarliest);
  const lastStart = earlierOf(a.startLatest, b.startLatest);
  const firstEnd = laterOf(a.endEarliest, b.endEarliest);
  const lastEnd = earlierOf(a.endLatest, b.endLatest);
  const gaps = [...(a.gaps ?? []), ...(b.gaps ?? [])];
  return (
    firstStart <= lastStart &&
    firstEnd <= lastEnd &&
    !isWithin(gaps, firstStart, lastStart) &&
    !isWithin(gaps, firstEnd, lastEnd)
  );
}

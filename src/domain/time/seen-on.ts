/** The time of what was seen to hold on some days, of which nobody knows since when and until when it held. */
import type { Period } from '../model.js';
import type { DayRange } from './day-range.js';
import { dayNumber, dayOfNumber, MAX_DAY, MIN_DAY } from './iso-day.js';

/**
 * Makes the period of sightings, each known to lie on some day of its range. It held on the day of each, and of all other days
 * nothing is certain: who was seen in a post in 2005 and in 2015 may have left and come back.
 *
 * So a window of days certainly has such a day where it contains the whole range of a sighting. That is what the bounds say of the
 * first and the last, and `doubts` of windows that begin after one sighting has begun and end before the next is over.
 */
export function seenOn(text: string, sightings: readonly [DayRange, ...DayRange[]]): Period {
  const narrow = narrowest(sightings);
  const [first = sightings[0]] = narrow;
  const last = narrow.at(-1) ?? first;
  const doubts = narrow
    .slice(1)
    .flatMap((next, i) => daysBetween((narrow[i] ?? first).earliest, next.latest));
  return {
    edtf: text,
    startEarliest: MIN_DAY,
    startLatest: first.latest,
    endEarliest: last.earliest,
    endLatest: MAX_DAY,
    endState: 'UNKNOWN',
    ...(doubts.length === 0 ? {} : { doubts }),
  };
}

/** Leaves out the ranges that contain another: “seen in May 2005” says all that “seen in 2005” does. Both ends of the rest ascend. */
function narrowest(ranges: readonly DayRange[]): DayRange[] {
  const contains = (a: DayRange, b: DayRange): boolean => a.earliest <= b.earliest && a.latest >= b.latest;
  const isSame = (a: DayRange, b: DayRange): boolean => contains(a, b) && contains(b, a);
  const once = ranges.filter((range, i) => ranges.findIndex((other) => isSame(other, range)) === i);
  return once
    .filter((range) => !once.some((other) => other !== range && contains(range, other)))
    .sort((a, b) => (a.earliest < b.earliest ? -1 : 1));
}

/** The days strictly between two, as `first/last`; nothing where there are none. */
function daysBetween(after: string, before: string): string[] {
  const from = dayOfNumber(dayNumber(after) + 1);
  const to = dayOfNumber(dayNumber(before) - 1);
  return from <= to ? [`${from}/${to}`] : [];
}

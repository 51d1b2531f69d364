import type { EndState, Period } from '../model.js';
import { earlierOf, laterOf } from './iso-day.js';
import { UNDATED } from './parse-period.js';
import { textOfBounds } from './period-text.js';

type Bounds = Omit<Period, 'edtf' | 'endState'>;

/**
 * Spans all periods from the first start to the last end, such as the time of a series from those of its events.
 * Without periods it is UNDATED. The hull is ongoing if one of them is, else its end is unknown if one of theirs is.
 * Its EDTF is as precise as single dates allow, and never more precise than the periods.
 */
export function hullOf(periods: readonly Period[]): Period {
  const [first, ...rest] = periods;
  if (!first) return UNDATED;
  if (rest.length === 0) return first;
  const bounds = rest.reduce<Bounds>(
    (hull, { startEarliest, startLatest, endEarliest, endLatest }) => ({
      startEarliest: earlierOf(hull.startEarliest, startEarliest),
      startLatest: earlierOf(hull.startLatest, startLatest),
      endEarliest: laterOf(hull.endEarliest, endEarliest),
      endLatest: laterOf(hull.endLatest, endLatest),
    }),
    first,
  );
  const endState = endStateOf(periods);
  return { ...bounds, edtf: textOfBounds(bounds, endState), endState };
}

function endStateOf(periods: readonly Period[]): EndState {
  if (periods.some((p) => p.endState === 'ONGOING')) return 'ONGOING';
  return periods.some((p) => p.endState === 'UNKNOWN') ? 'UNKNOWN' : 'ENDED';
}

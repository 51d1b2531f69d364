import type { EndState, Period } from '../model.js';
import { earlierOf, laterOf } from './iso-day.js';
import { UNDATED } from './parse-period.js';

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
  return { ...bounds, edtf: textOf(bounds, endState), endState };
}

function endStateOf(periods: readonly Period[]): EndState {
  if (periods.some((p) => p.endState === 'ONGOING')) return 'ONGOING';
  return periods.some((p) => p.endState === 'UNKNOWN') ? 'UNKNOWN' : 'ENDED';
}

function textOf(hull: Bounds, endState: EndState): string {
  const start = dateText(hull.startEarliest, hull.startLatest);
  if (endState === 'ONGOING') return `${start}/..`;
  const end = endState === 'ENDED' ? dateText(hull.endEarliest, hull.endLatest) : '';
  if (start === '' && end === '') return UNDATED.edtf;
  return start === end ? start : `${start}/${end}`;
}

/** Finds the narrowest single date that covers both days; beyond a century it is empty, which means unknown. */
function dateText(earliest: string, latest: string): string {
  if (earliest === latest) return earliest;
  if (earliest.slice(0, 7) === latest.slice(0, 7)) return earliest.slice(0, 7);
  if (earliest.slice(0, 4) === latest.slice(0, 4)) return earliest.slice(0, 4);
  if (earliest.slice(0, 3) === latest.slice(0, 3)) return `${earliest.slice(0, 3)}X`;
  return earliest.slice(0, 2) === latest.slice(0, 2) ? `${earliest.slice(0, 2)}XX` : '';
}

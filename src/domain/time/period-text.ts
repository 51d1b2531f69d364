/** Words the bounds of a period as EDTF, never more precisely than they are. */
import type { EndState, Period } from '../model.js';
import { compareText } from '../text/compare-text.js';

type Bounds = Omit<Period, 'edtf' | 'endState' | 'gaps'>;

/** Says that nothing is known of either end. */
const NOTHING_KNOWN = '../..';

/** Writes start and end each as the narrowest single date that covers what is possible. */
export function textOfBounds(bounds: Bounds, endState: EndState): string {
  const start = dateText(bounds.startEarliest, bounds.startLatest);
  if (endState === 'ONGOING') return `${start}/..`;
  const end = endState === 'ENDED' ? dateText(bounds.endEarliest, bounds.endLatest) : '';
  if (start === '' && end === '') return NOTHING_KNOWN;
  return start === end ? start : `${start}/${end}`;
}

/**
 * Writes alternatives as an EDTF set where each is a single date, such as `[2020-02-10,2020-03-20]`. EDTF has no set of intervals, so
 * those are worded by the bounds of all.
 */
export function textOfAlternatives(
  alternatives: readonly Period[],
  union: Bounds & Pick<Period, 'endState'>,
): string {
  if (alternatives.some(({ edtf }) => edtf.includes('/'))) return textOfBounds(union, union.endState);
  const dates = alternatives
    .toSorted((a, b) => compareText(a.startEarliest, b.startEarliest) || compareText(a.edtf, b.edtf))
    .flatMap(({ edtf }) => edtf.replace(/^\[|\]$/g, '').split(','));
  return `[${[...new Set(dates.map((date) => date.trim()))].join(',')}]`;
}

/** Finds the narrowest single date that covers both days; beyond a century it is empty, which means unknown. */
function dateText(earliest: string, latest: string): string {
  if (earliest === latest) return earliest;
  if (earliest.slice(0, 7) === latest.slice(0, 7)) return earliest.slice(0, 7);
  if (earliest.slice(0, 4) === latest.slice(0, 4)) return earliest.slice(0, 4);
  if (earliest.slice(0, 3) === latest.slice(0, 3)) return `${earliest.slice(0, 3)}X`;
  return earliest.slice(0, 2) === latest.slice(0, 2) ? `${earliest.slice(0, 2)}XX` : '';
}

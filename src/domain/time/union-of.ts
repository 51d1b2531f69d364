/**
 * The time of what happened in one of several periods, when nobody can say in which: a tie between sources, an EDTF set, a winter.
 * It is not the span from the first to the last of them.
 */
import type { EndState, Period } from '../model.js';
import { dayNumber, dayOfNumber, earlierOf, laterOf } from './iso-day.js';
import { textOfAlternatives } from './period-text.js';

/**
 * Joins alternatives into one period that is exact for every window of days: it overlaps a window certainly where each alternative
 * does, and possibly where one of them does.
 *
 * The bounds alone give the certain answer. The days between alternatives that none of them touches are its `gaps`, and make the
 * possible answer exact.
 *
 * @param edtf the text that says which periods these are, if a source wrote one
 */
export function unionOf(alternatives: readonly [Period, ...Period[]], edtf?: string): Period {
  const [first, ...rest] = alternatives;
  const bounds = rest.reduce(
    (union, { startEarliest, startLatest, endEarliest, endLatest }) => ({
      startEarliest: earlierOf(union.startEarliest, startEarliest),
      startLatest: laterOf(union.startLatest, startLatest),
      endEarliest: earlierOf(union.endEarliest, endEarliest),
      endLatest: laterOf(union.endLatest, endLatest),
    }),
    {
      startEarliest: first.startEarliest,
      startLatest: first.startLatest,
      endEarliest: first.endEarliest,
      endLatest: first.endLatest,
    },
  );
  const gaps = gapsBetween(alternatives);
  const union = { ...bounds, endState: endStateOf(alternatives) };
  return {
    edtf: edtf ?? textOfAlternatives(alternatives, union),
    ...union,
    ...(gaps.length === 0 ? {} : { gaps }),
  };
}

function endStateOf(alternatives: readonly Period[]): EndState {
  const states = new Set(alternatives.map((p) => p.endState));
  const [only = 'UNKNOWN'] = states;
  return states.size === 1 ? only : 'UNKNOWN';
}

/** The days between the first and the last that no alternative may touch, as `first/last` of each run of them, in order. */
function gapsBetween(alternatives: readonly Period[]): string[] {
  const ranges = alternatives.flatMap(piecesOf).sort((a, b) => dayNumber(a.from) - dayNumber(b.from));
  const gaps: string[] = [];
  let reached = ranges[0]?.to ?? '';
  for (const { from, to } of ranges) {
    if (dayNumber(from) > dayNumber(reached) + 1)
      gaps.push(`${dayOfNumber(dayNumber(reached) + 1)}/${dayOfNumber(dayNumber(from) - 1)}`);
    reached = laterOf(reached, to);
  }
  return gaps;
}

interface Days {
  readonly from: string;
  readonly to: string;
}

/** Lists the runs of days that a period may touch. */
export function piecesOf({ startEarliest, endLatest, gaps = [] }: Omit<Period, 'edtf' | 'endState'>): Days[] {
  const pieces: Days[] = [];
  let from = startEarliest;
  for (const gap of gaps.map(daysOfGap)) {
    pieces.push({ from, to: dayOfNumber(dayNumber(gap.from) - 1) });
    from = dayOfNumber(dayNumber(gap.to) + 1);
  }
  return [...pieces, { from, to: endLatest }];
}

/** Tells whether one of the gaps covers all days from the first to the last. */
export const isInGap = (gaps: readonly string[], from: string, to: string): boolean =>
  gaps.map(daysOfGap).some((gap) => gap.from <= from && gap.to >= to);

/** Reads a gap, which is kept as text so that every engine can hold it. */
export const daysOfGap = (gap: string): Days => ({ from: gap.slice(0, 10), to: gap.slice(11) });

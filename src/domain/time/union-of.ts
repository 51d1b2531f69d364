/**
 * The time of what happened in one of several periods, when nobody can say in which: a tie between sources, an EDTF set, a winter.
 * It is not the span from the first to the last of them.
 */
import type { EndState, Period } from '../model.js';
import { dayNumber, dayOfNumber, earlierOf, laterOf } from './iso-day.js';
import { textOfAlternatives } from './period-text.js';
import { possibleDays } from './possible-days.js';

/**
 * Joins alternatives into one period that is exact for every window of days: it overlaps a window certainly where each alternative
 * does, and possibly where one of them does.
 *
 * The bounds alone give the certain answer. The days between alternatives that none of them touches are its `gaps`, and make the
 * possible answer exact. What is doubtful in one alternative is so in all together.
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
  const doubts = [...new Set(alternatives.flatMap((p) => p.doubts ?? []))].sort();
  const union = { ...bounds, endState: endStateOf(alternatives) };
  return {
    edtf: edtf ?? textOfAlternatives(alternatives, union),
    ...union,
    ...(gaps.length === 0 ? {} : { gaps }),
    ...(doubts.length === 0 ? {} : { doubts }),
  };
}

function endStateOf(alternatives: readonly Period[]): EndState {
  const states = new Set(alternatives.map((p) => p.endState));
  const [only = 'UNKNOWN'] = states;
  return states.size === 1 ? only : 'UNKNOWN';
}

/** The days between the first and the last that no alternative may touch, as `first/last` of each run of them, in order. */
function gapsBetween(alternatives: readonly Period[]): string[] {
  const ranges = alternatives.flatMap(possibleDays).sort((a, b) => dayNumber(a.from) - dayNumber(b.from));
  const gaps: string[] = [];
  let reached = ranges[0]?.to ?? '';
  for (const { from, to } of ranges) {
    if (dayNumber(from) > dayNumber(reached) + 1)
      gaps.push(`${dayOfNumber(dayNumber(reached) + 1)}/${dayOfNumber(dayNumber(from) - 1)}`);
    reached = laterOf(reached, to);
  }
  return gaps;
}

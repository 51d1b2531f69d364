/** Counts the ties of a network year by year. */
import { MAX_DAY, MIN_DAY } from '../../domain/time/iso-day.js';
import { certainlyOverlaps } from '../../domain/time/overlap.js';
import {
  namedYears,
  possibleYears,
  type YearRange,
  yearOf,
  yearWithin,
} from '../../domain/time/possible-years.js';
import type { Window } from '../../domain/time/window.js';
import { type PairCounts, pairIndexesOf } from './count-pairs.js';
import type { EventAttendance } from './event-attendance.js';

export interface TieCounts {
  readonly events: number;
  readonly ties: number;
  readonly weight: number;
}

export interface TiesOfYear extends TieCounts {
  readonly year: number;
  /** What of it was in that year by every reading of the dates. */
  readonly certain: TieCounts;
}

/** An event at which actors were that are tied in the network. */
interface TyingEvent {
  readonly period: EventAttendance['period'];
  /** Indexes of the pairs in the network. */
  readonly pairs: Uint32Array;
}

/**
 * An event counts in every year of the window in which it may have been, so years add up to more than the
 * total where dates are uncertain. No year is left out between the first and the last: one without events
 * counts none. Where the window is open, the dates of the events say which years these are.
 */
export function timelineOf(
  attendance: readonly EventAttendance[],
  network: PairCounts,
  window: Window,
): readonly TiesOfYear[] {
  const tying = tyingEvents(attendance, network);
  const range = rangeOf(tying, window);
  if (range === null) return [];
  const eventsOf = new Map<number, TyingEvent[]>();
  for (const event of tying)
    for (const year of possibleYears(event.period, range, window)) {
      const known = eventsOf.get(year);
      if (known === undefined) eventsOf.set(year, [event]);
      else known.push(event);
    }
  const count = counterOf(network);
  const countCertain = counterOf(network);
  return Array.from({ length: range.last - range.first + 1 }, (_, i) => {
    const year = range.first + i;
    const events = eventsOf.get(year) ?? [];
    const days = yearWithin(year, window);
    const certain = events.filter(({ period }) => certainlyOverlaps(period, days));
    return { year, ...count(events), certain: countCertain(certain) };
  });
}

/** Counts the ties by events of which no source gives any date, and which may have been in any year. */
export function undatedTies(attendance: readonly EventAttendance[], network: PairCounts): TieCounts {
  const isUndated = ({ period }: EventAttendance) =>
    period.startEarliest === MIN_DAY && period.endLatest === MAX_DAY && namedYears([period]) === null;
  return counterOf(network)(tyingEvents(attendance.filter(isUndated), network));
}

function tyingEvents(attendance: readonly EventAttendance[], network: PairCounts): readonly TyingEvent[] {
  const pairIndexes = pairIndexesOf(network);
  return attendance
    .map((event): TyingEvent => ({ period: event.period, pairs: pairIndexes(event) }))
    .filter(({ pairs }) => pairs.length > 0);
}

function rangeOf(events: readonly TyingEvent[], { from, to }: Window): YearRange | null {
  const named = namedYears(events.map(({ period }) => period));
  const first = from === MIN_DAY ? named?.first : yearOf(from);
  const last = to === MAX_DAY ? named?.last : yearOf(to);
  if (first === undefined || last === undefined) return null;
  // All that is named may lie beyond the end that the window has.
  return from === MIN_DAY ? { first: Math.min(first, last), last } : { first, last: Math.max(first, last) };
}

/** Counts what the events of a year share. Years of a long event often have the same events. */
function counterOf({ pairs: { length } }: PairCounts) {
  /** The count in which each pair occurred last, so that it counts once a year. */
  const lastMark = new Uint32Array(length);
  let mark = 0;
  let [before, result]: [readonly TyingEvent[], TieCounts] = [[], { events: 0, ties: 0, weight: 0 }];
  return (events: readonly TyingEvent[]): TieCounts => {
    if (events.length === before.length && events.every((event, i) => event === before[i])) return result;
    mark++;
    let ties = 0;
    for (const { pairs } of events)
      for (const pair of pairs) {
        if (lastMark[pair] !== mark) ties++;
        lastMark[pair] = mark;
      }
    const weight = events.reduce((sum, { pairs }) => sum + pairs.length, 0);
    [before, result] = [events, { events: events.length, ties, weight }];
    return result;
  };
}

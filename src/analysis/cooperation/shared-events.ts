import { MIN_DAY } from '../../domain/time/iso-day.js';
import type { Tie } from './count-pairs.js';
import type { EventAttendance } from './event-attendance.js';
import { MAX_SHARED_EVENTS } from './limits.js';

export interface TieWithEvents extends Tie {
  /** From the earliest on, what has no date last. */
  readonly eventIds: readonly string[];
}

/** Only for the ties that are shown: there are many more. */
export function withSharedEvents(
  ties: readonly Tie[],
  gatherings: readonly EventAttendance[],
): readonly TieWithEvents[] {
  const byDate = earliestFirst(gatherings);
  const shown = new Set(ties.flatMap(({ aId, bId }) => [aId, bId]));
  const eventsOf = new Map([...shown].map((id): [string, number[]] => [id, []]));
  byDate.forEach((g, place) => {
    for (const id of g.actorIds) eventsOf.get(id)?.push(place);
  });
  return ties.map((tie) => {
    const places = shared(eventsOf.get(tie.aId) ?? [], eventsOf.get(tie.bId) ?? [], MAX_SHARED_EVENTS);
    return { ...tie, eventIds: places.map((place) => (byDate[place] as EventAttendance).eventId) };
  });
}

/** Gatherings come the latest first, and what has no date after them all. */
function earliestFirst(gatherings: readonly EventAttendance[]): readonly EventAttendance[] {
  const isUndated = (g: EventAttendance) => g.startEarliest === MIN_DAY;
  const turned = gatherings.toReversed();
  return [...turned.filter((g) => !isUndated(g)), ...turned.filter(isUndated)];
}

/** The first numbers that two ascending lists have in common. */
function shared(left: readonly number[], right: readonly number[], first: number): readonly number[] {
  const common: number[] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length && common.length < first; ) {
    const a = left[i] as number;
    const b = right[j] as number;
    if (a === b) common.push(a);
    if (a <= b) i++;
    if (b <= a) j++;
  }
  return common;
}

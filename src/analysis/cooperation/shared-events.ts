import { MIN_DAY } from '../../domain/time/iso-day.js';
import type { Tie } from './count-pairs.js';
import { type EventAttendance, isApart } from './event-attendance.js';
import { MAX_SHARED_EVENTS } from './limits.js';

export interface TieWithEvents extends Tie {
  /** The earliest events first, undated ones last. */
  readonly eventIds: readonly string[];
}

/** Adds the shared events to the ties of an answer, which are few of all ties. */
export function withSharedEvents(
  ties: readonly Tie[],
  attendance: readonly EventAttendance[],
): readonly TieWithEvents[] {
  const byDate = earliestFirst(attendance);
  const actorIds = new Set(ties.flatMap(({ aId, bId }) => [aId, bId]));
  const indexesOf = new Map([...actorIds].map((id): [string, number[]] => [id, []]));
  byDate.forEach((event, index) => {
    for (const id of event.actorIds) indexesOf.get(id)?.push(index);
  });
  return ties.map((tie) => {
    const [ofA, ofB] = [indexesOf.get(tie.aId) ?? [], indexesOf.get(tie.bId) ?? []];
    const isShared = (index: number) => !isApart(byDate[index] as EventAttendance, tie.aId, tie.bId);
    const indexes = intersect(ofA, ofB, isShared, MAX_SHARED_EVENTS);
    return { ...tie, eventIds: indexes.map((index) => (byDate[index] as EventAttendance).eventId) };
  });
}

/** Reverses the order of events, which is the latest first, but keeps undated ones at the end. */
function earliestFirst(attendance: readonly EventAttendance[]): readonly EventAttendance[] {
  const isUndated = (event: EventAttendance) => event.period.startEarliest === MIN_DAY;
  const reversed = attendance.toReversed();
  return [...reversed.filter((event) => !isUndated(event)), ...reversed.filter(isUndated)];
}

/** Returns the first of the accepted numbers that two ascending lists have in common. */
function intersect(
  left: readonly number[],
  right: readonly number[],
  isAccepted: (n: number) => boolean,
  first: number,
): readonly number[] {
  const common: number[] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length && common.length < first; ) {
    const a = left[i] as number;
    const b = right[j] as number;
    if (a === b && isAccepted(a)) common.push(a);
    if (a <= b) i++;
    if (b <= a) j++;
  }
  return common;
}

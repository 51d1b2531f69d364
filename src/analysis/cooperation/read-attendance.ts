/** Reads who attended which events, in a few queries, whatever the number of events and actors. */

import { ACTOR_KINDS, type ActorKind, type CountAs } from '../../domain/model.js';
import { groupBy } from '../../domain/text/group-by.js';
import { coAttendanceOf, wholeCoAttendance } from '../../store/nested-query/co-attendance.js';
import type { GraphReader } from '../../store/port/graph-store.js';
import { belongingOf } from '../../store/queries/belonging.js';
import { possibleDaysOf } from '../../store/queries/possible-days.js';
import {
  type CountedEventRow,
  latestEditions,
  latestEvents,
  latestTopEventsOf,
  presenceCounts,
} from '../../store/queries/presence.js';
import type { WindowFilter } from '../../store/queries/window.js';
import { belongingsOf } from './belongings.js';
import { attendanceOfEvents, type EventAttendance } from './event-attendance.js';
import { type CooperationLimits, LIMITS } from './limits.js';
import { readEvents } from './read-events.js';
import { latestFirst } from './roll-up-sessions.js';

export interface AttendanceRead {
  /** The latest events first. */
  readonly attendance: readonly EventAttendance[];
  /** Whether events that the question is about are left out. */
  readonly truncated: boolean;
}

export interface NetworkQuestion {
  readonly kinds: readonly ActorKind[];
  /** Only editions of these series, with their sessions; null for all events. */
  readonly series: readonly string[] | null;
  readonly window: WindowFilter;
  readonly countAs: CountAs;
}

/** What is asked of some actors. */
export type TiesQuestion = Pick<NetworkQuestion, 'window' | 'countAs'>;

export async function readAttendance(
  store: GraphReader,
  { kinds, series, window, countAs }: NetworkQuestion,
  limits: CooperationLimits = LIMITS,
): Promise<AttendanceRead> {
  const { events, hasMore } =
    series === null
      ? await readLatest(store, window, limits)
      : await readEditions(store, series, window, limits);
  const { attendance, isComplete } = await readEvents(store, events, { kinds, countAs, of: null }, limits);
  return { attendance, truncated: hasMore || !events.every((e) => isComplete(e.id)) };
}

interface LatestEvents {
  readonly events: readonly CountedEventRow[];
  /** Whether there are earlier ones. */
  readonly hasMore: boolean;
}

async function readLatest(
  store: GraphReader,
  { from, to, certainty }: WindowFilter,
  limits: CooperationLimits,
): Promise<LatestEvents> {
  const rows = await store.read(latestEvents[certainty], { from, to, limit: limits.events + 1 });
  const events = rows.slice(0, limits.events).filter((e) => !e.isSession);
  return { events, hasMore: rows.length > limits.events };
}

async function readEditions(
  store: GraphReader,
  series: readonly string[],
  window: WindowFilter,
  limits: CooperationLimits,
): Promise<LatestEvents> {
  const rows = await store.read(latestEditions, { ...window, series, limit: limits.events + 1 });
  return { events: rows.slice(0, limits.events), hasMore: rows.length > limits.events };
}

/** Number of events that a batch of actors may read together, and the least number for each of them. */
const EVENTS_PER_BATCH = 20_000;
const MIN_EVENTS_PER_ACTOR = 100;

/**
 * Reads the events of each actor with everybody who attended them. The actors of a batch share the limits;
 * the result of each says whether any of its own events is left out.
 */
export async function readAttendanceOf(
  store: GraphReader,
  actorIds: readonly string[],
  { window, countAs }: TiesQuestion,
  limits: CooperationLimits = LIMITS,
): Promise<ReadonlyMap<string, AttendanceRead>> {
  const whole =
    actorIds.length === 1
      ? await readInOneQuery(store, actorIds[0] as string, { window, countAs }, limits)
      : null;
  if (whole !== null) return new Map([[actorIds[0] as string, whole]]);
  const busy = await busyActors(store, actorIds, limits);
  const others = actorIds.filter((id) => !busy.has(id));
  const share = Math.max(Math.floor(EVENTS_PER_BATCH / actorIds.length), MIN_EVENTS_PER_ACTOR);
  const limit = Math.min(limits.events, share);
  const [rows, shared] = await Promise.all([
    others.length === 0
      ? []
      : store.read(latestTopEventsOf[countAs], { ...window, parents: others, limit: limit + 1 }),
    busy.size === 0 ? null : readLatest(store, window, limits),
  ]);
  const eventsOf = groupBy(rows, (row) => row.parent);
  const events = [
    ...new Map(
      [...(shared?.events ?? []), ...rows].map((row): [string, CountedEventRow] => [row.id, row]),
    ).values(),
  ];
  const latest = events.sort(latestFirst).slice(0, limits.events);
  const { attendance, isComplete } = await readEvents(
    store,
    latest,
    { kinds: ACTOR_KINDS, countAs, of: actorIds },
    limits,
  );
  const attendanceOf = new Map(attendance.map((event) => [event.eventId, event]));
  const truncatedForBusy = shared === null || shared.hasMore || !shared.events.every((e) => isComplete(e.id));
  return new Map(
    actorIds.map((actorId) => {
      const own = eventsOf.get(actorId) ?? [];
      return [
        actorId,
        busy.has(actorId)
          ? {
              attendance: attendance.filter((event) => event.actorIds.includes(actorId)),
              truncated: truncatedForBusy,
            }
          : {
              attendance: own.flatMap(({ id }) => attendanceOf.get(id) ?? []),
              truncated: own.length > limit || !own.every((e) => isComplete(e.id)),
            },
      ];
    }),
  );
}

/** Returns null where the store cannot run the query, or where it would leave something out. */
async function readInOneQuery(
  store: GraphReader,
  actor: string,
  { window: { certainty, from, to }, countAs }: TiesQuestion,
  { events, presences, presencesOfEvent, presencesOfActors }: CooperationLimits,
): Promise<AttendanceRead | null> {
  if (!store.capabilities.nestedCollect) return null;
  const params = { actor, from, to, events, presences, presencesOfEvent, presencesOfActors };
  const read = wholeCoAttendance(await store.read(coAttendanceOf(countAs, certainty), params));
  if (read === null) return null;
  const counted = read.events.map(([id, ...days]) => ({
    id,
    period: possibleDaysOf(...days),
    eventIds: [id],
  }));
  const idAt = (index: number) => read.events[index]?.[0] as string;
  const actorsAt = new Map(counted.map(({ id }): [string, string[]] => [id, []]));
  for (const [id, indexes] of read.present) for (const index of indexes) actorsAt.get(idAt(index))?.push(id);
  const spokeFor = read.spokeFor.map(([index, person, body]) => ({ event: idAt(index), person, body }));
  const belongings = belongingsOf(read.belongings.map(belongingOf));
  const found = { events: counted, actorsAt, spokeFor, belongings };
  return { attendance: attendanceOfEvents(found, ACTOR_KINDS, countAs), truncated: false };
}

/**
 * Returns the actors with so many events that sorting them would take too long. Their events are taken from
 * the latest events of the whole graph instead, which are all that could be counted anyway.
 */
async function busyActors(
  store: GraphReader,
  actorIds: readonly string[],
  limits: CooperationLimits,
): Promise<ReadonlySet<string>> {
  const counts = await store.read(presenceCounts, { ids: actorIds });
  let left = limits.presencesOfActors;
  return new Set(
    counts
      .toSorted((a, b) => a.count - b.count)
      .flatMap(({ id, count }) => {
        left -= count;
        return left < 0 ? [id] : [];
      }),
  );
}

/** Reads who attended which events, in a few queries, whatever the number of events and actors. */

import { ACTOR_KINDS, type ActorKind } from '../../domain/model.js';
import { groupBy } from '../../domain/text/group-by.js';
import { coAttendanceOf, wholeCoAttendance } from '../../store/nested-query/co-attendance.js';
import type { GraphStore } from '../../store/port/graph-store.js';
import {
  type CountedEventRow,
  latestEditions,
  latestEvents,
  latestTopEventsOf,
  presenceCounts,
  presentAt,
  sessionsBelow,
  spokeFor,
} from '../../store/queries/presence.js';
import type { WindowFilter } from '../../store/queries/window.js';
import { attendanceOfEvents, type EventAttendance, isPerson } from './event-attendance.js';
import { type CooperationLimits, LIMITS } from './limits.js';
import { latestFirst, rollUpSessions } from './roll-up-sessions.js';
import { selectEvents } from './select-events.js';

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
}

export async function readAttendance(
  store: GraphStore,
  { kinds, series, window }: NetworkQuestion,
  limits: CooperationLimits = LIMITS,
): Promise<AttendanceRead> {
  const { events, hasMore } =
    series === null
      ? await readLatest(store, window, limits)
      : await readEditions(store, series, window, limits);
  const { attendance, isComplete } = await readEvents(store, events, kinds, limits);
  return { attendance, truncated: hasMore || !events.every((e) => isComplete(e.id)) };
}

interface LatestEvents {
  readonly events: readonly CountedEventRow[];
  /** Whether there are earlier ones. */
  readonly hasMore: boolean;
}

async function readLatest(
  store: GraphStore,
  { from, to, certainty }: WindowFilter,
  limits: CooperationLimits,
): Promise<LatestEvents> {
  const rows = await store.read(latestEvents[certainty], { from, to, limit: limits.events + 1 });
  const events = rows.slice(0, limits.events).filter((e) => !e.isSession);
  return { events, hasMore: rows.length > limits.events };
}

async function readEditions(
  store: GraphStore,
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
  store: GraphStore,
  actorIds: readonly string[],
  window: WindowFilter,
  limits: CooperationLimits = LIMITS,
): Promise<ReadonlyMap<string, AttendanceRead>> {
  const whole =
    actorIds.length === 1 ? await readInOneQuery(store, actorIds[0] as string, window, limits) : null;
  if (whole !== null) return new Map([[actorIds[0] as string, whole]]);
  const busy = await busyActors(store, actorIds, limits);
  const others = actorIds.filter((id) => !busy.has(id));
  const share = Math.max(Math.floor(EVENTS_PER_BATCH / actorIds.length), MIN_EVENTS_PER_ACTOR);
  const limit = Math.min(limits.events, share);
  const [rows, shared] = await Promise.all([
    others.length === 0
      ? []
      : store.read(latestTopEventsOf, { ...window, parents: others, limit: limit + 1 }),
    busy.size === 0 ? null : readLatest(store, window, limits),
  ]);
  const eventsOf = groupBy(rows, (row) => row.parent);
  const events = [
    ...new Map(
      [...(shared?.events ?? []), ...rows].map((row): [string, CountedEventRow] => [row.id, row]),
    ).values(),
  ];
  const latest = events.sort(latestFirst).slice(0, limits.events);
  const { attendance, isComplete } = await readEvents(store, latest, ACTOR_KINDS, limits);
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
  store: GraphStore,
  actor: string,
  { certainty, from, to }: WindowFilter,
  { events, presences, presencesOfEvent, presencesOfActors }: CooperationLimits,
): Promise<AttendanceRead | null> {
  if (!store.capabilities.nestedCollect) return null;
  const params = { actor, from, to, events, presences, presencesOfEvent, presencesOfActors };
  const read = wholeCoAttendance(await store.read(coAttendanceOf(certainty), params));
  if (read === null) return null;
  const counted = read.events.map(([id, startEarliest, endLatest]) => ({
    id,
    startEarliest,
    endLatest,
    eventIds: [id],
  }));
  const idAt = (index: number) => read.events[index]?.[0] as string;
  const actorsAt = new Map(counted.map(({ id }): [string, string[]] => [id, []]));
  for (const [id, indexes] of read.present) for (const index of indexes) actorsAt.get(idAt(index))?.push(id);
  const spoken = read.spokeFor.map(([index, person, body]) => ({ event: idAt(index), person, body }));
  return { attendance: attendanceOfEvents(counted, actorsAt, spoken, ACTOR_KINDS), truncated: false };
}

/**
 * Returns the actors with so many events that sorting them would take too long. Their events are taken from
 * the latest events of the whole graph instead, which are all that could be counted anyway.
 */
async function busyActors(
  store: GraphStore,
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

async function readEvents(
  store: GraphStore,
  events: readonly CountedEventRow[],
  kinds: readonly ActorKind[],
  limits: CooperationLimits,
) {
  const sessions = await readUnlessEmpty(
    events,
    (e) => e.id,
    (ids) => store.read(sessionsBelow, { ids }),
  );
  const { events: counted, incomplete } = rollUpSessions(events, sessions);
  const counts = await readUnlessEmpty(
    counted,
    (e) => e.eventIds,
    (ids) => store.read(presenceCounts, { ids }),
  );
  const countOf = new Map(counts.map((row) => [row.id, row.count]));
  const selected = selectEvents(counted, (id) => countOf.get(id) ?? 0, limits);

  // Whether a person counts depends on the body that the person speaks for, so people require all kinds.
  const kindsRead = kinds.includes('PERSON') ? ACTOR_KINDS : kinds;
  const present = await readUnlessEmpty(
    selected,
    (e) => e.eventIds,
    (ids) => store.read(presentAt, { ids, kinds: kindsRead }),
  );
  const actorsAt = new Map(present.map((row) => [row.event, row.actors]));
  const withPeople = selected.filter((e) => e.eventIds.some((id) => actorsAt.get(id)?.some(isPerson)));
  const spoken = await readUnlessEmpty(
    withPeople,
    (e) => e.eventIds,
    (ids) => store.read(spokeFor, { ids }),
  );

  const read = new Set(selected.map((e) => e.id));
  return {
    attendance: attendanceOfEvents(selected, actorsAt, spoken, kinds),
    isComplete: (id: string) => read.has(id) && !incomplete.has(id),
  };
}

async function readUnlessEmpty<T, R>(
  items: readonly T[],
  idsOf: (item: T) => string | readonly string[],
  read: (ids: readonly string[]) => Promise<readonly R[]>,
): Promise<readonly R[]> {
  const ids = new Set(items.flatMap(idsOf));
  return ids.size === 0 ? [] : read([...ids]);
}

/** Reads who was at which events: few statements, whatever the number of events and of those who ask. */

import { ACTOR_KINDS, type ActorKind } from '../../domain/model.js';
import { groupBy } from '../../domain/text/group-by.js';
import { coAttendanceOf, wholeCoAttendance } from '../../store/nested-query/co-attendance.js';
import type { GraphStore } from '../../store/port/graph-store.js';
import type { WindowFilter } from '../../store/queries/connections.js';
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
import { attendanceOfEvents, type EventAttendance, isPerson } from './event-attendance.js';
import { type CooperationLimits, LIMITS } from './limits.js';
import { latestFirst, rollUpSessions } from './roll-up-sessions.js';
import { selectEvents } from './select-events.js';

export interface AttendanceRead {
  /** The latest first. */
  readonly gatherings: readonly EventAttendance[];
  /** Whether events that the question is about are left out. */
  readonly truncated: boolean;
}

export interface NetworkQuestion {
  readonly kinds: readonly ActorKind[];
  /** Only editions of these, with their sessions; null: all events. */
  readonly series: readonly string[] | null;
  readonly window: WindowFilter;
}

export async function readAttendance(
  store: GraphStore,
  { kinds, series, window }: NetworkQuestion,
  limits: CooperationLimits = LIMITS,
): Promise<AttendanceRead> {
  const { events, more } =
    series === null
      ? await readLatest(store, window, limits)
      : await readEditions(store, series, window, limits);
  const { gatherings, complete } = await readUnits(store, events, kinds, limits);
  return { gatherings, truncated: more || !events.every((e) => complete(e.id)) };
}

interface Latest {
  readonly events: readonly CountedEventRow[];
  /** There are earlier ones. */
  readonly more: boolean;
}

async function readLatest(
  store: GraphStore,
  { from, to, certainty }: WindowFilter,
  limits: CooperationLimits,
): Promise<Latest> {
  const rows = await store.read(latestEvents[certainty], { from, to, limit: limits.events + 1 });
  const events = rows.slice(0, limits.events).filter((e) => !e.isPart);
  return { events, more: rows.length > limits.events };
}

async function readEditions(
  store: GraphStore,
  series: readonly string[],
  window: WindowFilter,
  limits: CooperationLimits,
): Promise<Latest> {
  const rows = await store.read(latestEditions, { ...window, series, limit: limits.events + 1 });
  return { events: rows.slice(0, limits.events), more: rows.length > limits.events };
}

/** How many events are asked of the store for all parents of a batch together, and of each at the least. */
const EVENTS_OF_BATCH = 20_000;
const EVENTS_OF_EACH = 100;

/**
 * The events of each parent with all who were there. Those that ask together share the limits; each is told whether any of
 * its own events is left out.
 */
export async function readAttendanceOf(
  store: GraphStore,
  parents: readonly string[],
  window: WindowFilter,
  limits: CooperationLimits = LIMITS,
): Promise<ReadonlyMap<string, AttendanceRead>> {
  const whole = parents.length === 1 ? await readWhole(store, parents[0] as string, window, limits) : null;
  if (whole !== null) return new Map([[parents[0] as string, whole]]);
  const busy = await busyOwners(store, parents, limits);
  const others = parents.filter((parent) => !busy.has(parent));
  const share = Math.max(Math.floor(EVENTS_OF_BATCH / parents.length), EVENTS_OF_EACH);
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
  const { gatherings, complete } = await readUnits(store, latest, ACTOR_KINDS, limits);
  const gatheringOf = new Map(gatherings.map((g) => [g.eventId, g]));
  const truncatedForBusy = shared === null || shared.more || !shared.events.every((e) => complete(e.id));
  return new Map(
    parents.map((parent) => {
      const own = eventsOf.get(parent) ?? [];
      return [
        parent,
        busy.has(parent)
          ? { gatherings: gatherings.filter((g) => g.actorIds.includes(parent)), truncated: truncatedForBusy }
          : {
              gatherings: own.flatMap(({ id }) => gatheringOf.get(id) ?? []),
              truncated: own.length > limit || !own.every((e) => complete(e.id)),
            },
      ];
    }),
  );
}

/** Those of one parent in one statement; null where that cannot be, or would leave something out. */
async function readWhole(
  store: GraphStore,
  parent: string,
  { certainty, from, to }: WindowFilter,
  { events, presences, presencesOfEvent, presencesOfOwners }: CooperationLimits,
): Promise<AttendanceRead | null> {
  if (!store.readsSubtrees) return null;
  const params = { parent, from, to, events, presences, presencesOfEvent, presencesOfOwners };
  const read = wholeCoAttendance(await store.read(coAttendanceOf(certainty), params));
  if (read === null) return null;
  const units = read.units.map(([id, startEarliest, endLatest]) => ({
    id,
    startEarliest,
    endLatest,
    eventIds: [id],
  }));
  const idOf = (place: number) => read.units[place]?.[0] as string;
  const actorsAt = new Map(units.map(({ id }): [string, string[]] => [id, []]));
  for (const [actor, places] of read.present)
    for (const place of places) actorsAt.get(idOf(place))?.push(actor);
  const spokeFor = read.spokeFor.map(([place, person, body]) => ({ event: idOf(place), person, body }));
  return { gatherings: attendanceOfEvents(units, actorsAt, spokeFor, ACTOR_KINDS), truncated: false };
}

/**
 * Those with so many events that to sort all of them would take too long; theirs are looked for among the latest events of
 * the whole graph instead, which is all that could be counted anyway.
 */
async function busyOwners(
  store: GraphStore,
  parents: readonly string[],
  limits: CooperationLimits,
): Promise<ReadonlySet<string>> {
  const counts = await store.read(presenceCounts, { ids: parents });
  let left = limits.presencesOfOwners;
  return new Set(
    counts
      .toSorted((a, b) => a.count - b.count)
      .flatMap(({ id, count }) => {
        left -= count;
        return left < 0 ? [id] : [];
      }),
  );
}

async function readUnits(
  store: GraphStore,
  events: readonly CountedEventRow[],
  kinds: readonly ActorKind[],
  limits: CooperationLimits,
) {
  const parts = await readAbout(
    events,
    (e) => e.id,
    (ids) => store.read(sessionsBelow, { ids }),
  );
  const { units, incomplete } = rollUpSessions(events, parts);
  const counts = await readAbout(
    units,
    (u) => u.eventIds,
    (ids) => store.read(presenceCounts, { ids }),
  );
  const countOf = new Map(counts.map((row) => [row.id, row.count]));
  const chosen = selectEvents(units, (id) => countOf.get(id) ?? 0, limits);

  // Who speaks for whom tells which people count, so where people are asked for, bodies are needed, too.
  const kindsRead = kinds.includes('PERSON') ? ACTOR_KINDS : kinds;
  const present = await readAbout(
    chosen,
    (u) => u.eventIds,
    (ids) => store.read(presentAt, { ids, kinds: kindsRead }),
  );
  const actorsAt = new Map(present.map((row) => [row.event, row.actors]));
  const withPeople = chosen.filter((u) => u.eventIds.some((id) => actorsAt.get(id)?.some(isPerson)));
  const spoken = await readAbout(
    withPeople,
    (u) => u.eventIds,
    (ids) => store.read(spokeFor, { ids }),
  );

  const read = new Set(chosen.map((u) => u.id));
  return {
    gatherings: attendanceOfEvents(chosen, actorsAt, spoken, kinds),
    complete: (id: string) => read.has(id) && !incomplete.has(id),
  };
}

/** Nothing is read about nothing. */
async function readAbout<T, R>(
  items: readonly T[],
  idsOf: (item: T) => string | readonly string[],
  read: (ids: readonly string[]) => Promise<readonly R[]>,
): Promise<readonly R[]> {
  const ids = new Set(items.flatMap(idsOf));
  return ids.size === 0 ? [] : read([...ids]);
}

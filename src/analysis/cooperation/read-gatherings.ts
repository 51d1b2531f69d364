/** Reads who was at which events: few statements, whatever the number of events and of those who ask. */
import { ACTOR_KINDS, type ActorKind } from '../../domain/model.js';
import type { GraphStore } from '../../store/graph-store.js';
import type { WindowFilter } from '../../store/statements/connections.js';
import {
  latestEditions,
  latestEvents,
  latestTopEventsOf,
  partsBelow,
  presenceCounts,
  presentAt,
  spokeFor,
  type UnitRow,
} from '../../store/statements/presence.js';
import { chooseUnits } from './choose-units.js';
import { foldParts, latestFirst } from './fold-parts.js';
import { type Gathering, gather, isPerson } from './gather.js';
import { groupBy } from './group-by.js';
import { type CooperationLimits, LIMITS } from './limits.js';

export interface Gatherings {
  /** The latest first. */
  readonly gatherings: readonly Gathering[];
  /** Whether events that the question is about are left out. */
  readonly truncated: boolean;
}

export interface NetworkQuestion {
  readonly kinds: readonly ActorKind[];
  /** Only editions of these, with their sessions; null: all events. */
  readonly series: readonly string[] | null;
  readonly window: WindowFilter;
}

export async function readGatherings(
  store: GraphStore,
  { kinds, series, window }: NetworkQuestion,
  limits: CooperationLimits = LIMITS,
): Promise<Gatherings> {
  const { from, to, certainty } = window;
  const limit = limits.events + 1;
  const events =
    series === null
      ? await store.read(latestEvents[certainty], { from, to, limit })
      : (await store.read(latestEditions, { ...window, limit, series })).map((e) => ({
          ...e,
          isPart: false,
        }));
  const whole = events.slice(0, limits.events).filter((e) => !e.isPart);
  const { gatherings, complete } = await readUnits(store, whole, kinds, limits);
  return { gatherings, truncated: events.length > limits.events || !whole.every((e) => complete(e.id)) };
}

/** How many events are asked of the store for all owners of a batch together, and of each at the least. */
const EVENTS_OF_BATCH = 20_000;
const EVENTS_OF_EACH = 100;

/**
 * The events of each owner with all who were there. Those that ask together share the limits; each is told whether any of
 * its own events is left out.
 */
export async function readGatheringsOf(
  store: GraphStore,
  owners: readonly string[],
  window: WindowFilter,
  limits: CooperationLimits = LIMITS,
): Promise<ReadonlyMap<string, Gatherings>> {
  const share = Math.max(Math.floor(EVENTS_OF_BATCH / owners.length), EVENTS_OF_EACH);
  const limit = Math.min(limits.events, share);
  const rows = await store.read(latestTopEventsOf, { ...window, owners, limit: limit + 1 });
  const eventsOf = groupBy(rows, (row) => row.owner);
  const events = [...new Map(rows.map((row): [string, UnitRow] => [row.id, row])).values()];
  const latest = events.sort(latestFirst).slice(0, limits.events);
  const { gatherings, complete } = await readUnits(store, latest, ACTOR_KINDS, limits);
  const gatheringOf = new Map(gatherings.map((g) => [g.eventId, g]));
  return new Map(
    owners.map((owner) => {
      const own = eventsOf.get(owner) ?? [];
      return [
        owner,
        {
          gatherings: own.flatMap(({ id }) => gatheringOf.get(id) ?? []),
          truncated: own.length > limit || !own.every((e) => complete(e.id)),
        },
      ];
    }),
  );
}

async function readUnits(
  store: GraphStore,
  events: readonly UnitRow[],
  kinds: readonly ActorKind[],
  limits: CooperationLimits,
) {
  const parts = await readAbout(
    events,
    (e) => e.id,
    (ids) => store.read(partsBelow, { ids }),
  );
  const { units, incomplete } = foldParts(events, parts);
  const counts = await readAbout(
    units,
    (u) => u.eventIds,
    (ids) => store.read(presenceCounts, { ids }),
  );
  const countOf = new Map(counts.map((row) => [row.id, row.count]));
  const chosen = chooseUnits(units, (id) => countOf.get(id) ?? 0, limits);

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
    gatherings: gather(chosen, actorsAt, spoken, kinds),
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

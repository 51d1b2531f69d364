/** Sorts what is known of two actors into what both have and what one alone has. */
import { isDated } from '../../format/period.js';
import type {
  ActorBesideQuery,
  EventsOfActorQuery,
  EvidenceFragment,
  NamedRefFragment,
  PeriodFragment,
} from '../../generated/graphql.js';

export type SeenEvent = EventsOfActorQuery['events']['nodes'][number];
export type Beside = ActorBesideQuery & { readonly actor: NonNullable<ActorBesideQuery['actor']> };

export interface Sides<T> {
  readonly onlyA: readonly T[];
  readonly both: readonly T[];
  readonly onlyB: readonly T[];
}

/** Divides two lists by id, in their order. */
export function sidesOf<T extends { readonly id: string }>(a: readonly T[], b: readonly T[]): Sides<T> {
  const [inA, inB] = [a, b].map((list) => new Set(list.map(({ id }) => id)));
  return {
    onlyA: a.filter(({ id }) => !inB?.has(id)),
    both: a.filter(({ id }) => inB?.has(id)),
    onlyB: b.filter(({ id }) => !inA?.has(id)),
  };
}

/** How many events there were in a year, and how many more there may have been. */
export interface YearCount {
  readonly certain: number;
  readonly possible: number;
}

const FIRST_YEAR = 1;
const LAST_YEAR = 9998;

/**
 * Counts events by year. One whose date leaves several years open is possible in each of them; one that lasted over New Year is
 * certain in each that it surely touched.
 */
export function countsByYear(events: readonly SeenEvent[]): ReadonlyMap<number, YearCount> {
  const counts = new Map<number, YearCount>();
  for (const { period } of events) {
    if (!isBounded(period)) continue;
    const [first, last, surelyFrom, surelyTo] = [
      ...[period.startEarliest, period.endLatest, period.startLatest, period.endEarliest].map(yearOfDay),
    ] as [number, number, number, number];
    for (let year = first; year <= last; year++) {
      const { certain, possible } = counts.get(year) ?? { certain: 0, possible: 0 };
      const isCertain = surelyFrom <= year && year <= surelyTo;
      counts.set(year, isCertain ? { certain: certain + 1, possible } : { certain, possible: possible + 1 });
    }
  }
  return counts;
}

export const isBounded = (period: SeenEvent['period']): boolean =>
  isDated(period) &&
  yearOfDay(period.startEarliest) >= FIRST_YEAR &&
  yearOfDay(period.endLatest) <= LAST_YEAR;

const yearOfDay = (day: string): number => Number(day.slice(0, 4));

/** Lists all years from the first to the last of which there is a count, those without events, too. */
export function yearsFrom(counts: readonly ReadonlyMap<number, YearCount>[]): readonly number[] {
  const years = counts.flatMap((count) => [...count.keys()]);
  if (years.length === 0) return [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

export interface Partner {
  readonly id: string;
  readonly actor: NamedRefFragment;
  readonly weight: number;
}

/** The partners of an actor, with how many events they shared; the other of the two is none. */
export const partnersOf = ({ actor }: Beside, other: string): readonly Partner[] =>
  actor.cooperation.nodes.flatMap(({ a, b, weight }) => {
    const partner = a.id === actor.id ? b : a;
    return partner.id === other ? [] : [{ id: partner.id, actor: partner, weight }];
  });

/** A thing that an actor has, such as a membership, with what shows that: several where it had it more than once. */
export interface Holding {
  readonly id: string;
  readonly entity: NamedRefFragment;
  readonly grounds: readonly Ground[];
}

export interface Ground {
  readonly id: string;
  /** What was held, where that is more than the entity: the title of a post. */
  readonly what: string | null;
  readonly period: PeriodFragment | null;
  readonly evidence: EvidenceFragment;
}

type Links = Beside['actor']['memberships'];

export const holdingsOf = ({ nodes }: Links): readonly Holding[] =>
  holdings(nodes.map(({ id, to, period, evidence }) => [to, { id, what: null, period, evidence }]));

/** Who held the posts of a body, or where a person held one. */
export function postsOf({ actor }: Beside): readonly Holding[] {
  const tenures = actor.tenures?.nodes ?? [];
  return holdings(
    tenures.map(({ id, title, period, person, of, evidence }) => [
      actor.kind === 'PERSON' ? of : person,
      { id, what: title, period, evidence },
    ]),
  );
}

function holdings(all: readonly (readonly [NamedRefFragment, Ground])[]): readonly Holding[] {
  const held = new Map<string, Holding>();
  for (const [entity, ground] of all) {
    const grounds = [...(held.get(entity.id)?.grounds ?? []), ground];
    held.set(entity.id, { id: entity.id, entity, grounds });
  }
  return [...held.values()];
}

/** How many there are of a list, and how many of these were read. */
export interface Extent {
  readonly read: number;
  readonly total: number | null;
}

export const extentOf = (list: {
  readonly nodes: readonly unknown[];
  readonly totalCount: number | null;
}): Extent => ({ read: list.nodes.length, total: list.totalCount });

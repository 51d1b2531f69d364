/** Says who counts at which event, and between which of them to be there is no tie. */
import type { ActorKind, CountAs } from '../../domain/model.js';
import { groupBy } from '../../domain/text/group-by.js';
import type { PossibleDays } from '../../store/queries/possible-days.js';
import type { SpokeForRow } from '../../store/queries/presence.js';
import type { Belongings } from './belongings.js';
import type { CountedEvent } from './roll-up-sessions.js';

/** An event with all actors that count as present at it. */
export interface EventAttendance {
  readonly eventId: string;
  readonly period: PossibleDays;
  /** Sorted and distinct. */
  readonly actorIds: readonly string[];
  /** For an actor those that it is not tied to by this event: it is part of them, or they of it. */
  readonly apart: ReadonlyMap<string, ReadonlySet<string>>;
}

const PREFIXES: Readonly<Record<ActorKind, string>> = {
  STATE: 'state:',
  ORGANIZATION: 'org:',
  PERSON: 'person:',
};

export const isPerson = (actorId: string): boolean => actorId.startsWith(PREFIXES.PERSON);

/** A state belongs to nobody. */
export const canBelong = (actorId: string): boolean => !actorId.startsWith(PREFIXES.STATE);

export const isApart = ({ apart }: EventAttendance, a: string, b: string): boolean =>
  apart.get(a)?.has(b) === true;

interface Attendances {
  readonly events: readonly Omit<CountedEvent, 'latestKey'>[];
  readonly actorsAt: ReadonlyMap<string, readonly string[]>;
  readonly spokeFor: readonly SpokeForRow[];
  readonly belongings: Belongings;
}

/**
 * Combines presence at each event and its sessions. A body counts instead of the people who speak for it: a
 * person who spoke for a body that counts is left out, even if another source names the person alone or as an
 * organiser. Otherwise speaking for a body would count as cooperation with it. Where people count for
 * themselves they stay, and are not tied to whom they spoke for.
 */
export function attendanceOfEvents(
  { events, actorsAt, spokeFor, belongings }: Attendances,
  kinds: readonly ActorKind[],
  countAs: CountAs,
): readonly EventAttendance[] {
  const prefixes = kinds.map((kind) => PREFIXES[kind]);
  const spokenAt = groupBy(spokeFor, (row) => row.event);

  return events.map(({ id, eventIds, period }) => {
    const present = new Set(eventIds.flatMap((id) => actorsAt.get(id) ?? []));
    const spoken = eventIds.flatMap((id) => spokenAt.get(id) ?? []);
    for (const { person, body } of spoken) if (isCounted(body, present, countAs)) present.delete(person);
    const actorIds = [...present].filter((actor) => prefixes.some((prefix) => actor.startsWith(prefix)));
    const spokeAlone = spoken.filter(({ person }) => present.has(person));
    const apart = apartAt({ period, actorIds, present, spokeAlone }, belongings);
    return { eventId: id, period, actorIds: actorIds.sort(), apart };
  });
}

/** Whether a body that somebody spoke for counts; rolled up it does so by its state or top organisation. */
function isCounted(body: string, present: ReadonlySet<string>, countAs: CountAs): boolean {
  if (countAs === 'DIRECT') return false;
  return countAs === 'ROLLED_UP' || present.has(body);
}

interface Meeting {
  readonly period: PossibleDays;
  readonly actorIds: readonly string[];
  /** The same actors, and maybe others. */
  readonly present: ReadonlySet<string>;
  /** Who spoke for a body and counts all the same. */
  readonly spokeAlone: readonly SpokeForRow[];
}

const NOBODY: EventAttendance['apart'] = new Map();

function apartAt(
  { period, actorIds, present, spokeAlone }: Meeting,
  { parts, wholesOf, mayBelong }: Belongings,
): EventAttendance['apart'] {
  let apart: Map<string, Set<string>> | undefined;
  const part = (a: string, b: string) => {
    apart ??= new Map();
    apart.set(a, (apart.get(a) ?? new Set()).add(b));
    apart.set(b, (apart.get(b) ?? new Set()).add(a));
  };
  const isFew = parts.size < actorIds.length;
  for (const actor of isFew ? parts.keys() : actorIds) {
    // These look-ups are most of the work, so they are in the order in which most need only one.
    if (!canBelong(actor) || (isFew ? !present.has(actor) : !parts.has(actor))) continue;
    for (const whole of wholesOf(actor))
      if (present.has(whole) && mayBelong(actor, whole, period)) part(actor, whole);
  }
  for (const { person, body } of spokeAlone)
    for (const whole of [body, ...wholesOf(body)])
      if (present.has(whole) && (whole === body || mayBelong(body, whole, period))) part(person, whole);
  return apart ?? NOBODY;
}

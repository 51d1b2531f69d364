import type { ActorKind } from '../../domain/model.js';
import { groupBy } from '../../domain/text/group-by.js';
import type { SpokeForRow } from '../../store/queries/presence.js';
import type { CountedEvent } from './roll-up-sessions.js';

/** An event with all actors that count as present at it. */
export interface EventAttendance {
  readonly eventId: string;
  readonly startEarliest: string;
  readonly endLatest: string;
  /** Sorted and distinct. */
  readonly actorIds: readonly string[];
}

const PREFIXES: Readonly<Record<ActorKind, string>> = {
  STATE: 'state:',
  ORGANIZATION: 'org:',
  PERSON: 'person:',
};

export const isPerson = (actorId: string): boolean => actorId.startsWith(PREFIXES.PERSON);

/**
 * Combines presence at each event and its sessions. A body counts instead of the people who speak for it: a
 * person who spoke for a body that counts is left out, even if another source names the person alone or as an
 * organiser. Otherwise speaking for a body would count as cooperation with it.
 */
export function attendanceOfEvents(
  events: readonly Omit<CountedEvent, 'latestKey'>[],
  actorsAt: ReadonlyMap<string, readonly string[]>,
  spokeFor: readonly SpokeForRow[],
  kinds: readonly ActorKind[],
): readonly EventAttendance[] {
  const prefixes = kinds.map((kind) => PREFIXES[kind]);
  const spokenAt = groupBy(spokeFor, (row) => row.event);

  return events.map(({ id, eventIds, startEarliest, endLatest }) => {
    const present = new Set(eventIds.flatMap((id) => actorsAt.get(id) ?? []));
    const spokespeople = eventIds
      .flatMap((id) => spokenAt.get(id) ?? [])
      .filter(({ body }) => present.has(body))
      .map(({ person }) => person);
    for (const person of spokespeople) present.delete(person);
    const actorIds = [...present].filter((actor) => prefixes.some((prefix) => actor.startsWith(prefix)));
    return { eventId: id, startEarliest, endLatest, actorIds: actorIds.sort() };
  });
}

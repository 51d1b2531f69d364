import type { ActorKind } from '../../domain/model.js';
import { groupBy } from '../../domain/text/group-by.js';
import type { SpokeForRow } from '../../store/queries/presence.js';
import type { CountedEvent } from './roll-up-sessions.js';

/** An event with all who count as present at it. */
export interface EventAttendance {
  readonly eventId: string;
  readonly startEarliest: string;
  readonly endLatest: string;
  /** Sorted, each once. */
  readonly actorIds: readonly string[];
}

const PREFIXES: Readonly<Record<ActorKind, string>> = {
  STATE: 'state:',
  ORGANIZATION: 'org:',
  PERSON: 'person:',
};

export const isPerson = (actorId: string): boolean => actorId.startsWith(PREFIXES.PERSON);

/**
 * Who was at each unit, be it at one of its parts. Bodies count and not the people who speak for them: somebody who spoke at a
 * unit for a body that is counted there is not counted beside it, though another source names the person alone,
 * or as an organiser. Else each of them would be tied to the body by speaking for it.
 */
export function attendanceOfEvents(
  units: readonly Omit<CountedEvent, 'latestKey'>[],
  actorsAt: ReadonlyMap<string, readonly string[]>,
  spokeFor: readonly SpokeForRow[],
  kinds: readonly ActorKind[],
): readonly EventAttendance[] {
  const wanted = kinds.map((kind) => PREFIXES[kind]);
  const spokenAt = groupBy(spokeFor, (row) => row.event);

  return units.map(({ id, eventIds, startEarliest, endLatest }) => {
    const present = new Set(eventIds.flatMap((event) => actorsAt.get(event) ?? []));
    const spokespeople = eventIds
      .flatMap((event) => spokenAt.get(event) ?? [])
      .filter(({ body }) => present.has(body))
      .map(({ person }) => person);
    for (const person of spokespeople) present.delete(person);
    const actorIds = [...present].filter((actor) => wanted.some((prefix) => actor.startsWith(prefix)));
    return { eventId: id, startEarliest, endLatest, actorIds: actorIds.sort() };
  });
}

import { compareText } from '../../domain/text/compare-text.js';
import type { Tie } from './count-pairs.js';
import type { EventAttendance } from './event-attendance.js';

/**
 * Returns the ties of an actor, whatever their weight, the strongest first; those of equal weight are sorted
 * by the id of the other actor.
 */
export function tiesOfActor(actorId: string, attendance: readonly EventAttendance[]): readonly Tie[] {
  const weights = new Map<string, number>();
  for (const { actorIds, apart } of attendance) {
    if (!actorIds.includes(actorId)) continue;
    const apartFrom = apart.get(actorId);
    for (const other of actorIds)
      if (other !== actorId && apartFrom?.has(other) !== true)
        weights.set(other, (weights.get(other) ?? 0) + 1);
  }
  return [...weights]
    .sort(([a, v], [b, w]) => w - v || compareText(a, b))
    .map(([other, weight]) =>
      other < actorId ? { aId: other, bId: actorId, weight } : { aId: actorId, bId: other, weight },
    );
}

export const otherOf = ({ aId, bId }: Tie, actorId: string): string => (aId === actorId ? bId : aId);

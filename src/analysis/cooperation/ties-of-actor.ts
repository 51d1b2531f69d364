import { compareText } from '../../domain/text/compare-text.js';
import type { Tie } from './count-pairs.js';
import type { EventAttendance } from './event-attendance.js';

/** With whom an actor was at the same events: the strongest tie first, those of one weight by the other's id. */
export function tiesOfActor(
  actorId: string,
  gatherings: readonly EventAttendance[],
  minWeight: number,
): readonly Tie[] {
  const weights = new Map<string, number>();
  for (const { actorIds } of gatherings) {
    if (!actorIds.includes(actorId)) continue;
    for (const other of actorIds) if (other !== actorId) weights.set(other, (weights.get(other) ?? 0) + 1);
  }
  return [...weights]
    .filter(([, weight]) => weight >= minWeight)
    .sort(([a, v], [b, w]) => w - v || compareText(a, b))
    .map(([other, weight]) =>
      other < actorId ? { aId: other, bId: actorId, weight } : { aId: actorId, bId: other, weight },
    );
}

export const otherOf = ({ aId, bId }: Tie, actorId: string): string => (aId === actorId ? bId : aId);

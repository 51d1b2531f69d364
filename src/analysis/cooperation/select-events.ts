import type { CooperationLimits } from './limits.js';
import type { CountedEvent } from './roll-up-sessions.js';

/**
 * The units to read: the latest ones, as far as the limits go. Chosen by how many were there in any sense, which stores know
 * without reading them. One crowd is passed over; at the end of the budget the choice stops, so that what is left
 * out is what is earliest.
 */
export function selectEvents(
  units: readonly CountedEvent[],
  countOf: (eventId: string) => number,
  limits: CooperationLimits,
): readonly CountedEvent[] {
  const chosen: CountedEvent[] = [];
  let left = limits.presences;
  for (const unit of units) {
    const size = unit.eventIds.reduce((sum, id) => sum + countOf(id), 0);
    if (size > limits.presencesOfEvent) continue;
    if (size > left || chosen.length === limits.events) break;
    left -= size;
    chosen.push(unit);
  }
  return chosen;
}

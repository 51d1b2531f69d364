import type { CooperationLimits } from './limits.js';
import type { CountedEvent } from './roll-up-sessions.js';

/**
 * Selects the latest events that fit into the limits, by the number of presences in any sense, which stores
 * count without reading them. A single crowded event is skipped; the selection stops where the budget ends,
 * so that only the earliest events are left out.
 */
export function selectEvents(
  events: readonly CountedEvent[],
  countOf: (eventId: string) => number,
  limits: CooperationLimits,
): readonly CountedEvent[] {
  const selected: CountedEvent[] = [];
  let left = limits.presences;
  for (const event of events) {
    const size = event.eventIds.reduce((sum, id) => sum + countOf(id), 0);
    if (size > limits.presencesOfEvent) continue;
    if (size > left || selected.length === limits.events) break;
    left -= size;
    selected.push(event);
  }
  return selected;
}

/**
 * The cooperation network of a question: ties between actors that attended the same events, the strongest
 * first.
 */
import { atLeast, countPairs, type PairCounts, pairsOf, strongest } from './count-pairs.js';
import type { EventAttendance } from './event-attendance.js';
import { type CooperationLimits, LIMITS, MAX_MEASURED_ACTORS, MAX_MEASURED_TIES } from './limits.js';
import { type Measures, measure } from './measure.js';
import type { AttendanceRead } from './read-attendance.js';
import { type TieWithEvents, withSharedEvents } from './shared-events.js';
import { type TiesOfYear, timelineOf } from './timeline.js';

/** Expensive fields are functions, computed on demand. */
export interface CooperationNetwork {
  readonly ties: readonly TieWithEvents[];
  readonly totalTies: number;
  /** Whether ties are missing from the list, or events from the count. */
  readonly truncated: boolean;
  /** Whether the network is small enough for measures. */
  readonly measured: boolean;
  readonly timeline: () => readonly TiesOfYear[];
  readonly measures: () => Promise<Measures>;
}

const UNMEASURED: Measures = { measures: [], communities: [] };

export function cooperationNetwork(
  { attendance, truncated }: AttendanceRead,
  { minWeight, first }: { readonly minWeight: number; readonly first: number },
  limits: CooperationLimits = LIMITS,
): CooperationNetwork {
  const counted = withinBudget(attendance, limits);
  const network = atLeast(countPairs(counted), minWeight);
  const totalTies = network.pairs.length;
  const measured = totalTies <= MAX_MEASURED_TIES && countActors(network) <= MAX_MEASURED_ACTORS;
  let measuring: Promise<Measures> | undefined;
  return {
    ties: withSharedEvents(strongest(network, first), counted),
    totalTies,
    truncated: truncated || counted.length < attendance.length || totalTies > first,
    measured,
    timeline: () => timelineOf(counted, network),
    measures: () => {
      measuring ??= measured ? measure(network) : Promise.resolve(UNMEASURED);
      return measuring;
    },
  };
}

/** Skips crowded events and stops where the budget of pairs ends, as `selectEvents` does with presences. */
function withinBudget(
  attendance: readonly EventAttendance[],
  limits: CooperationLimits,
): readonly EventAttendance[] {
  const counted: EventAttendance[] = [];
  let left = limits.pairs;
  for (const event of attendance) {
    if (event.actorIds.length > limits.actorsOfEvent) continue;
    left -= pairsOf(event);
    if (left < 0) break;
    counted.push(event);
  }
  return counted;
}

function countActors({ actorIds, pairs }: PairCounts): number {
  const tied = new Uint8Array(actorIds.length);
  for (const pair of pairs) {
    tied[Math.floor(pair / actorIds.length)] = 1;
    tied[pair % actorIds.length] = 1;
  }
  return tied.reduce((sum, n) => sum + n, 0);
}

/** Who cooperates with whom: the ties of all actors that a question is about, the strongest first. */
import { atLeast, countPairs, type PairCounts, pairsOf, strongest } from './count-pairs.js';
import type { EventAttendance } from './event-attendance.js';
import { type CooperationLimits, LIMITS, MAX_MEASURED_ACTORS, MAX_MEASURED_TIES } from './limits.js';
import { type Measures, measure } from './measure.js';
import type { AttendanceRead } from './read-attendance.js';
import { type TieWithEvents, withSharedEvents } from './shared-events.js';
import { type TiesOfYear, timelineOf } from './timeline.js';

/** The dearer parts are functions, computed when first asked for. */
export interface CooperationNetwork {
  readonly ties: readonly TieWithEvents[];
  readonly totalTies: number;
  /** Ties are missing from the list, or events from the count. */
  readonly truncated: boolean;
  /** Whether it is small enough to be measured. */
  readonly measured: boolean;
  readonly timeline: () => readonly TiesOfYear[];
  readonly measures: () => Promise<Measures>;
}

const UNMEASURED: Measures = { measures: [], communities: [] };

export function cooperationNetwork(
  { gatherings, truncated }: AttendanceRead,
  { minWeight, first }: { readonly minWeight: number; readonly first: number },
  limits: CooperationLimits = LIMITS,
): CooperationNetwork {
  const counted = withinBudget(gatherings, limits);
  const network = atLeast(countPairs(counted), minWeight);
  const totalTies = network.pairs.length;
  const measured = totalTies <= MAX_MEASURED_TIES && countActors(network) <= MAX_MEASURED_ACTORS;
  let measuring: Promise<Measures> | undefined;
  return {
    ties: withSharedEvents(strongest(network, first), counted),
    totalTies,
    truncated: truncated || counted.length < gatherings.length || totalTies > first,
    measured,
    timeline: () => timelineOf(counted, network),
    measures: () => {
      measuring ??= measured ? measure(network) : Promise.resolve(UNMEASURED);
      return measuring;
    },
  };
}

/** As `chooseUnits` does with presences: crowds are passed over, and at the end of the budget the count stops. */
function withinBudget(
  gatherings: readonly EventAttendance[],
  limits: CooperationLimits,
): readonly EventAttendance[] {
  const counted: EventAttendance[] = [];
  let left = limits.pairs;
  for (const g of gatherings) {
    if (g.actorIds.length > limits.actorsOfEvent) continue;
    left -= pairsOf(g);
    if (left < 0) break;
    counted.push(g);
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

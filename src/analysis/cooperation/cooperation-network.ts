/**
 * The cooperation network of a question: ties between actors that attended the same events, the strongest
 * first.
 */
import type { Window } from '../../domain/time/window.js';
import type { Pause } from '../../store/port/graph-store.js';
import { atLeast, countPairs, type PairCounts, pairsOf, strongest } from './count-pairs.js';
import type { EventAttendance } from './event-attendance.js';
import { type CooperationLimits, LIMITS, MAX_MEASURED_ACTORS, MAX_MEASURED_TIES } from './limits.js';
import { type Measures, measure } from './measure.js';
import type { AttendanceRead } from './read-attendance.js';
import { type TieWithEvents, withSharedEvents } from './shared-events.js';
import { type TieCounts, type TiesOfYear, timelineOf, undatedTies } from './timeline.js';

/** Expensive fields are functions, computed on demand. */
export interface CooperationNetwork {
  readonly ties: readonly TieWithEvents[];
  readonly totalTies: number;
  /** The number of ties without a minimum of their weight; null where events are missing from the count. */
  readonly tiesOfAnyWeight: number | null;
  /** Whether ties are missing from the list, or events from the count. */
  readonly truncated: boolean;
  /** Whether the network is small enough for measures. */
  readonly measured: boolean;
  readonly timeline: () => readonly TiesOfYear[];
  /** By events without any date, which each year of the timeline counts. */
  readonly undated: () => TieCounts;
  readonly measures: () => Promise<Measures>;
}

/** What of the network to answer with. */
interface NetworkAnswer {
  readonly minWeight: number;
  readonly first: number;
  /** The period that the question is about. */
  readonly window: Window;
}

const UNMEASURED: Measures = { measures: [], communities: [] };

export async function cooperationNetwork(
  { attendance, truncated }: AttendanceRead,
  { minWeight, first, window }: NetworkAnswer,
  {
    limits = LIMITS,
    pause,
  }: { readonly limits?: CooperationLimits; readonly pause?: Pause | undefined } = {},
): Promise<CooperationNetwork> {
  const counted = withinBudget(attendance, limits);
  const all = countPairs(counted);
  await pause?.();
  const network = atLeast(all, minWeight);
  const isCut = truncated || counted.length < attendance.length;
  const totalTies = network.pairs.length;
  const measured = totalTies <= MAX_MEASURED_TIES && countActors(network) <= MAX_MEASURED_ACTORS;
  let measuring: Promise<Measures> | undefined;
  await pause?.();
  const strongestTies = strongest(network, first);
  await pause?.();
  return {
    ties: withSharedEvents(strongestTies, counted),
    totalTies,
    tiesOfAnyWeight: isCut ? null : all.pairs.length,
    truncated: isCut || totalTies > first,
    measured,
    timeline: () => timelineOf(counted, network, window),
    undated: () => undatedTies(counted, network),
    measures: () => {
      measuring ??= measured ? measure(network, attendance, pause) : Promise.resolve(UNMEASURED);
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

import { possibleYears } from '../../domain/time/possible-years.js';
import { type PairCounts, pairsOf } from './count-pairs.js';
import type { EventAttendance } from './event-attendance.js';
import { MAX_POSSIBLE_YEARS } from './limits.js';

export interface TiesOfYear {
  readonly year: number;
  readonly events: number;
  readonly ties: number;
  readonly weight: number;
}

/**
 * Counts the ties of the network year by year. An event counts in every year in which it may have been, so
 * years add up to more than the total where dates are uncertain. An event that may have been in more than ten
 * years counts in none.
 */
export function timelineOf(
  attendance: readonly EventAttendance[],
  network: PairCounts,
): readonly TiesOfYear[] {
  const byYear = new Map<number, EventAttendance[]>();
  for (const event of attendance) {
    if (pairsOf(event) === 0) continue;
    for (const year of yearsOf(event)) {
      const known = byYear.get(year);
      if (known === undefined) byYear.set(year, [event]);
      else known.push(event);
    }
  }
  const indexOf = new Map(network.actorIds.map((id, i) => [id, i]));
  const lastMark = new Uint32Array(network.pairs.length);
  return [...byYear]
    .sort(([a], [b]) => a - b)
    .map(([year, ofYear], i) => ({ year, ...countYear(ofYear, network, indexOf, lastMark, i + 1) }))
    .filter((row) => row.events > 0);
}

/**
 * @param lastMark the year, as a `mark`, in which each pair was counted last, so that it counts once a year
 */
function countYear(
  attendance: readonly EventAttendance[],
  { actorIds, pairs }: PairCounts,
  indexOf: ReadonlyMap<string, number>,
  lastMark: Uint32Array,
  mark: number,
): Omit<TiesOfYear, 'year'> {
  let events = 0;
  let ties = 0;
  let weight = 0;
  for (const event of attendance) {
    const before = weight;
    const indexes = event.actorIds.map((id) => indexOf.get(id) as number);
    indexes.forEach((a, i) => {
      for (const b of indexes.slice(i + 1)) {
        const pairIndex = indexOfPair(a * actorIds.length + b, pairs);
        if (pairIndex < 0) continue;
        weight++;
        if (lastMark[pairIndex] !== mark) ties++;
        lastMark[pairIndex] = mark;
      }
    });
    if (weight > before) events++;
  }
  return { events, ties, weight };
}

/** Finds the pair by binary search; returns -1 for a pair that is too weak for the network. */
function indexOfPair(pair: number, pairs: Float64Array): number {
  let low = 0;
  let high = pairs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = pairs[middle] as number;
    if (found === pair) return middle;
    if (found < pair) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

const yearsOf = ({ startEarliest, endLatest }: EventAttendance): readonly number[] =>
  possibleYears(startEarliest, endLatest, [], MAX_POSSIBLE_YEARS).map(Number);

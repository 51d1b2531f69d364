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
 * The ties of the network year by year. An event counts in every year in which it may have been, so the years of one of
 * uncertain date add up to more than it; one that may have been in more than ten years counts in none.
 */
export function timelineOf(
  gatherings: readonly EventAttendance[],
  network: PairCounts,
): readonly TiesOfYear[] {
  const byYear = new Map<number, EventAttendance[]>();
  for (const g of gatherings) {
    if (pairsOf(g) === 0) continue;
    for (const year of possibleYears(g)) {
      const known = byYear.get(year);
      if (known === undefined) byYear.set(year, [g]);
      else known.push(g);
    }
  }
  const numberOf = new Map(network.actorIds.map((id, i) => [id, i]));
  const seen = new Uint32Array(network.pairs.length);
  return [...byYear]
    .sort(([a], [b]) => a - b)
    .map(([year, ofYear], i) => ({ year, ...countYear(ofYear, network, numberOf, seen, i + 1) }))
    .filter((row) => row.events > 0);
}

/** `seen` notes in which year, by `mark`, a pair was met last, so that each counts once a year. */
function countYear(
  gatherings: readonly EventAttendance[],
  { actorIds, pairs }: PairCounts,
  numberOf: ReadonlyMap<string, number>,
  seen: Uint32Array,
  mark: number,
): Omit<TiesOfYear, 'year'> {
  let events = 0;
  let ties = 0;
  let weight = 0;
  for (const g of gatherings) {
    const before = weight;
    const numbers = g.actorIds.map((id) => numberOf.get(id) as number);
    numbers.forEach((a, i) => {
      for (const b of numbers.slice(i + 1)) {
        const place = placeOf(a * actorIds.length + b, pairs);
        if (place < 0) continue;
        weight++;
        if (seen[place] !== mark) ties++;
        seen[place] = mark;
      }
    });
    if (weight > before) events++;
  }
  return { events, ties, weight };
}

/** Where the pair is in the network; -1: it is not, being too weak. */
function placeOf(pair: number, pairs: Float64Array): number {
  let low = 0;
  let high = pairs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const there = pairs[middle] as number;
    if (there === pair) return middle;
    if (there < pair) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function possibleYears({ startEarliest, endLatest }: EventAttendance): readonly number[] {
  const first = Number(startEarliest.slice(0, 4));
  const count = Number(endLatest.slice(0, 4)) - first + 1;
  return count > MAX_POSSIBLE_YEARS ? [] : Array.from({ length: count }, (_, i) => first + i);
}

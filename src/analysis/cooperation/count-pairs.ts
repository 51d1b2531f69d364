import type { EventAttendance } from './event-attendance.js';

/**
 * Numbers of events that pairs of actors shared. Typed arrays hold millions of pairs: actors are numbered in
 * the order of their ids, a pair is one number, and the pairs are sorted.
 */
export interface PairCounts {
  /** Sorted; a pair refers to actors by index. */
  readonly actorIds: readonly string[];
  /** `first * actorIds.length + second`, with first < second; ascending, so in order of both ids. */
  readonly pairs: Float64Array;
  /** The number of shared events of the pair at the same index. */
  readonly weights: Uint32Array;
}

export interface Tie {
  /** The actor whose id sorts first. */
  readonly aId: string;
  readonly bId: string;
  readonly weight: number;
}

export function countPairs(attendance: readonly EventAttendance[]): PairCounts {
  const actorIds = [...new Set(attendance.flatMap((event) => event.actorIds))].sort();
  const indexOf = new Map(actorIds.map((id, i) => [id, i]));
  const all = new Float64Array(attendance.reduce((sum, event) => sum + pairsOf(event), 0));
  let size = 0;
  for (const event of attendance)
    forEachPair(event, indexOf, (pair) => {
      all[size++] = pair;
    });
  return { actorIds, ...countRuns(all.subarray(0, size).sort()) };
}

/** Visits the pairs of actors that an event ties, as numbers like those of `PairCounts`. */
function forEachPair(
  { actorIds: present, apart }: EventAttendance,
  indexOf: ReadonlyMap<string, number>,
  visit: (pair: number) => void,
): void {
  const indexes = present.map((id) => indexOf.get(id) as number);
  for (let i = 0; i < indexes.length; i++) {
    const row = (indexes[i] as number) * indexOf.size;
    const apartFrom = apart.size === 0 ? undefined : apart.get(present[i] as string);
    for (let j = i + 1; j < indexes.length; j++)
      if (apartFrom === undefined || !apartFrom.has(present[j] as string)) visit(row + (indexes[j] as number));
  }
}

/** Returns a function that finds the pairs of the network that an event ties, by their indexes. */
export function pairIndexesOf({ actorIds, pairs }: PairCounts): (event: EventAttendance) => Uint32Array {
  const indexOf = new Map(actorIds.map((id, i) => [id, i]));
  return (event) => {
    const found = new Uint32Array(pairsOf(event));
    let size = 0;
    forEachPair(event, indexOf, (pair) => {
      const index = indexOfPair(pair, pairs);
      if (index >= 0) found[size++] = index;
    });
    return found.slice(0, size);
  };
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

/** Returns the number of pairs of actors at an event, whether or not it ties them. */
export const pairsOf = ({ actorIds: { length } }: EventAttendance): number => (length * (length - 1)) / 2;

/** Run-length encodes a sorted array: each distinct value and the number of times it occurs. */
function countRuns(sorted: Float64Array): Pick<PairCounts, 'pairs' | 'weights'> {
  const pairs = new Float64Array(sorted.length);
  const weights = new Uint32Array(sorted.length);
  let size = 0;
  for (let i = 0; i < sorted.length; i++) {
    const value = sorted[i] as number;
    if (size > 0 && pairs[size - 1] === value) weights[size - 1] = (weights[size - 1] as number) + 1;
    else {
      pairs[size] = value;
      weights[size++] = 1;
    }
  }
  return { pairs: pairs.slice(0, size), weights: weights.slice(0, size) };
}

/** Keeps the pairs of at least this weight. */
export function atLeast({ actorIds, pairs, weights }: PairCounts, minWeight: number): PairCounts {
  const isKept = (_: number, i: number) => (weights[i] as number) >= minWeight;
  return { actorIds, pairs: pairs.filter(isKept), weights: weights.filter((w) => w >= minWeight) };
}

/** Returns the strongest ties; those of equal weight are sorted by ids. */
export function strongest(counts: PairCounts, first: number): readonly Tie[] {
  const least = weightOfRank(counts.weights, first);
  const candidates: number[] = [];
  counts.weights.forEach((w, i) => {
    if (w >= least) candidates.push(i);
  });
  // Sorting is stable, and the pairs are in order of their ids.
  candidates.sort((i, j) => (counts.weights[j] as number) - (counts.weights[i] as number));
  return candidates.slice(0, first).map((i) => tieAt(counts, i));
}

export function tieAt({ actorIds, pairs, weights }: PairCounts, i: number): Tie {
  const pair = pairs[i] as number;
  return {
    aId: actorIds[Math.floor(pair / actorIds.length)] as string,
    bId: actorIds[pair % actorIds.length] as string,
    weight: weights[i] as number,
  };
}

/** Returns the weight of the tie of this rank, so that only ties of at least that weight need sorting. */
function weightOfRank(weights: Uint32Array, rank: number): number {
  const withWeight: number[] = [];
  for (const w of weights) withWeight[w] = (withWeight[w] ?? 0) + 1;
  let seen = 0;
  for (let w = withWeight.length - 1; w > 0; w--) {
    seen += withWeight[w] ?? 0;
    if (seen >= rank) return w;
  }
  return 1;
}

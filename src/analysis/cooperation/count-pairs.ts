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
  for (const event of attendance) size = writePairs(event, indexOf, all, size);
  const found = all.subarray(0, size);
  const cells = actorIds.length ** 2;
  return {
    actorIds,
    ...(cells <= size * CELLS_PER_PAIR ? countInTable(found, cells) : countRuns(found.sort())),
  };
}

/** A table of all pairs of actors is filled faster than pairs are sorted, unless most of it stays empty. */
const CELLS_PER_PAIR = 8;

function countInTable(found: Float64Array, cells: number): Pick<PairCounts, 'pairs' | 'weights'> {
  const counts = new Uint32Array(cells);
  let distinct = 0;
  for (const pair of found) {
    if (counts[pair] === 0) distinct++;
    counts[pair] = (counts[pair] as number) + 1;
  }
  const pairs = new Float64Array(distinct);
  const weights = new Uint32Array(distinct);
  for (let pair = 0, size = 0; size < distinct; pair++) {
    const weight = counts[pair] as number;
    if (weight === 0) continue;
    pairs[size] = pair;
    weights[size++] = weight;
  }
  return { pairs, weights };
}

/**
 * Writes the pairs of actors that an event ties, as the numbers of `PairCounts` in ascending order, and returns where
 * they end.
 */
function writePairs(
  { actorIds: present, apart }: EventAttendance,
  indexOf: ReadonlyMap<string, number>,
  into: Float64Array,
  start: number,
): number {
  const indexes = present.map((id) => indexOf.get(id) as number);
  let size = start;
  for (let i = 0; i < indexes.length; i++) {
    const row = (indexes[i] as number) * indexOf.size;
    const apartFrom = apart.size === 0 ? undefined : apart.get(present[i] as string);
    if (apartFrom === undefined)
      for (let j = i + 1; j < indexes.length; j++) into[size++] = row + (indexes[j] as number);
    else
      for (let j = i + 1; j < indexes.length; j++)
        if (!apartFrom.has(present[j] as string)) into[size++] = row + (indexes[j] as number);
  }
  return size;
}

/** Returns a function that finds the pairs of the network that an event ties, by their indexes. */
export function pairIndexesOf({ actorIds, pairs }: PairCounts): (event: EventAttendance) => Uint32Array {
  const indexOf = new Map(actorIds.map((id, i) => [id, i]));
  return (event) => {
    const own = new Float64Array(pairsOf(event));
    const found = new Uint32Array(own.length);
    const end = writePairs(event, indexOf, own, 0);
    let size = 0;
    for (let i = 0, next = 0; i < end; i++) {
      next = indexFrom(next, own[i] as number, pairs);
      // A pair that is too weak for the network is not in it.
      if (pairs[next] === own[i]) found[size++] = next;
    }
    return found.subarray(0, size);
  };
}

/**
 * Finds the first pair that is not less, from an index on. Pairs of an event come in ascending order and near one
 * another, so the steps double until one is too far.
 */
function indexFrom(from: number, pair: number, pairs: Float64Array): number {
  let low = from;
  let step = 1;
  while (low + step < pairs.length && (pairs[low + step] as number) < pair) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, pairs.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pairs[middle] as number) < pair) low = middle + 1;
    else high = middle;
  }
  return low;
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

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
  for (const { actorIds: present } of attendance) {
    const indexes = present.map((id) => indexOf.get(id) as number);
    for (let i = 0; i < indexes.length; i++) {
      const row = (indexes[i] as number) * actorIds.length;
      for (let j = i + 1; j < indexes.length; j++) all[size++] = row + (indexes[j] as number);
    }
  }
  return { actorIds, ...countRuns(all.sort()) };
}

/** Returns the number of pairs of actors at an event. */
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

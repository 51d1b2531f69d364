import type { EventAttendance } from './event-attendance.js';

/**
 * How many events each pair of actors shared. Millions of pairs fit: actors are numbered in the order of their ids, a pair is
 * one number, and the pairs lie in one sorted array.
 */
export interface PairCounts {
  /** Sorted; a pair names them by position. */
  readonly actorIds: readonly string[];
  /** `first * actorIds.length + second`, with first < second; ascending, so in order of both ids. */
  readonly pairs: Float64Array;
  /** Of the pair at the same position. */
  readonly weights: Uint32Array;
}

export interface Tie {
  /** By id the first. */
  readonly aId: string;
  readonly bId: string;
  readonly weight: number;
}

export function countPairs(gatherings: readonly EventAttendance[]): PairCounts {
  const actorIds = [...new Set(gatherings.flatMap((g) => g.actorIds))].sort();
  const numberOf = new Map(actorIds.map((id, i) => [id, i]));
  const all = new Float64Array(gatherings.reduce((sum, g) => sum + pairsOf(g), 0));
  let size = 0;
  for (const { actorIds: present } of gatherings) {
    const numbers = present.map((id) => numberOf.get(id) as number);
    for (let i = 0; i < numbers.length; i++) {
      const row = (numbers[i] as number) * actorIds.length;
      for (let j = i + 1; j < numbers.length; j++) all[size++] = row + (numbers[j] as number);
    }
  }
  return { actorIds, ...countRuns(all.sort()) };
}

export const pairsOf = ({ actorIds: { length } }: EventAttendance): number => (length * (length - 1)) / 2;

/** Equal values that follow one another → the value and how often it comes. */
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

/** Only pairs of at least this weight. */
export function atLeast({ actorIds, pairs, weights }: PairCounts, minWeight: number): PairCounts {
  const isKept = (_: number, i: number) => (weights[i] as number) >= minWeight;
  return { actorIds, pairs: pairs.filter(isKept), weights: weights.filter((w) => w >= minWeight) };
}

/** The strongest first, those of one weight by ids. */
export function strongest(counts: PairCounts, first: number): readonly Tie[] {
  const least = weightOfPlace(counts.weights, first);
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

/** The weight down to which the first so many ties lie; so that not all of them need sorting. */
function weightOfPlace(weights: Uint32Array, place: number): number {
  const withWeight: number[] = [];
  for (const w of weights) withWeight[w] = (withWeight[w] ?? 0) + 1;
  let seen = 0;
  for (let w = withWeight.length - 1; w > 0; w--) {
    seen += withWeight[w] ?? 0;
    if (seen >= place) return w;
  }
  return 1;
}

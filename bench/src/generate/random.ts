/** Seeded randomness that can be asked for by key: what is drawn for the 7th event never depends on the 6th. */

export interface Random {
  /** 0 ≤ x < 1. */
  next(): number;
  /** 0 ≤ n < limit. */
  below(limit: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** An index of a heavy-tailed distribution: the lowest ones come up again and again. */
  popular(limit: number, skew?: number): number;
}

/** The same keys give the same sequence, on every machine. */
export function randomOf(seed: number, ...keys: readonly number[]): Random {
  let state = keys.reduce((hash, key) => mix(hash ^ Math.imul(key + 0x9e3779b9, 0x85ebca6b)), mix(seed));
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    return (mix(state) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
    popular: (limit, skew = 3) => Math.floor(limit * next() ** skew),
  };
}

function mix(value: number): number {
  let z = value | 0;
  z = Math.imul(z ^ (z >>> 15), 0x2c1b3c6d);
  z = Math.imul(z ^ (z >>> 12), 0x297a2d39);
  return z ^ (z >>> 15);
}

import { LRUCache } from 'lru-cache';

export interface BoundedCache<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
  /** The estimated size of all entries, in bytes; never more than the bound. */
  readonly bytes: number;
}

export interface CacheBound<V> {
  readonly maxBytes: number;
  /** Estimates an entry's size in bytes, key included: a whole number above 0. */
  readonly sizeOf: (value: V, key: string) => number;
}

/**
 * Creates a cache that is bounded by the memory it may take, not by a count of entries whose sizes nobody knows. The entries that
 * were used least recently go first; an entry larger than the bound is not kept.
 */
export function createBoundedCache<V extends NonNullable<unknown>>({
  maxBytes,
  sizeOf,
}: CacheBound<V>): BoundedCache<V> {
  const entries = new LRUCache<string, V>({ maxSize: maxBytes, sizeCalculation: sizeOf });
  return {
    get: (key) => entries.get(key),
    set: (key, value) => void entries.set(key, value),
    get bytes() {
      return entries.calculatedSize;
    },
  };
}

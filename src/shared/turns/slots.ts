import { leastServed, type TurnTaker } from './turns.js';

/**
 * Places for what runs outside of the thread, such as statements in a store. Whoever has had the least time
 * gets the next place. Work that has had much may hold some of the places only, so that a small question
 * always finds one.
 */
export interface Slots {
  /** Waits for a place and returns the function that gives it back. */
  enter(taker: TurnTaker): Promise<() => void>;
}

interface SlotsOptions {
  readonly places: number;
  /** How many of the places large work may hold. */
  readonly placesOfLarge: number;
  /** Work is large once it has had so many milliseconds, on the thread and in places together. */
  readonly largeFromMs: number;
}

export function createSlots({ places, placesOfLarge, largeFromMs }: SlotsOptions): Slots {
  const waiting = new Map<TurnTaker, (() => void)[]>();
  let held = 0;
  let heldByLarge = 0;

  const isLarge = (taker: TurnTaker): boolean => taker.usedMs >= largeFromMs;
  const isFree = (taker: TurnTaker): boolean =>
    held < places && (!isLarge(taker) || heldByLarge < placesOfLarge);

  function hold(taker: TurnTaker): () => void {
    const large = isLarge(taker);
    const since = performance.now();
    held += 1;
    if (large) heldByLarge += 1;
    return () => {
      held -= 1;
      if (large) heldByLarge -= 1;
      taker.usedMs += performance.now() - since;
      admit();
    };
  }

  function admit(): void {
    for (;;) {
      const next = leastServed([...waiting.keys()].filter((taker) => taker.signal.aborted || isFree(taker)));
      if (next === undefined) return;
      const own = waiting.get(next) ?? [];
      own.shift()?.();
      if (own.length === 0) waiting.delete(next);
    }
  }

  return {
    async enter(taker) {
      if (waiting.size === 0 && isFree(taker)) return hold(taker);
      return new Promise((resolve, reject) => {
        const own = waiting.get(taker) ?? [];
        own.push(() => {
          if (taker.signal.aborted) reject(taker.signal.reason);
          else resolve(hold(taker));
        });
        waiting.set(taker, own);
        admit();
      });
    },
  };
}

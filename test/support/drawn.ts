import fc from 'fast-check';
import { randomRuns } from './random-runs.js';

/** Draws one in so many of the items, which stay in order, so that over many runs all have their turn; a deep run has all. */
export function drawn<T>(items: readonly T[], oneIn: number): readonly T[] {
  const size = Math.ceil(items.length / randomRuns(oneIn, 1));
  const [some = []] = fc.sample(
    fc.shuffledSubarray([...items.keys()], { minLength: size, maxLength: size }),
    1,
  );
  return some.toSorted((a, b) => a - b).map((i) => items[i] as T);
}

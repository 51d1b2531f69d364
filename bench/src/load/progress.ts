import type { ApplyProgress } from '../../../src/store/graph-store.js';

/** Tells at most once in five seconds how far a load is. */
export function tellShare(what: string): (progress: ApplyProgress) => void {
  const start = Date.now();
  let last = start;
  return ({ done, total }) => {
    if (Date.now() - last < 5_000) return;
    last = Date.now();
    const rate = Math.round(done / ((last - start) / 1000));
    console.log(`  ${what}: ${done} of ${total} nodes and relationships, ${rate} a second`);
  };
}

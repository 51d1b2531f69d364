import type { LoadProgress } from '../../../src/store/port/graph-store.js';

/** Tells at most once in five seconds how far a load is. */
export function tellShare(what: string): (progress: LoadProgress) => void {
  const start = Date.now();
  let last = start;
  return ({ done, total }) => {
    if (Date.now() - last < 5_000) return;
    last = Date.now();
    const rate = Math.round(done / ((last - start) / 1000));
    console.log(`  ${what}: ${done} of ${total} nodes and relationships, ${rate} a second`);
  };
}

/** What is being done, and how long all of it has taken so far. */
export function tell(what: string): void {
  const seconds = Math.round(performance.now() / 1000);
  console.log(`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')} ${what}`);
}

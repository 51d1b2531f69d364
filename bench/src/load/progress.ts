import type { ApplyProgress } from '../../../src/store/graph-store.js';

/** What has been loaded so far. */
export interface LoadCounts {
  readonly nodes: number;
  readonly edges: number;
}

export type OnProgress = (counts: LoadCounts) => void;

/** Tells at most once in five seconds how far a load is. */
export function tellProgress(what: string): OnProgress {
  const tell = seldom();
  return ({ nodes, edges }) =>
    tell(
      (seconds) =>
        `  ${what}: ${nodes} nodes, ${edges} relationships, ${Math.round(edges / seconds)} relationships a second`,
    );
}

/** The same for a load that knows how much there is. */
export function tellShare(what: string): (progress: ApplyProgress) => void {
  const tell = seldom();
  return ({ done, total }) =>
    tell(
      (seconds) =>
        `  ${what}: ${done} of ${total} nodes and relationships, ${Math.round(done / seconds)} a second`,
    );
}

function seldom(): (text: (seconds: number) => string) => void {
  const start = Date.now();
  let last = start;
  return (text) => {
    if (Date.now() - last < 5_000) return;
    last = Date.now();
    console.log(text((last - start) / 1000));
  };
}

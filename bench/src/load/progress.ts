/** What has been loaded so far. */
export interface LoadCounts {
  readonly nodes: number;
  readonly edges: number;
}

export type OnProgress = (counts: LoadCounts) => void;

/** Tells at most once in five seconds how far a load is. */
export function tellProgress(what: string): OnProgress {
  const start = Date.now();
  let last = start;
  return ({ nodes, edges }) => {
    if (Date.now() - last < 5_000) return;
    last = Date.now();
    const rate = Math.round(edges / ((last - start) / 1000));
    console.log(`  ${what}: ${nodes} nodes, ${edges} relationships, ${rate} relationships a second`);
  };
}

import type { GraphStore } from '../../store/port/graph-store.js';
import { countByKind, countEdges, countNodes } from '../../store/queries/inventory.js';

type Counts = readonly (readonly [what: string, total: number])[];

/** To count a large graph takes seconds, and it changes rarely. */
const MAX_AGE_MS = 5 * 60_000;
/** A store that does not answer is asked again sooner. */
const RETRY_MS = 30_000;

/**
 * Counts what the graph holds, at most once in five minutes. Nobody waits for it: what was counted last is given at once, and
 * nothing before the first count is done.
 */
export function graphCounts(store: GraphStore): () => Counts {
  let counts: Counts = [];
  let dueAt = 0;
  return () => {
    if (performance.now() >= dueAt) {
      dueAt = Number.POSITIVE_INFINITY;
      read(store).then(
        (read) => {
          counts = read;
          dueAt = performance.now() + MAX_AGE_MS;
        },
        () => {
          dueAt = performance.now() + RETRY_MS;
        },
      );
    }
    return counts;
  };
}

async function read(store: GraphStore): Promise<Counts> {
  const [[nodes = 0], [edges = 0], kinds] = await Promise.all([
    store.read(countNodes, {}),
    store.read(countEdges, {}),
    store.read(countByKind, {}),
  ]);
  return [['nodes', nodes], ['edges', edges], ...kinds.map(({ kind, total }) => [kind, total] as const)];
}

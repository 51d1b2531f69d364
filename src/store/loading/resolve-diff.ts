import type { GraphDiff } from '../port/graph-diff.js';
import type { DiffPlanner } from '../port/graph-store.js';
import { loadCheckpoint } from '../port/load-checkpoint.js';
import type { Row } from '../port/read-query.js';
import { refuseUnfinishedLoad } from './load-guard.js';
import { readCurrentGraph } from './read-current-graph.js';

/**
 * The change itself, or the one that its plan makes of what a transaction reads.
 * @throws DomainError `CONFLICT` when the store holds an unfinished fill
 */
export async function resolveDiff(
  rowsOf: (cypher: string) => AsyncIterable<readonly Row[]>,
  change: GraphDiff | DiffPlanner,
): Promise<GraphDiff> {
  for await (const [row] of rowsOf(loadCheckpoint.cypher))
    if (row !== undefined) refuseUnfinishedLoad(loadCheckpoint.decode(row));
  return typeof change === 'function' ? change(readCurrentGraph(rowsOf)) : change;
}

import type { GraphDiff } from '../port/graph-diff.js';
import type { DiffPlanner } from '../port/graph-store.js';
import type { Row } from '../port/read-query.js';
import { loadCheckpoint } from '../queries/inventory.js';
import { refuseUnfinishedLoad } from './load-guard.js';
import { readCurrentGraph } from './read-current-graph.js';

/**
 * Returns the diff that was given, or the one that the planner computes from what the transaction reads.
 * @throws DomainError `CONFLICT` when the store holds an unfinished bulk load
 */
export async function resolveDiff(
  rowsOf: (cypher: string) => AsyncIterable<readonly Row[]>,
  planned: GraphDiff | DiffPlanner,
): Promise<GraphDiff> {
  for await (const [row] of rowsOf(loadCheckpoint.cypher))
    if (row !== undefined) refuseUnfinishedLoad(loadCheckpoint.decode(row));
  return typeof planned === 'function' ? planned(readCurrentGraph(rowsOf)) : planned;
}

import type { GraphChange } from '../port/graph-diff.js';
import type { ChangePlan } from '../port/graph-store.js';
import { unfinishedFill } from '../port/load-checkpoint.js';
import type { Row } from '../port/read-query.js';
import { refuseUnfinished } from './load-guard.js';
import { presentGraph } from './read-current-graph.js';

/**
 * The change itself, or the one that its plan makes of what a transaction reads.
 * @throws DomainError `CONFLICT` when the store holds an unfinished fill
 */
export async function changeIn(
  rowsOf: (cypher: string) => AsyncIterable<readonly Row[]>,
  change: GraphChange | ChangePlan,
): Promise<GraphChange> {
  for await (const [row] of rowsOf(unfinishedFill.cypher))
    if (row !== undefined) refuseUnfinished(unfinishedFill.decode(row));
  return typeof change === 'function' ? change(presentGraph(rowsOf)) : change;
}

import type { GraphChange } from './graph-change.js';
import type { ChangePlan } from './graph-store.js';
import { presentGraph } from './present-graph.js';
import { refuseUnfinished } from './refuse-fill.js';
import type { Row } from './statement.js';
import { unfinishedFill } from './statements/unfinished-fill.js';

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

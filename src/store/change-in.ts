import type { GraphChange } from './graph-change.js';
import type { ChangePlan } from './graph-store.js';
import { presentGraph } from './present-graph.js';
import type { Row } from './statement.js';

/** The change itself, or the one that its plan makes of what a transaction reads. */
export const changeIn = async (
  rowsOf: (cypher: string) => AsyncIterable<readonly Row[]>,
  change: GraphChange | ChangePlan,
): Promise<GraphChange> => (typeof change === 'function' ? change(presentGraph(rowsOf)) : change);

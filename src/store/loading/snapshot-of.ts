import type { GraphSnapshot } from '../port/graph-snapshot.js';
import { type GraphCounts, type GraphState, versionOf } from '../port/graph-state.js';
import { FIRST_MODEL } from '../port/model-upgrade.js';
import type { Params, ReadQuery, Row } from '../port/read-query.js';
import { wholeEdges, wholeNodes } from '../queries/whole-records.js';

/** @param rowsOf streams the rows of a query, all of one state of the graph */
export function snapshotOf(
  rowsOf: (cypher: string) => AsyncIterable<readonly Row[]>,
  state: GraphState | null,
  { nodes, edges }: GraphCounts,
): GraphSnapshot {
  async function* decoded<R>({ cypher, decode }: ReadQuery<Params, R>): AsyncGenerator<readonly R[]> {
    for await (const rows of rowsOf(cypher)) yield rows.map(decode);
  }
  return {
    version: versionOf(state),
    model: state?.model ?? FIRST_MODEL,
    nodes,
    edges,
    allNodes: () => decoded(wholeNodes),
    allEdges: () => decoded(wholeEdges),
  };
}

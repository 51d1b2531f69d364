import type { GraphChange } from './graph-change.js';
import type { ChangePlan } from './graph-store.js';
import type { Params, Row, Statement } from './statement.js';
import { edgeRevisions, nodeRevisions } from './statements/inventory.js';

/** The change itself, or the one that its plan makes of what a transaction reads. */
export async function changeIn(
  run: (cypher: string) => Promise<readonly Row[]>,
  change: GraphChange | ChangePlan,
): Promise<GraphChange> {
  if (typeof change !== 'function') return change;
  const read = async <R>({ cypher, decode }: Statement<Params, R>) => (await run(cypher)).map(decode);
  const nodes = await read(nodeRevisions);
  const edges = await read(edgeRevisions);
  return change({
    nodes: new Map(nodes.map(({ id, ...node }) => [id, node])),
    edges: new Map(edges.map(({ id, ...edge }) => [id, edge])),
  });
}

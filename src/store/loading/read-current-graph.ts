/** What a store holds, as far as a change needs to know it: read some at a time, and again when it is asked for again. */
import type { GraphInventory } from '../port/graph-diff.js';
import type { Params, Row, Statement } from '../port/read-query.js';
import { type EdgeRevision, edgeRevisions, type NodeRevision, nodeRevisions } from '../queries/inventory.js';

export interface PresentGraph {
  nodes(): AsyncIterable<readonly NodeRevision[]>;
  edges(): AsyncIterable<readonly EdgeRevision[]>;
}

/** @param rowsOf runs a statement in the transaction of the change */
export function presentGraph(rowsOf: (cypher: string) => AsyncIterable<readonly Row[]>): PresentGraph {
  async function* decoded<R>({ cypher, decode }: Statement<Params, R>): AsyncGenerator<readonly R[]> {
    for await (const rows of rowsOf(cypher)) yield rows.map(decode);
  }
  return { nodes: () => decoded(nodeRevisions), edges: () => decoded(edgeRevisions) };
}

/** All of it in memory. */
export async function inventoryOf(present: PresentGraph): Promise<GraphInventory> {
  const nodes = new Map<string, NodeRevision>();
  const edges = new Map<string, EdgeRevision>();
  for await (const some of present.nodes()) for (const node of some) nodes.set(node.id, node);
  for await (const some of present.edges()) for (const edge of some) edges.set(edge.id, edge);
  return { nodes, edges };
}

/** What a store holds, as far as a change needs to know it: read some at a time, and again when it is asked for again. */
import type { CurrentRevisions } from '../port/graph-diff.js';
import type { Params, ReadQuery, Row } from '../port/read-query.js';
import { type EdgeRevision, edgeRevisions, type NodeRevision, nodeRevisions } from '../queries/inventory.js';

export interface CurrentGraph {
  nodes(): AsyncIterable<readonly NodeRevision[]>;
  edges(): AsyncIterable<readonly EdgeRevision[]>;
}

/** @param rowsOf runs a statement in the transaction of the change */
export function readCurrentGraph(rowsOf: (cypher: string) => AsyncIterable<readonly Row[]>): CurrentGraph {
  async function* decoded<R>({ cypher, decode }: ReadQuery<Params, R>): AsyncGenerator<readonly R[]> {
    for await (const rows of rowsOf(cypher)) yield rows.map(decode);
  }
  return { nodes: () => decoded(nodeRevisions), edges: () => decoded(edgeRevisions) };
}

/** All of it in memory. */
export async function revisionsOf(present: CurrentGraph): Promise<CurrentRevisions> {
  const nodes = new Map<string, NodeRevision>();
  const edges = new Map<string, EdgeRevision>();
  for await (const some of present.nodes()) for (const node of some) nodes.set(node.id, node);
  for await (const some of present.edges()) for (const edge of some) edges.set(edge.id, edge);
  return { nodes, edges };
}

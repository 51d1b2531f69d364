import type { CurrentGraph, CurrentRevisions, EdgeRevision, NodeRevision } from '../port/current-graph.js';
import type { Params, ReadQuery, Row } from '../port/read-query.js';
import { edgeRevisions, nodeRevisions } from '../queries/inventory.js';

/** @param rowsOf streams the rows of a query that runs in the transaction of the load */
export function readCurrentGraph(rowsOf: (cypher: string) => AsyncIterable<readonly Row[]>): CurrentGraph {
  async function* decoded<R>({ cypher, decode }: ReadQuery<Params, R>): AsyncGenerator<readonly R[]> {
    for await (const rows of rowsOf(cypher)) yield rows.map(decode);
  }
  return { nodes: () => decoded(nodeRevisions), edges: () => decoded(edgeRevisions) };
}

/** Reads the whole graph into memory. */
export async function revisionsOf(current: CurrentGraph): Promise<CurrentRevisions> {
  const nodes = new Map<string, NodeRevision>();
  const edges = new Map<string, EdgeRevision>();
  for await (const batch of current.nodes()) for (const node of batch) nodes.set(node.id, node);
  for await (const batch of current.edges()) for (const edge of batch) edges.set(edge.id, edge);
  return { nodes, edges };
}

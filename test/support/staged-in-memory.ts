import { contentHash } from '../../src/domain/text/content-hash.js';
import { groupBy } from '../../src/domain/text/group-by.js';
import type { EdgeType, GraphData } from '../../src/store/port/property-graph.js';
import type { GraphBatch, StagedGraph } from '../../src/store/port/staged-graph.js';

/** A small graph as if it had been staged. */
export function stagedInMemory(graph: GraphData, rowsPerBatch = 100): StagedGraph {
  const batches: GraphBatch[] = [];
  for (const [labels, nodes] of groupBy(graph.nodes, (n) => n.labels.join()))
    for (let i = 0; i < nodes.length; i += rowsPerBatch)
      batches.push({ labels: labels.split(','), nodes: nodes.slice(i, i + rowsPerBatch) });
  for (const [type, edges] of groupBy(graph.edges, (e) => e.type))
    for (let i = 0; i < edges.length; i += rowsPerBatch)
      batches.push({ type: type as EdgeType, edges: edges.slice(i, i + rowsPerBatch) });
  return {
    digest: contentHash(JSON.stringify(graph)),
    nodes: graph.nodes.length,
    edges: graph.edges.length,
    async *batches(skip = 0) {
      yield* batches.slice(skip);
    },
  };
}

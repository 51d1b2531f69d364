import { groupBy } from '../../domain/text/group-by.js';
import type { GraphDiff } from '../port/graph-diff.js';
import type { EdgeType, GraphEdge, GraphNode } from '../port/property-graph.js';
import type { Param } from '../port/read-query.js';
import {
  createEdges,
  createNodes,
  deleteEdges,
  deleteNodes,
  updateEdges,
  updateNodes,
} from './write-statements.js';

/** One write statement with its rows. */
export interface WriteBatch {
  readonly cypher: string;
  readonly rows: readonly Param[];
}

/** Large enough to amortise a round trip, small enough for either store's memory. */
const ROWS_PER_BATCH = 1_000;

/** The change as batches, in the order in which they must run. */
export function writeBatches(change: GraphDiff): readonly WriteBatch[] {
  return [
    ...[...groupBy(change.deleteEdges, (e) => e.type)].flatMap(([type, edges]) =>
      batches(
        deleteEdges(type as EdgeType),
        edges.map(({ id, from, to }) => ({ id, from, to })),
      ),
    ),
    ...batches(
      deleteNodes,
      change.deleteNodeIds.map((id) => ({ id })),
    ),
    ...[...groupBy(change.createNodes, (n: GraphNode) => n.labels.join())].flatMap(([labels, nodes]) =>
      batches(
        createNodes(labels.split(',')),
        nodes.map((n) => n.props),
      ),
    ),
    ...batches(
      updateNodes,
      change.updateNodes.map((n) => n.props),
    ),
    ...[...groupBy(change.createEdges, (e) => e.type)].flatMap(([type, edges]) =>
      batches(createEdges(type as EdgeType), edges.map(rowOfEdge)),
    ),
    ...[...groupBy(change.updateEdges, (e) => e.type)].flatMap(([type, edges]) =>
      batches(updateEdges(type as EdgeType), edges.map(rowOfEdge)),
    ),
  ];
}

const rowOfEdge = ({ id, from, to, props }: GraphEdge): Param => ({ id, from, to, props });

function batches(cypher: string, rows: readonly Param[]): WriteBatch[] {
  const all: WriteBatch[] = [];
  for (let i = 0; i < rows.length; i += ROWS_PER_BATCH)
    all.push({ cypher, rows: rows.slice(i, i + ROWS_PER_BATCH) });
  return all;
}

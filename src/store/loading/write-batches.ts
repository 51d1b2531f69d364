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
interface WriteBatch {
  readonly cypher: string;
  readonly rows: readonly Param[];
}

/**
 * Large enough to amortise a round trip, and small enough for frequent progress: a diff is one transaction
 * anyway.
 */
const ROWS_PER_STATEMENT = 1_000;

/** Turns a diff into statements, in the order in which they must run. */
export function writeBatches(diff: GraphDiff): readonly WriteBatch[] {
  return [
    ...[...groupBy(diff.deleteEdges, (e) => e.type)].flatMap(([type, edges]) =>
      batches(
        deleteEdges(type as EdgeType),
        edges.map(({ id, from, to }) => ({ id, from, to })),
      ),
    ),
    ...batches(
      deleteNodes,
      diff.deleteNodeIds.map((id) => ({ id })),
    ),
    ...[...groupBy(diff.createNodes, (n: GraphNode) => n.labels.join())].flatMap(([labels, nodes]) =>
      batches(
        createNodes(labels.split(',')),
        nodes.map((n) => n.props),
      ),
    ),
    ...batches(
      updateNodes,
      diff.updateNodes.map((n) => n.props),
    ),
    ...[...groupBy(diff.createEdges, (e) => e.type)].flatMap(([type, edges]) =>
      batches(createEdges(type as EdgeType), edges.map(rowOfEdge)),
    ),
    ...[...groupBy(diff.updateEdges, (e) => e.type)].flatMap(([type, edges]) =>
      batches(updateEdges(type as EdgeType), edges.map(rowOfEdge)),
    ),
  ];
}

const rowOfEdge = ({ id, from, to, props }: GraphEdge): Param => ({ id, from, to, props });

function batches(cypher: string, rows: readonly Param[]): WriteBatch[] {
  const all: WriteBatch[] = [];
  for (let i = 0; i < rows.length; i += ROWS_PER_STATEMENT)
    all.push({ cypher, rows: rows.slice(i, i + ROWS_PER_STATEMENT) });
  return all;
}

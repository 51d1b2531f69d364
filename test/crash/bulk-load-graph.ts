/** A graph of many batches, the same in every process, with one node that most edges lead to. */
import {
  type GraphData,
  type GraphEdge,
  type GraphNode,
  LABEL_SETS,
} from '../../src/store/port/property-graph.js';
import { stagedInMemory } from '../support/staged-in-memory.js';

const NODES = 16_000;
const EDGES_A_NODE = 3;
/** More than the embedded store writes at a time, so that a kill may leave part of a batch. */
const ROWS_PER_BATCH = 1_250;

const KINDS = ['TOPIC', 'PLACE', 'PERSON'] as const;
const idOf = (i: number): string => `record:${i % NODES}`;

const nodes = Array.from({ length: NODES }, (_, i): GraphNode => {
  const labels = LABEL_SETS[KINDS[i % KINDS.length] ?? 'TOPIC'];
  return {
    id: idOf(i),
    labels,
    props: { id: idOf(i), rev: `${i * 7}`, names: '[]', searchKeys: `word${i}`, rank: i },
  };
});

const edges = nodes.flatMap(({ id }, i) =>
  Array.from({ length: EDGES_A_NODE }, (_, n): GraphEdge => {
    const type = n === 0 ? 'ABOUT' : 'BROADER';
    const to = n === 0 ? idOf(0) : idOf(i * 31 + n);
    return { id: `${type}|${id}|${n}`, type, from: id, to, props: { id: `${type}|${id}|${n}`, rev: `${i}` } };
  }),
);

export const BULK_LOAD_GRAPH: GraphData = { nodes, edges };
export const STAGED_GRAPH = stagedInMemory(BULK_LOAD_GRAPH, ROWS_PER_BATCH);

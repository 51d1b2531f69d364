/** The whole graph with all properties, for backups. Unordered, since no database need hold millions of rows to sort them. */
import {
  type EdgeType,
  type GraphEdge,
  type GraphNode,
  isPropertylessType,
  type Properties,
  propertylessEdge,
} from '../port/property-graph.js';
import { type Params, readQuery } from '../port/read-query.js';

type None = Record<never, never> & Params;

export const wholeNodes = readQuery<None, GraphNode>(
  'backup.nodes',
  'MATCH (n:`Record`) RETURN n.`id` AS id, labels(n) AS labels, properties(n) AS props',
  ({ id, labels, props }) => ({
    id: id as string,
    labels: (labels as string[]).toSorted(),
    props: props as Properties,
  }),
);

export const wholeEdges = readQuery<None, GraphEdge>(
  'backup.edges',
  `MATCH (a:\`Record\`)-[r]->(b:\`Record\`)
   RETURN r.\`id\` AS id, type(r) AS type, a.\`id\` AS source, b.\`id\` AS target, properties(r) AS props`,
  ({ id, type, source, target, props }) =>
    edgeOf(type as EdgeType, source as string, target as string, id, props),
);

const edgeOf = (type: EdgeType, from: string, to: string, id: unknown, props: unknown): GraphEdge =>
  isPropertylessType(type)
    ? propertylessEdge(type, from, to)
    : { id: id as string, type, from, to, props: props as Properties };

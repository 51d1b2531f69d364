/** The Cypher of writes. Each statement writes a batch of `$rows`, of one label set or one edge type. */
import { type EdgeType, isPropertylessType } from '../port/property-graph.js';

const labelled = (labels: readonly string[]) => labels.map((l) => `:\`${l}\``).join('');

export const createNodes = (labels: readonly string[]): string =>
  `UNWIND $rows AS row CREATE (n${labelled(labels)}) SET n = row`;

export const updateNodes = 'UNWIND $rows AS row MATCH (n:`Record` {`id`: row.id}) SET n = row';

export const deleteNodes = 'UNWIND $rows AS row MATCH (n:`Record` {`id`: row.id}) DETACH DELETE n';

const ends = 'UNWIND $rows AS row MATCH (a:`Record` {`id`: row.from})';

export const createEdges = (type: EdgeType): string =>
  `${ends} MATCH (b:\`Record\` {\`id\`: row.to}) CREATE (a)-[r:\`${type}\`]->(b)` +
  (isPropertylessType(type) ? '' : ' SET r = row.props');

/** Matches an edge by its ends and id; a property-less edge has no id and is alone between its ends. */
const matchEdge = (type: EdgeType): string =>
  `${ends} MATCH (a)-[r:\`${type}\`]->(b:\`Record\` {\`id\`: row.to})` +
  (isPropertylessType(type) ? '' : ' WHERE r.`id` = row.id');

export const updateEdges = (type: EdgeType): string => `${matchEdge(type)} SET r = row.props`;

export const deleteEdges = (type: EdgeType): string => `${matchEdge(type)} DELETE r`;

/** A part of a graph in the form in which stores hold it: through the product's own encoding. */
import type { TopicRecord } from '../../../src/domain/model.js';
import { encodeProjection } from '../../../src/store/encode.js';
import type { GraphData } from '../../../src/store/graph-data.js';
import type { Chunk } from './chunk.js';

/**
 * Where a participation is sorted follows from its participant's name, and that entity may stand in an earlier part. A
 * stand-in without names takes its place in the encoding and is left out of the result.
 */
export function encodeChunk(chunk: Chunk): GraphData {
  const { labels, linkIds: _, ...records } = chunk;
  const standIns = [...labels].map(([id, name]) => standIn(id, name));
  const { nodes, edges } = encodeProjection({ ...records, entities: [...standIns, ...records.entities] });
  return { nodes: nodes.slice(standIns.length), edges };
}

const standIn = (id: string, name: string): TopicRecord => ({
  id,
  kind: 'TOPIC',
  name,
  names: [],
  identifiers: [],
  summary: null,
});

/** A part of a graph in the form in which stores hold it: through the product's own encoding. */
import { toGraph } from '../../../src/store/mapping/to-graph.js';
import type { GraphData } from '../../../src/store/port/property-graph.js';
import type { Chunk } from './chunk.js';

export function encodeChunk({ labels, linkIds: _, ...records }: Chunk): GraphData {
  return toGraph(records, (id) => labels.get(id));
}

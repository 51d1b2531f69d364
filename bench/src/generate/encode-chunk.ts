/** A part of a graph in the form in which stores hold it: through the product's own encoding. */
import { contextForms } from '../../../src/domain/names/context-words.js';
import { projectSearchContexts } from '../../../src/ingest/projection/project-search-contexts.js';
import { toGraph } from '../../../src/store/mapping/to-graph.js';
import type { GraphData } from '../../../src/store/port/property-graph.js';
import type { Chunk } from './chunk.js';

export function encodeChunk({ labels, linkIds: _, ...records }: Chunk): GraphData {
  const own = new Map(records.entities.map((e) => [e.id, e.name]));
  const contexts = projectSearchContexts(records, {
    names: (id) => {
      const name = own.get(id) ?? labels.get(id);
      return name === undefined
        ? undefined
        : { name, english: name, contextForms: contextForms([{ value: name }]) };
    },
    placesAbove: (id) => [id],
  });
  return toGraph({ ...records, contexts }, (id) => labels.get(id));
}

/** Reads the links of a store that the constraints of a question accept. */
import type { LinkType } from '../../domain/model.js';
import type { GraphReader } from '../../store/port/graph-store.js';
import { type LightLink, linkDegrees, linksAround } from '../../store/queries/traversal.js';
import type { WindowFilter } from '../../store/queries/window.js';
import type { LinkReader } from './search-paths.js';

interface LinkConstraints {
  readonly types: readonly LinkType[] | null;
  readonly minOrigins: number;
  readonly window: WindowFilter;
}

export function linksOfStore(store: GraphReader, { types, minOrigins, window }: LinkConstraints): LinkReader {
  return {
    degrees: async (ids) =>
      new Map((await store.read(linkDegrees, { ids })).map(({ id, degree }) => [id, degree])),
    expand: async (ids, limit) => {
      // One link beyond the limit shows whether there are more.
      const rows = await store.read(linksAround, { ids, types, minOrigins, ...window, limit: limit + 1 });
      const counts = new Map<string, number>();
      const links: LightLink[] = [];
      for (const row of rows) {
        const count = (counts.get(row.entityId) ?? 0) + 1;
        counts.set(row.entityId, count);
        if (count <= limit) links.push(row);
      }
      return { links, trimmed: links.length < rows.length };
    },
  };
}

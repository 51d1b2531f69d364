/**
 * Long lists in many short records. The driver takes a record apart that came in one packet several times as fast as one that
 * came in many, and a record for each item costs the database more than that.
 */
import type { Row } from '../port/read-query.js';

export const ITEMS_PER_CHUNK = 64;

/** So many items of one of the lists. */
export interface RowChunk {
  readonly list: number;
  readonly items: readonly unknown[];
}

/** The end of a statement that has lists in these columns: records for each, at least one, whatever it holds. */
export const returnInChunks = (columns: readonly string[]): string =>
  `UNWIND range(0, ${columns.length - 1}) AS list
   WITH list, [${columns.join(', ')}][list] AS items
   UNWIND range(0, size(items), ${ITEMS_PER_CHUNK}) AS start
   RETURN list, items[start..start + ${ITEMS_PER_CHUNK}] AS items`;

export const chunkOf = ({ list, items }: Row): RowChunk => ({
  list: list as number,
  items: items as unknown[],
});

/** The lists, in the order of their columns; null where no record came, so that nothing was found to return. */
export function joinChunks(
  pieces: readonly RowChunk[],
  count: number,
): readonly (readonly unknown[])[] | null {
  if (pieces.length === 0) return null;
  const lists = Array.from({ length: count }, (): unknown[] => []);
  for (const { list, items } of pieces) lists[list]?.push(...items);
  return lists;
}

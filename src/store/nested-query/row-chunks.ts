/**
 * Returns long lists as several rows of bounded size. The driver decodes a row that fits into one packet
 * several times as fast as one that spans many; a row for each item would cost the database more than that
 * saves.
 */
import type { Row } from '../port/read-query.js';

export const ITEMS_PER_CHUNK = 64;

/** Consecutive items of one of the lists. */
export interface RowChunk {
  /** Index of the list. */
  readonly list: number;
  readonly items: readonly unknown[];
}

/**
 * The end of a query with lists in these columns: it returns at least one row for each list, even an empty
 * one.
 */
export const returnInChunks = (columns: readonly string[]): string =>
  `UNWIND range(0, ${columns.length - 1}) AS list
   WITH list, [${columns.join(', ')}][list] AS items
   UNWIND range(0, size(items), ${ITEMS_PER_CHUNK}) AS start
   RETURN list, items[start..start + ${ITEMS_PER_CHUNK}] AS items`;

export const chunkOf = ({ list, items }: Row): RowChunk => ({
  list: list as number,
  items: items as unknown[],
});

/** Joins the lists in the order of their columns; returns null where the query returned no row. */
export function joinChunks(
  chunks: readonly RowChunk[],
  count: number,
): readonly (readonly unknown[])[] | null {
  if (chunks.length === 0) return null;
  const lists = Array.from({ length: count }, (): unknown[] => []);
  for (const { list, items } of chunks) lists[list]?.push(...items);
  return lists;
}

/**
 * Long lists in many short records. The driver takes a record apart that came in one packet several times as fast as one that
 * came in many, and a record for each item costs the database more than that.
 */
import type { Row } from '../port/read-query.js';

export const ITEMS_PER_PIECE = 64;

/** So many items of one of the lists. */
export interface Piece {
  readonly list: number;
  readonly items: readonly unknown[];
}

/** The end of a statement that has lists in these columns: records for each, at least one, whatever it holds. */
export const returnInPieces = (columns: readonly string[]): string =>
  `UNWIND range(0, ${columns.length - 1}) AS list
   WITH list, [${columns.join(', ')}][list] AS items
   UNWIND range(0, size(items), ${ITEMS_PER_PIECE}) AS start
   RETURN list, items[start..start + ${ITEMS_PER_PIECE}] AS items`;

export const pieceOf = ({ list, items }: Row): Piece => ({ list: list as number, items: items as unknown[] });

/** The lists, in the order of their columns; null where no record came, so that nothing was found to return. */
export function joinPieces(pieces: readonly Piece[], count: number): readonly (readonly unknown[])[] | null {
  if (pieces.length === 0) return null;
  const lists = Array.from({ length: count }, (): unknown[] => []);
  for (const { list, items } of pieces) lists[list]?.push(...items);
  return lists;
}

/** The sources of a claim as cells of a table, a row for each, with the place in the source and its words. */
import type { Cell } from '../format/csv.js';
import type { ClaimFragment } from '../generated/graphql.js';

export const SOURCE_COLUMNS = [
  'source id',
  'publisher',
  'source',
  'published',
  'url',
  'locator',
  'quote',
] as const;

/** Repeats the cells of a row for each source of the claim; a claim without a source keeps its row. */
export function rowsBySource(
  cells: readonly Cell[],
  { supports }: Pick<ClaimFragment, 'supports'>,
): readonly (readonly Cell[])[] {
  if (supports.length === 0) return [cells];
  return supports.map(({ source: s, locator, quote }) => [
    ...cells,
    s.id,
    s.publisher,
    s.title,
    s.published,
    s.url,
    locator,
    quote,
  ]);
}

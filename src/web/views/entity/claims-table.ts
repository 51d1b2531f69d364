import { rowsBySource, SOURCE_COLUMNS } from '../../api/source-cells.js';
import { allPages } from '../../api/use-pages.js';
import type { Table } from '../../format/csv.js';
import { ClaimsDocument } from '../../generated/graphql.js';

/** Tabulates every claim about the entity, with one row for each source that supports it. */
export async function claimsTable(id: string): Promise<Table> {
  const claims = await allPages(ClaimsDocument, { id }, ({ entity }) => entity?.claims);
  return {
    columns: [
      'predicate',
      'value',
      'object id',
      'object',
      'period',
      'modality',
      'rank',
      'polarity',
      'note',
      ...SOURCE_COLUMNS,
    ],
    rows: claims.flatMap((c) =>
      rowsBySource(
        [
          c.predicate,
          c.value,
          c.object?.id,
          c.object?.name,
          c.period?.edtf,
          c.modality,
          c.rank,
          c.polarity,
          c.note,
        ],
        c,
      ),
    ),
  };
}

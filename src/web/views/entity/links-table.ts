import { rowsBySource, SOURCE_COLUMNS } from '../../api/source-cells.js';
import { allPages } from '../../api/use-pages.js';
import type { Table } from '../../format/csv.js';
import { LinksDocument } from '../../generated/graphql.js';

/**
 * Tabulates every link of the entity, both ways: members and organs, who held its posts, what it organised. A link has one
 * row for each source that supports it.
 */
export async function linksTable(id: string): Promise<Table> {
  const variables = { id, direction: 'BOTH', order: 'ASC' } as const;
  const links = await allPages(LinksDocument, variables, ({ entity }) => entity?.links);
  return {
    columns: [
      'link',
      'from id',
      'from',
      'from kind',
      'to id',
      'to',
      'to kind',
      'detail',
      'period',
      'agreement',
      'independent origins',
      'modality',
      'polarity',
      ...SOURCE_COLUMNS,
    ],
    rows: links.flatMap(({ type, from, to, detail, period, evidence }) => {
      const cells = [
        type,
        from.id,
        from.name,
        from.kind,
        to.id,
        to.name,
        to.kind,
        detail,
        period?.edtf,
        evidence.agreement,
        evidence.independentOrigins,
      ];
      if (evidence.claims.length === 0) return [cells];
      return evidence.claims.flatMap((claim) =>
        rowsBySource([...cells, claim.modality, claim.polarity], claim),
      );
    }),
  };
}

/** Records by id: what loaders batch. */
import type { ClaimRecord, EntityRecord, NodeRecord, SourceRecord } from '../../domain/model.js';
import { decodeClaim, decodeEntity, decodeNode, decodeSource, propsOf } from '../mapping/from-graph.js';
import { assemble, type ColumnName, columnExpressions } from '../mapping/record-columns.js';
import { type ReadQuery, readQuery } from '../port/read-query.js';

interface Ids {
  readonly [key: string]: readonly string[];
  readonly ids: readonly string[];
}

const byIds = (label: string) =>
  `MATCH (n:\`Record\`) WHERE n.\`id\` IN $ids AND n:\`${label}\` RETURN properties(n) AS props ORDER BY n.\`id\``;

export const entitiesByIds = readQuery<Ids, EntityRecord>('lookup.entities', byIds('Entity'), (row) =>
  decodeEntity(propsOf(row, 'props')),
);

/** An entity of which only some parts were read. */
export type PartialEntity = Pick<EntityRecord, 'id' | 'kind'> & Partial<Pick<EntityRecord, 'name'>>;

/** Of entities, only these parts. As many texts as sets of parts that are asked for. */
export function partialEntitiesByIds(parts: readonly ColumnName[]): ReadQuery<Ids, PartialEntity> {
  const columns = columnExpressions('entity', parts);
  return readQuery<Ids, PartialEntity>(
    `lookup.entities[${parts.join('+')}]`,
    `MATCH (n:\`Record\`) WHERE n.\`id\` IN $ids AND n:\`Entity\`
     RETURN ${columns.map((column, i) => `${column} AS c${i}`).join(', ')} ORDER BY n.\`id\``,
    (row) =>
      assemble(
        'entity',
        parts,
        columns.map((_, i) => row[`c${i}`]),
      ) as PartialEntity,
  );
}

export const claimsByIds = readQuery<Ids, ClaimRecord>('lookup.claims', byIds('Claim'), (row) =>
  decodeClaim(propsOf(row, 'props')),
);

export const sourcesByIds = readQuery<Ids, SourceRecord>('lookup.sources', byIds('Source'), (row) =>
  decodeSource(propsOf(row, 'props')),
);

/** Any node that the API answers with. */
export const nodesByIds = readQuery<Ids, NodeRecord | null>(
  'lookup.nodes',
  'MATCH (n:`Record`) WHERE n.`id` IN $ids RETURN labels(n) AS labels, properties(n) AS props ORDER BY n.`id`',
  (row) => decodeNode(row.labels as readonly string[], propsOf(row, 'props')),
);

/** Where former ids lead. */
export const redirectsByIds = readQuery<Ids, { readonly from: string; readonly to: string }>(
  'lookup.redirects',
  'MATCH (n:`Record`) WHERE n.`id` IN $ids AND n:`Redirect` RETURN n.`id` AS source, n.`to` AS target ORDER BY n.`id`',
  (row) => ({ from: row.source as string, to: row.target as string }),
);

/** Records by id, which the loaders of a request batch. */
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

/** An entity of which only some columns were read. */
export type PartialEntity = Pick<EntityRecord, 'id' | 'kind'> & Partial<Pick<EntityRecord, 'name' | 'names'>>;

/** Reads only these columns. There is one query text per distinct column set. */
export function partialEntitiesByIds(columns: readonly ColumnName[]): ReadQuery<Ids, PartialEntity> {
  const expressions = columnExpressions('entity', columns);
  return readQuery<Ids, PartialEntity>(
    `lookup.entities[${columns.join('+')}]`,
    `MATCH (n:\`Record\`) WHERE n.\`id\` IN $ids AND n:\`Entity\`
     RETURN ${expressions.map((expression, i) => `${expression} AS c${i}`).join(', ')} ORDER BY n.\`id\``,
    (row) =>
      assemble(
        'entity',
        columns,
        expressions.map((_, i) => row[`c${i}`]),
      ) as PartialEntity,
  );
}

export const claimsByIds = readQuery<Ids, ClaimRecord>('lookup.claims', byIds('Claim'), (row) =>
  decodeClaim(propsOf(row, 'props')),
);

export const sourcesByIds = readQuery<Ids, SourceRecord>('lookup.sources', byIds('Source'), (row) =>
  decodeSource(propsOf(row, 'props')),
);

/** Reads nodes of any type; null for one that the API does not expose. */
export const nodesByIds = readQuery<Ids, NodeRecord | null>(
  'lookup.nodes',
  'MATCH (n:`Record`) WHERE n.`id` IN $ids RETURN labels(n) AS labels, properties(n) AS props ORDER BY n.`id`',
  (row) => decodeNode(row.labels as readonly string[], propsOf(row, 'props')),
);

/** Reads the current ids of former ids. */
export const redirectsByIds = readQuery<Ids, { readonly from: string; readonly to: string }>(
  'lookup.redirects',
  'MATCH (n:`Record`) WHERE n.`id` IN $ids AND n:`Redirect` RETURN n.`id` AS source, n.`to` AS target ORDER BY n.`id`',
  (row) => ({ from: row.source as string, to: row.target as string }),
);

/** Records by id: what loaders batch. */
import type { ClaimRecord, EntityRecord, NodeRecord, SourceRecord } from '../../domain/model.js';
import { decodeClaim, decodeEntity, decodeNode, decodeSource, propsOf } from '../mapping/from-graph.js';
import { assemble, columnsOf, type PartName } from '../mapping/record-columns.js';
import { type Statement, statement } from '../port/read-query.js';

interface Ids {
  readonly [key: string]: readonly string[];
  readonly ids: readonly string[];
}

const byIds = (label: string) =>
  `MATCH (n:\`Record\`) WHERE n.\`id\` IN $ids AND n:\`${label}\` RETURN properties(n) AS props ORDER BY n.\`id\``;

export const entitiesByIds = statement<Ids, EntityRecord>('lookup.entities', byIds('Entity'), (row) =>
  decodeEntity(propsOf(row, 'props')),
);

/** An entity of which only some parts were read. */
export type EntityInPart = Pick<EntityRecord, 'id' | 'kind'> & Partial<Pick<EntityRecord, 'name'>>;

/** Of entities, only these parts. As many texts as sets of parts that are asked for. */
export function entityPartsByIds(parts: readonly PartName[]): Statement<Ids, EntityInPart> {
  const columns = columnsOf('entity', parts);
  return statement<Ids, EntityInPart>(
    `lookup.entities[${parts.join('+')}]`,
    `MATCH (n:\`Record\`) WHERE n.\`id\` IN $ids AND n:\`Entity\`
     RETURN ${columns.map((column, i) => `${column} AS c${i}`).join(', ')} ORDER BY n.\`id\``,
    (row) =>
      assemble(
        'entity',
        parts,
        columns.map((_, i) => row[`c${i}`]),
      ) as EntityInPart,
  );
}

export const claimsByIds = statement<Ids, ClaimRecord>('lookup.claims', byIds('Claim'), (row) =>
  decodeClaim(propsOf(row, 'props')),
);

export const sourcesByIds = statement<Ids, SourceRecord>('lookup.sources', byIds('Source'), (row) =>
  decodeSource(propsOf(row, 'props')),
);

/** Any node that the API answers with. */
export const nodesByIds = statement<Ids, NodeRecord | null>(
  'lookup.nodes',
  'MATCH (n:`Record`) WHERE n.`id` IN $ids RETURN labels(n) AS labels, properties(n) AS props ORDER BY n.`id`',
  (row) => decodeNode(row.labels as readonly string[], propsOf(row, 'props')),
);

/** Where former ids lead. */
export const redirectsByIds = statement<Ids, { readonly from: string; readonly to: string }>(
  'lookup.redirects',
  'MATCH (n:`Record`) WHERE n.`id` IN $ids AND n:`Redirect` RETURN n.`id` AS source, n.`to` AS target ORDER BY n.`id`',
  (row) => ({ from: row.source as string, to: row.target as string }),
);

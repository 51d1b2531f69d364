/** Records by id: what loaders batch. */
import type { ClaimRecord, EntityRecord, NodeRecord, SourceRecord } from '../../domain/model.js';
import { decodeClaim, decodeEntity, decodeNode, decodeSource, propsOf } from '../decode.js';
import { statement } from '../statement.js';

interface Ids {
  readonly [key: string]: readonly string[];
  readonly ids: readonly string[];
}

const byIds = (label: string) =>
  `MATCH (n:\`Record\`) WHERE n.\`id\` IN $ids AND n:\`${label}\` RETURN properties(n) AS props ORDER BY n.\`id\``;

export const entitiesByIds = statement<Ids, EntityRecord>('lookup.entities', byIds('Entity'), (row) =>
  decodeEntity(propsOf(row, 'props')),
);

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

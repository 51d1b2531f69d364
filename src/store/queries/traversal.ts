/**
 * Links around many entities at once, for paths and neighbourhoods. Each query walks one hop, since the
 * embedded engine fails beyond 65,535 intermediate rows of one pattern.
 */
import { LINK_TYPES, type LinkRecord, type LinkType } from '../../domain/model.js';
import { decodeLink, propsOf } from '../mapping/from-graph.js';
import { type Params, type ReadQuery, type Row, readQuery } from '../port/read-query.js';
import { type WindowFilter, withinWindow } from './window.js';

interface Ids extends Params {
  readonly ids: readonly string[];
}

interface LinkFilter extends WindowFilter {
  /** Null accepts every type. */
  readonly types: readonly string[] | null;
  readonly minOrigins: number;
}

/** The fields of a link that a path search needs; whole records are read only for the links of the answer. */
export interface LightLink {
  readonly id: string;
  readonly type: LinkType;
  /** The entity whose links were read, whichever end of the link it is. */
  readonly entityId: string;
  readonly other: string;
  readonly origins: number;
  /** The first and the last day on which it may have held. */
  readonly earliest: string;
  readonly latest: string;
  /** Runs of days between them on which it did not hold; see `Period`. */
  readonly gaps: readonly string[];
}

const ANY_LINK = LINK_TYPES.map((type) => `\`${type}\``).join('|');
const FROM_ENTITIES = 'UNWIND $ids AS entityId MATCH (o:`Record` {`id`: entityId})';

/**
 * Counts the links of each entity. Without a label at the far end, both stores read the count off the node.
 */
export const linkDegrees: ReadQuery<Ids, { readonly id: string; readonly degree: number }> = readQuery(
  'traversal.degrees',
  `${FROM_ENTITIES} WHERE o:\`Entity\`
   RETURN entityId, COUNT { (o)-[:${ANY_LINK}]-() } AS degree ORDER BY entityId`,
  (row) => ({ id: row.entityId as string, degree: Number(row.degree) }),
);

/**
 * Reads the first `limit` links of each entity that the filter accepts. A link between two of the entities
 * comes twice.
 */
export const linksAround: ReadQuery<Ids & LinkFilter & { readonly limit: number }, LightLink> = readQuery(
  'traversal.expand',
  `${FROM_ENTITIES}
   CALL (o) {
     MATCH (o)-[r:${ANY_LINK}]-(n)
     WHERE ($types IS NULL OR type(r) IN $types) AND r.\`origins\` >= $minOrigins AND ${withinWindow('r')}
     WITH r, n, r.\`id\` AS linkId ORDER BY linkId LIMIT $limit
     RETURN linkId, type(r) AS linkType, n.\`id\` AS other, r.\`origins\` AS origins,
       r.\`startEarliest\` AS earliest, r.\`endLatest\` AS latest, r.\`gaps\` AS gaps
   }
   RETURN entityId, linkId, linkType, other, origins, earliest, latest, gaps ORDER BY entityId, linkId`,
  (row) => ({
    id: row.linkId as string,
    type: row.linkType as LinkType,
    entityId: row.entityId as string,
    other: row.other as string,
    origins: Number(row.origins),
    earliest: row.earliest as string,
    latest: row.latest as string,
    gaps: (row.gaps as readonly string[] | null) ?? [],
  }),
);

/** Reads whole records of links through one of their ends, since edges have no index. */
export const linksByEnds: ReadQuery<
  Params & { readonly links: readonly { readonly entityId: string; readonly id: string }[] },
  LinkRecord
> = readQuery(
  'traversal.links',
  `UNWIND $links AS link
   MATCH (o:\`Record\` {\`id\`: link.entityId})
   MATCH (o)-[r:${ANY_LINK}]-(n)
   WHERE r.\`id\` = link.id
   RETURN type(r) AS linkType, startNode(r).\`id\` AS fromId, endNode(r).\`id\` AS toId, properties(r) AS props
   ORDER BY r.\`id\``,
  linkOf,
);

interface TypeCounts {
  readonly entityId: string;
  /** One number for each type, in the order of `LINK_TYPES`. */
  readonly totals: readonly number[];
}

/**
 * Counts the links of each entity by type. Each type has a subquery, since the embedded engine scans all
 * edges of a node for a `COUNT { }` of one type, and reading the type of each link is slower still.
 */
export const linkCountsByType: ReadQuery<Ids, TypeCounts> = readQuery(
  'traversal.countsByType',
  `${FROM_ENTITIES}
   ${LINK_TYPES.map((type, i) => `CALL (o) { MATCH (o)-[r:\`${type}\`]-() RETURN count(r) AS c${i} }`).join('\n   ')}
   RETURN entityId, ${LINK_TYPES.map((_, i) => `coalesce(c${i}, 0) AS c${i}`).join(', ')} ORDER BY entityId`,
  (row) => ({ entityId: row.entityId as string, totals: LINK_TYPES.map((_, i) => Number(row[`c${i}`])) }),
);

/**
 * Reads the first `limit` links of each of the types at each entity. Each type has a part of the UNION of its
 * own, since reading the type of each link is slow.
 */
export const linksByType: ReadQuery<
  Params & {
    readonly groups: readonly { readonly entityId: string; readonly types: readonly string[] }[];
    readonly limit: number;
  },
  { readonly entityId: string; readonly link: LinkRecord }
> = readQuery(
  'traversal.byType',
  `UNWIND $groups AS one
   MATCH (o:\`Record\` {\`id\`: one.entityId})
   WITH o, one.entityId AS entityId, one.types AS types
   CALL (o, types) {
     ${LINK_TYPES.map(firstOfType).join('\n     UNION ALL\n     ')}
   }
   RETURN entityId, linkId, type(r) AS linkType, startNode(r).\`id\` AS fromId, endNode(r).\`id\` AS toId,
     properties(r) AS props
   ORDER BY entityId, linkId`,
  (row) => ({ entityId: row.entityId as string, link: linkOf(row) }),
);

function firstOfType(type: LinkType): string {
  return `WITH o, types WHERE '${type}' IN types
     MATCH (o)-[r:\`${type}\`]-()
     WITH r, r.\`id\` AS linkId ORDER BY linkId LIMIT $limit
     RETURN r, linkId`;
}

function linkOf(row: Row): LinkRecord {
  return decodeLink(propsOf(row, 'props'), row.linkType as string, row.fromId as string, row.toId as string);
}

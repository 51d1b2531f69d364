/**
 * Links around many entities at once, one hop a statement: what paths and neighbourhoods are found by. Several hops in one
 * pattern are avoided, since the embedded engine gives up over 65,535 intermediate rows.
 */
import { LINK_TYPES, type LinkRecord, type LinkType } from '../../domain/model.js';
import { decodeLink, propsOf } from '../mapping/from-graph.js';
import { type Params, type ReadQuery, type Row, readQuery } from '../port/read-query.js';
import { type WindowFilter, withinWindow } from './connections.js';

interface Ids extends Params {
  readonly ids: readonly string[];
}

export interface LinkFilter extends WindowFilter {
  /** Null: of every type. */
  readonly types: readonly string[] | null;
  readonly minOrigins: number;
}

/** What a search for paths has to know of a link; the rest is read for the links of the answer only. */
export interface LightLink {
  readonly id: string;
  readonly type: LinkType;
  /** The entity that was asked about, whichever end of the link it is. */
  readonly owner: string;
  readonly other: string;
  readonly origins: number;
  /** The first and the last day on which it may have held. */
  readonly earliest: string;
  readonly latest: string;
}

const ANY_LINK = LINK_TYPES.map((type) => `\`${type}\``).join('|');
const OWNERS = 'UNWIND $ids AS owner MATCH (o:`Record` {`id`: owner})';

/** How many links an entity has, of all types. Without a label at the far end either store reads this off the node. */
export const linkDegrees: ReadQuery<Ids, { readonly id: string; readonly degree: number }> = readQuery(
  'traversal.degrees',
  `${OWNERS} WHERE o:\`Entity\`
   RETURN owner, COUNT { (o)-[:${ANY_LINK}]-() } AS degree ORDER BY owner`,
  (row) => ({ id: row.owner as string, degree: Number(row.degree) }),
);

/** Of each entity the first `limit` links that the filter lets through. A link between two of them comes twice. */
export const linksAround: ReadQuery<Ids & LinkFilter & { readonly limit: number }, LightLink> = readQuery(
  'traversal.expand',
  `${OWNERS}
   CALL (o) {
     MATCH (o)-[r:${ANY_LINK}]-(n)
     WHERE ($types IS NULL OR type(r) IN $types) AND r.\`origins\` >= $minOrigins AND ${withinWindow('r')}
     WITH r, n, r.\`id\` AS linkId ORDER BY linkId LIMIT $limit
     RETURN linkId, type(r) AS linkType, n.\`id\` AS other, r.\`origins\` AS origins,
       r.\`startEarliest\` AS earliest, r.\`endLatest\` AS latest
   }
   RETURN owner, linkId, linkType, other, origins, earliest, latest ORDER BY owner, linkId`,
  (row) => ({
    id: row.linkId as string,
    type: row.linkType as LinkType,
    owner: row.owner as string,
    other: row.other as string,
    origins: Number(row.origins),
    earliest: row.earliest as string,
    latest: row.latest as string,
  }),
);

/** The whole record of each link, found through one of its ends: edges themselves have no index. */
export const linksByEnds: ReadQuery<
  Params & { readonly links: readonly { readonly owner: string; readonly id: string }[] },
  LinkRecord
> = readQuery(
  'traversal.links',
  `UNWIND $links AS wanted
   MATCH (o:\`Record\` {\`id\`: wanted.owner})
   MATCH (o)-[r:${ANY_LINK}]-(n)
   WHERE r.\`id\` = wanted.id
   RETURN type(r) AS linkType, startNode(r).\`id\` AS fromId, endNode(r).\`id\` AS toId, properties(r) AS props
   ORDER BY r.\`id\``,
  linkOf,
);

export interface TypeCounts {
  readonly owner: string;
  /** Of every type, in the order of `LINK_TYPES`. */
  readonly totals: readonly number[];
}

/**
 * How many links of each type an entity has. One block a type: the embedded engine goes through all edges of a node for every
 * `COUNT { }` of one type, and to ask each link for its type is slower still.
 */
export const linkCountsByType: ReadQuery<Ids, TypeCounts> = readQuery(
  'traversal.countsByType',
  `${OWNERS}
   ${LINK_TYPES.map((type, i) => `CALL (o) { MATCH (o)-[r:\`${type}\`]-() RETURN count(r) AS c${i} }`).join('\n   ')}
   RETURN owner, ${LINK_TYPES.map((_, i) => `coalesce(c${i}, 0) AS c${i}`).join(', ')} ORDER BY owner`,
  (row) => ({ owner: row.owner as string, totals: LINK_TYPES.map((_, i) => Number(row[`c${i}`])) }),
);

/** Of each entity the first `limit` links of each of its types. One branch a type, since to ask each link is slow. */
export const linksByType: ReadQuery<
  Params & {
    readonly wanted: readonly { readonly owner: string; readonly types: readonly string[] }[];
    readonly limit: number;
  },
  { readonly owner: string; readonly link: LinkRecord }
> = readQuery(
  'traversal.byType',
  `UNWIND $wanted AS one
   MATCH (o:\`Record\` {\`id\`: one.owner})
   WITH o, one.owner AS owner, one.types AS types
   CALL (o, types) {
     ${LINK_TYPES.map(firstOfType).join('\n     UNION ALL\n     ')}
   }
   RETURN owner, linkId, type(r) AS linkType, startNode(r).\`id\` AS fromId, endNode(r).\`id\` AS toId,
     properties(r) AS props
   ORDER BY owner, linkId`,
  (row) => ({ owner: row.owner as string, link: linkOf(row) }),
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

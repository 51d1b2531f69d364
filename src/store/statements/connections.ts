/** What hangs on an entity: one pair of statements (page, count) a connection, one a list. */
import type {
  ActorRecord,
  ClaimRecord,
  DeclarationRecord,
  EntityRecord,
  EventRecord,
  LinkRecord,
  ParticipationRecord,
  PlaceRecord,
  StatementRecord,
  TenureRecord,
  TopicRecord,
} from '../../domain/model.js';
import { LINK_TYPES } from '../../domain/model.js';
import {
  decodeActor,
  decodeClaim,
  decodeEntity,
  decodeLink,
  decodeParticipation,
  decodeTenure,
  propsOf,
} from '../decode.js';
import type { Params, Row, Statement } from '../statement.js';
import {
  type Direction,
  type OwnedCount,
  type OwnedPageParams,
  type OwnedRow,
  ownedCount,
  ownedList,
  ownedPage,
  type Traversal,
} from './paging.js';

/** A connection: its pages and its count run over the same traversal. */
export interface Connection<F extends Params, R> {
  readonly page: Statement<OwnedPageParams & F, OwnedRow<R>>;
  readonly count: Statement<{ readonly owners: readonly string[] } & F, OwnedCount>;
}

export type NoFilter = Record<never, never>;

/** Days and certainty; `withoutWindow` matches everything. */
export interface WindowFilter extends Params {
  readonly from: string;
  readonly to: string;
  readonly certainty: 'CERTAIN' | 'POSSIBLE';
}

export const withinWindow = (n: string): string =>
  `(($certainty = 'POSSIBLE' AND ${n}.\`startEarliest\` <= $to AND ${n}.\`endLatest\` >= $from) OR ` +
  `($certainty = 'CERTAIN' AND ${n}.\`startLatest\` <= $to AND ${n}.\`endEarliest\` >= $from))`;

function connection<F extends Params, R>(
  name: string,
  traversal: Traversal,
  decode: (row: Row) => R,
  direction: Direction = 'ASC',
): Connection<F, R> {
  const suffix = direction === 'ASC' ? '' : '.desc';
  return {
    page: ownedPage(`${name}.page${suffix}`, traversal, decode, direction),
    count: ownedCount(`${name}.count`, traversal),
  };
}

/** The same connection in either order. */
const inBothOrders = <F extends Params, R>(make: (direction: Direction) => Connection<F, R>) => ({
  ASC: make('ASC'),
  DESC: make('DESC'),
});

/** Only dated nodes are listed latest first; of those, `latestKey` keeps what has no date at the end. */
const keyOf = (direction: Direction) => (direction === 'ASC' ? 'n.`sortKey`' : 'n.`latestKey`');

const toNode = (match: string, where?: string, direction: Direction = 'ASC'): Traversal => ({
  match,
  ...(where === undefined ? {} : { where }),
  key: keyOf(direction),
  id: 'n.`id`',
  returns: 'properties(n) AS props',
});

const entityOf = <R extends EntityRecord>(row: Row): R => decodeEntity(propsOf(row, 'props')) as R;
const actorOf = (row: Row): ActorRecord => decodeActor(propsOf(row, 'props'));

const ROLES = '$roles IS NULL OR any(role IN n.`roles` WHERE role IN $roles)';
interface RolesFilter extends Params {
  readonly roles: readonly string[] | null;
}

export const participationsOfEvent = connection<RolesFilter, ParticipationRecord>(
  'event.participations',
  toNode('(o)<-[:`AT`]-(n:`Participation`)', ROLES),
  (row) => decodeParticipation(propsOf(row, 'props')),
);

/** Those in which the actor took part itself, and those in which somebody spoke for it. */
export const participationsOfActor = inBothOrders((direction) =>
  connection<RolesFilter & WindowFilter, ParticipationRecord>(
    'actor.participations',
    toNode(
      '(o)<-[:`PARTICIPANT`|`ON_BEHALF_OF`]-(n:`Participation`)',
      `(${ROLES}) AND ${withinWindow('n')}`,
      direction,
    ),
    (row) => decodeParticipation(propsOf(row, 'props')),
    direction,
  ),
);

const participants = (counted: 'direct' | 'represented' | 'rolledUp') =>
  connection<NoFilter, ActorRecord>(
    `event.participants.${counted}`,
    toNode('(o)<-[r:`PRESENT_AT`]-(n:`Actor`)', `r.\`${counted}\` = true`),
    actorOf,
  );
export const participantsOfEvent = {
  DIRECT: participants('direct'),
  REPRESENTED: participants('represented'),
  ROLLED_UP: participants('rolledUp'),
} as const;

export const statementsOfEvent = connection<NoFilter, StatementRecord>(
  'event.statements',
  toNode('(o)<-[:`MADE_AT`]-(n:`Statement`)'),
  entityOf<StatementRecord>,
);

const tenures = (name: string, edge: 'HOLDER' | 'POST_OF') =>
  connection<WindowFilter, TenureRecord>(
    name,
    toNode(`(o)<-[:\`${edge}\`]-(n:\`Tenure\`)`, withinWindow('n')),
    (row) => decodeTenure(propsOf(row, 'props')),
  );
export const tenuresOfPerson = tenures('person.tenures', 'HOLDER');
export const tenuresOfBody = tenures('body.tenures', 'POST_OF');

/** Memberships and the like hold for a time; those without one may have held at any. */
const actors = (name: string, match: string) =>
  connection<WindowFilter, ActorRecord>(name, toNode(match, withinWindow('r')), actorOf);
export const membersOf = actors('organization.members', '(o)<-[r:`MEMBER_OF`]-(n:`Actor`)');
export const memberOf = actors('organization.memberOf', '(o)-[r:`MEMBER_OF`]->(n:`Actor`)');
export const partOf = actors('organization.partOf', '(o)-[r:`PART_OF`]->(n:`Actor`)');
export const partsOf = actors('organization.parts', '(o)<-[r:`PART_OF`]-(n:`Actor`)');

export const claimsAbout = connection<{ readonly predicate: string | null }, ClaimRecord>(
  'entity.claims',
  toNode('(o)<-[:`SUBJECT`]-(n:`Claim`)', '$predicate IS NULL OR n.`predicate` = $predicate'),
  (row) => decodeClaim(propsOf(row, 'props')),
);

const linkReturns =
  'type(r) AS linkType, startNode(r).`id` AS fromId, endNode(r).`id` AS toId, properties(r) AS props';
const linkOf = (row: Row): LinkRecord =>
  decodeLink(propsOf(row, 'props'), row.linkType as string, row.fromId as string, row.toId as string);
const anyLink = LINK_TYPES.map((t) => `\`${t}\``).join('|');

const links = (name: string, match: string) =>
  connection<{ readonly types: readonly string[] | null } & WindowFilter, LinkRecord>(
    name,
    {
      match,
      where: `($types IS NULL OR type(r) IN $types) AND ${withinWindow('r')}`,
      key: 'r.`id`',
      id: 'r.`id`',
      returns: linkReturns,
    },
    linkOf,
  );
export const linksOf = {
  OUT: links('entity.links.out', `(o)-[r:${anyLink}]->(n:\`Entity\`)`),
  IN: links('entity.links.in', `(o)<-[r:${anyLink}]-(n:\`Entity\`)`),
  BOTH: links('entity.links.both', `(o)-[r:${anyLink}]-(n:\`Entity\`)`),
} as const;

const linkTo = (match: string, direction: Direction = 'ASC'): Traversal => ({
  match,
  key: keyOf(direction),
  id: 'r.`id`',
  returns: linkReturns,
});

export const organizedBy = inBothOrders((direction) =>
  connection<NoFilter, LinkRecord>(
    'actor.organized',
    linkTo('(o)-[r:`ORGANIZED`]->(n:`Event`)', direction),
    linkOf,
    direction,
  ),
);

const linkList = (name: string, match: string) => ownedList<LinkRecord>(name, linkTo(match), linkOf);
export const organizersOfEvent = linkList('event.organizers', '(o)<-[r:`ORGANIZED`]-(n:`Actor`)');
export const seriesOfEvent = linkList('event.series', '(o)-[r:`IN_SERIES`]->(n:`EventSeries`)');
/** By date; the caller puts them in order of their ordinals. */
export const editionsOfSeries = linkList('series.editions', '(o)<-[r:`IN_SERIES`]-(n:`Event`)');
export const citationsFrom = linkList('declaration.cites', '(o)-[r:`CITES`]->(n:`Declaration`)');
export const citationsOf = linkList('declaration.citedBy', '(o)<-[r:`CITES`]-(n:`Declaration`)');

const nodeList = <R extends EntityRecord>(name: string, match: string) =>
  ownedList<R>(name, toNode(match), entityOf<R>);
export const declarationsOfEvent = nodeList<DeclarationRecord>(
  'event.declarations',
  '(o)<-[:`ADOPTED_AT`]-(n:`Declaration`)',
);
export const eventsFollowedUp = nodeList<EventRecord>('event.followsUp', '(o)-[:`FOLLOWS_UP`]->(n:`Event`)');
export const topicsOf = nodeList<TopicRecord>('entity.topics', '(o)-[:`ABOUT`]->(n:`Topic`)');
export const broaderTopics = nodeList<TopicRecord>('topic.broader', '(o)-[:`BROADER`]->(n:`Topic`)');
export const placesAround = nodeList<PlaceRecord>('place.within', '(o)-[:`WITHIN`]->(n:`Place`)');
export const eventsAround = nodeList<EventRecord>('event.partOf', '(o)-[:`PART_OF_EVENT`]->(n:`Event`)');
export const partsOfEvent = nodeList<EventRecord>('event.parts', '(o)<-[:`PART_OF_EVENT`]-(n:`Event`)');
export const adoptersOf = nodeList<ActorRecord>('declaration.adoptedBy', '(o)<-[:`ADOPTED`]-(n:`Actor`)');

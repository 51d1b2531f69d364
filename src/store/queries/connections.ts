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
import { MAX_DAY, MIN_DAY } from '../../domain/time/iso-day.js';
import {
  decodeClaim,
  decodeEntity,
  decodeLink,
  decodeParticipation,
  decodeSource,
  decodeTenure,
  propsOf,
} from '../mapping/from-graph.js';
import type { RecordType } from '../mapping/record-columns.js';
import type { Params, ReadQuery, Row } from '../port/read-query.js';
import {
  type ChildCount,
  type ChildPageParams,
  type ChildRow,
  type Condition,
  childCount,
  childList,
  childPage,
  type Direction,
  type Traversal,
} from './keyset.js';

/** What a statement reaches from its parents, for those who put several into one. */
export interface Relation {
  readonly traversal: Traversal;
  readonly direction: Direction;
  readonly record: RecordType;
  /** Where an index holds what each parent has in this order. */
  readonly indexed?: IndexedRelation;
}

/** One has what names it in one of the properties. Of each there is an index on the property, the key of the order, and the id. */
export interface IndexedRelation {
  readonly label: string;
  readonly by: readonly IndexedBy[];
}

interface IndexedBy {
  readonly property: string;
  /** Owners of this label are never named there. */
  readonly never?: string;
}

/** The pages of parents, and how many items each has in all. */
export interface ChildPages<F extends Params, R> {
  readonly page: ReadQuery<ChildPageParams & F, ChildRow<R>>;
  readonly count: ReadQuery<{ readonly parents: readonly string[] } & F, ChildCount>;
}

/** Pages and count over the same traversal. */
export interface Connection<F extends Params, R> extends ChildPages<F, R> {
  readonly relation: Relation;
}

/** All that an parent has, for lists that stay short. */
export interface ChildList<R> extends ReadQuery<{ readonly parents: readonly string[] }, ChildRow<R>> {
  readonly relation: Relation;
}

export type NoFilter = Record<never, never>;

/** Days and certainty; `withoutWindow` matches everything. */
export interface WindowFilter extends Params {
  readonly from: string;
  readonly to: string;
  readonly certainty: 'CERTAIN' | 'POSSIBLE';
}

/** A text for each certainty: of an OR of the two, Neo4j asks both of every node, and reads no index. */
export const WITHIN_WINDOW = {
  POSSIBLE: (n: string) => `${n}.\`startEarliest\` <= $to AND ${n}.\`endLatest\` >= $from`,
  CERTAIN: (n: string) => `${n}.\`startLatest\` <= $to AND ${n}.\`endEarliest\` >= $from`,
} as const;

/** For statements with one text for both. */
export const withinWindow = (n: string): string =>
  `(($certainty = 'POSSIBLE' AND ${WITHIN_WINDOW.POSSIBLE(n)}) OR ` +
  `($certainty = 'CERTAIN' AND ${WITHIN_WINDOW.CERTAIN(n)}))`;

const DECODERS: Readonly<Record<RecordType, (row: Row) => unknown>> = {
  entity: (row) => decodeEntity(propsOf(row, 'props')),
  participation: (row) => decodeParticipation(propsOf(row, 'props')),
  tenure: (row) => decodeTenure(propsOf(row, 'props')),
  claim: (row) => decodeClaim(propsOf(row, 'props')),
  source: (row) => decodeSource(propsOf(row, 'props')),
  link: (row) =>
    decodeLink(propsOf(row, 'props'), row.linkType as string, row.fromId as string, row.toId as string),
};

const isEverything = ({ from, to, certainty }: Params): boolean =>
  from === MIN_DAY && to === MAX_DAY && certainty === 'POSSIBLE';
const within = (n: string): Condition => ({
  text: withinWindow(n),
  sharpened: (params) =>
    isEverything(params) ? null : WITHIN_WINDOW[params.certainty as keyof typeof WITHIN_WINDOW](n),
});
/** A condition on a list, which null turns off. */
const unlessNull = (param: string, text: string): Condition => ({
  text: `$${param} IS NULL OR ${text}`,
  sharpened: (params) => (params[param] === null ? null : text),
});

/** The record type tells how a row is decoded, so `R` must be the record of that type. */
function connection<F extends Params, R>(
  name: string,
  traversal: Traversal,
  record: RecordType,
  direction: Direction = 'ASC',
  indexed?: IndexedRelation,
): Connection<F, R> {
  const suffix = direction === 'ASC' ? '' : '.desc';
  const decode = DECODERS[record] as (row: Row) => R;
  return {
    relation: { traversal, direction, record, ...(indexed === undefined ? {} : { indexed }) },
    page: childPage(`${name}.page${suffix}`, traversal, decode, direction),
    count: childCount(`${name}.count`, traversal),
  };
}

/** The same connection in either order. */
const inBothOrders = <F extends Params, R>(make: (direction: Direction) => Connection<F, R>) => ({
  ASC: make('ASC'),
  DESC: make('DESC'),
});

/** Only dated nodes are listed latest first; of those, `latestKey` keeps what has no date at the end. */
const keyOf = (direction: Direction) => (direction === 'ASC' ? 'n.`sortKey`' : 'n.`latestKey`');

/** Where an edge's type says what is at its end, the match asks for no label: so Neo4j counts without walking. */
const toNode = (
  match: string,
  conditions: readonly Condition[] = [],
  direction: Direction = 'ASC',
): Traversal => ({
  match,
  conditions,
  key: keyOf(direction),
  id: 'n.`id`',
  returns: 'properties(n) AS props',
});

const ROLES = unlessNull('roles', 'any(role IN n.`roles` WHERE role IN $roles)');
interface RolesFilter extends Params {
  readonly roles: readonly string[] | null;
}

export const participationsOfEvent = connection<RolesFilter, ParticipationRecord>(
  'event.participations',
  toNode('(o)<-[:`AT`]-(n)', [ROLES]),
  'participation',
  'ASC',
  { label: 'Participation', by: [{ property: 'eventId' }] },
);

const LATEST_OF_ACTOR: IndexedRelation = {
  label: 'Participation',
  by: [{ property: 'participantId' }, { property: 'onBehalfOfId', never: 'Person' }],
};
/** Those in which the actor took part itself, and those in which somebody spoke for it. */
export const participationsOfActor = inBothOrders((direction) =>
  connection<RolesFilter & WindowFilter, ParticipationRecord>(
    'actor.participations',
    toNode('(o)<-[:`PARTICIPANT`|`ON_BEHALF_OF`]-(n)', [ROLES, within('n')], direction),
    'participation',
    direction,
    direction === 'DESC' ? LATEST_OF_ACTOR : undefined,
  ),
);

const participants = (counted: 'direct' | 'represented' | 'rolledUp') =>
  connection<NoFilter, ActorRecord>(
    `event.participants.${counted}`,
    toNode('(o)<-[r:`PRESENT_AT`]-(n)', [{ text: `r.\`${counted}\` = true` }]),
    'entity',
  );
export const participantsOfEvent = {
  DIRECT: participants('direct'),
  REPRESENTED: participants('represented'),
  ROLLED_UP: participants('rolledUp'),
} as const;

export const statementsOfEvent = connection<NoFilter, StatementRecord>(
  'event.statements',
  toNode('(o)<-[:`MADE_AT`]-(n)'),
  'entity',
);

const tenures = (name: string, edge: 'HOLDER' | 'POST_OF') =>
  connection<WindowFilter, TenureRecord>(name, toNode(`(o)<-[:\`${edge}\`]-(n)`, [within('n')]), 'tenure');
export const tenuresOfPerson = tenures('person.tenures', 'HOLDER');
export const tenuresOfBody = tenures('body.tenures', 'POST_OF');

/** Memberships and the like hold for a time; those without one may have held at any. */
const actors = (name: string, match: string) =>
  connection<WindowFilter, ActorRecord>(name, toNode(match, [within('r')]), 'entity');
export const membersOf = actors('organization.members', '(o)<-[r:`MEMBER_OF`]-(n:`Actor`)');
export const memberOf = actors('organization.memberOf', '(o)-[r:`MEMBER_OF`]->(n:`Actor`)');
export const partOf = actors('organization.partOf', '(o)-[r:`PART_OF`]->(n:`Actor`)');
export const partsOf = actors('organization.parts', '(o)<-[r:`PART_OF`]-(n:`Actor`)');

export const claimsAbout = connection<{ readonly predicate: string | null }, ClaimRecord>(
  'entity.claims',
  toNode('(o)<-[:`SUBJECT`]-(n:`Claim`)', [unlessNull('predicate', 'n.`predicate` = $predicate')]),
  'claim',
);

const linkReturns =
  'type(r) AS linkType, startNode(r).`id` AS fromId, endNode(r).`id` AS toId, properties(r) AS props';
const anyLink = LINK_TYPES.map((t) => `\`${t}\``).join('|');

const links = (name: string, match: string) =>
  connection<{ readonly types: readonly string[] | null } & WindowFilter, LinkRecord>(
    name,
    {
      match,
      conditions: [unlessNull('types', 'type(r) IN $types'), within('r')],
      key: 'r.`id`',
      id: 'r.`id`',
      returns: linkReturns,
    },
    'link',
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
    'link',
    direction,
  ),
);

function list<R>(name: string, traversal: Traversal, record: RecordType): ChildList<R> {
  const decode = DECODERS[record] as (row: Row) => R;
  return { ...childList(name, traversal, decode), relation: { traversal, direction: 'ASC', record } };
}

const linkList = (name: string, match: string) => list<LinkRecord>(name, linkTo(match), 'link');
export const organizersOfEvent = linkList('event.organizers', '(o)<-[r:`ORGANIZED`]-(n:`Actor`)');
export const seriesOfEvent = linkList('event.series', '(o)-[r:`IN_SERIES`]->(n:`EventSeries`)');
/** By date; the caller puts them in order of their ordinals. */
export const editionsOfSeries = linkList('series.editions', '(o)<-[r:`IN_SERIES`]-(n:`Event`)');
export const citationsFrom = linkList('declaration.cites', '(o)-[r:`CITES`]->(n:`Declaration`)');
export const citationsOf = linkList('declaration.citedBy', '(o)<-[r:`CITES`]-(n:`Declaration`)');

const nodeList = <R extends EntityRecord>(name: string, match: string) =>
  list<R>(name, toNode(match), 'entity');
export const declarationsOfEvent = nodeList<DeclarationRecord>(
  'event.declarations',
  '(o)<-[:`ADOPTED_AT`]-(n)',
);
export const eventsFollowedUp = nodeList<EventRecord>('event.followsUp', '(o)-[:`FOLLOWS_UP`]->(n:`Event`)');
export const topicsOf = nodeList<TopicRecord>('entity.topics', '(o)-[:`ABOUT`]->(n)');
export const broaderTopics = nodeList<TopicRecord>('topic.broader', '(o)-[:`BROADER`]->(n:`Topic`)');
export const ancestorPlaces = nodeList<PlaceRecord>('place.within', '(o)-[:`WITHIN`]->(n:`Place`)');
export const parentEvents = nodeList<EventRecord>('event.partOf', '(o)-[:`PART_OF_EVENT`]->(n:`Event`)');
export const partsOfEvent = nodeList<EventRecord>('event.parts', '(o)<-[:`PART_OF_EVENT`]-(n:`Event`)');
export const adoptersOf = nodeList<ActorRecord>('declaration.adoptedBy', '(o)<-[:`ADOPTED`]-(n:`Actor`)');

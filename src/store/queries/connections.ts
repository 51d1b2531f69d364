/** The children of an entity: a connection has two queries (page and count), a list has one. */
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
  type ParentsParam,
  type Traversal,
} from './keyset.js';
import { type WindowFilter, windowCondition } from './window.js';

/** How children hang on their parents; nested queries combine several relations. */
export interface Relation {
  readonly traversal: Traversal;
  readonly direction: Direction;
  readonly record: RecordType;
  /** Set where an index holds the children of each parent in this order. */
  readonly indexed?: IndexedRelation;
}

/**
 * Children that name their parent in one of several properties. Each property has an index together with the
 * sort key and the id.
 */
export interface IndexedRelation {
  readonly label: string;
  readonly by: readonly IndexedBy[];
}

interface IndexedBy {
  readonly property: string;
  /** Parents of this label are never named in the property. */
  readonly neverNames?: string;
}

/** Queries for a page of the children of each parent, and for their total number. */
export interface ChildPages<F extends Params, R> {
  readonly page: ReadQuery<ChildPageParams & F, ChildRow<R>>;
  readonly count: ReadQuery<ParentsParam & F, ChildCount>;
}

/** Page and count over the same traversal. */
export interface Connection<F extends Params, R> extends ChildPages<F, R> {
  readonly relation: Relation;
}

/** A query for all children of each parent, for lists that stay short. */
export interface ChildList<R> extends ReadQuery<ParentsParam, ChildRow<R>> {
  readonly relation: Relation;
}

type NoFilter = Record<never, never>;

const DECODERS: Readonly<Record<RecordType, (row: Row) => unknown>> = {
  entity: (row) => decodeEntity(propsOf(row, 'props')),
  participation: (row) => decodeParticipation(propsOf(row, 'props')),
  tenure: (row) => decodeTenure(propsOf(row, 'props')),
  claim: (row) => decodeClaim(propsOf(row, 'props')),
  source: (row) => decodeSource(propsOf(row, 'props')),
  link: (row) =>
    decodeLink(propsOf(row, 'props'), row.linkType as string, row.fromId as string, row.toId as string),
};

/** A condition on a list parameter, which null turns off. */
const unlessNull = (param: string, text: string): Condition => ({
  text: `$${param} IS NULL OR ${text}`,
  specialized: (params) => (params[param] === null ? null : text),
});

/** The record type chooses the decoder, so `R` must be the record of that type. */
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

/** The same in either order. */
const inBothOrders = <T>(make: (direction: Direction) => T) => ({ ASC: make('ASC'), DESC: make('DESC') });

/** Only dated nodes are listed latest first, and `latestKey` keeps undated ones at the end. */
const keyOf = (direction: Direction) => (direction === 'ASC' ? 'n.`sortKey`' : 'n.`latestKey`');

/**
 * A match whose edge type implies the label of the end names no label: Neo4j then counts edges without
 * walking them.
 */
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

/**
 * The day by which claims and links are sorted: the first on which they may have begun, or where no source tells that, the
 * last. What has neither is undated, and comes last in either direction.
 */
const dayOf = (variable: 'n' | 'r', direction: Direction): string => {
  const [earliest, latest] = [`${variable}.\`startEarliest\``, `${variable}.\`startLatest\``];
  const undated = direction === 'ASC' ? MAX_DAY : MIN_DAY;
  return `CASE WHEN ${earliest} > '${MIN_DAY}' THEN ${earliest} WHEN ${latest} < '${MAX_DAY}' THEN ${latest} ELSE '${undated}' END`;
};

const ROLES = unlessNull('roles', 'any(role IN n.`roles` WHERE role IN $roles)');
interface RolesFilter extends Params {
  readonly roles: readonly string[] | null;
}

/** What is reported has no standing of its own. */
const STANDINGS = unlessNull('standings', "coalesce(n.`standing`, 'REPORTED') IN $standings");

interface StandingsFilter extends Params {
  readonly standings: readonly string[] | null;
}

export const participationsOfEvent = connection<RolesFilter & StandingsFilter, ParticipationRecord>(
  'event.participations',
  toNode('(o)<-[:`AT`]-(n)', [ROLES, STANDINGS]),
  'participation',
  'ASC',
  { label: 'Participation', by: [{ property: 'eventId' }] },
);

const LATEST_OF_ACTOR: IndexedRelation = {
  label: 'Participation',
  by: [{ property: 'participantId' }, { property: 'onBehalfOfId', neverNames: 'Person' }],
};
/** Participations in which the actor took part, and those in which somebody spoke for it. */
export const participationsOfActor = inBothOrders((direction) =>
  connection<RolesFilter & StandingsFilter & WindowFilter, ParticipationRecord>(
    'actor.participations',
    toNode('(o)<-[:`PARTICIPANT`|`ON_BEHALF_OF`]-(n)', [ROLES, STANDINGS, windowCondition('n')], direction),
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

/** Statements that the actor made, and those that somebody made on its behalf. */
export const statementsOfActor = inBothOrders((direction) =>
  connection<WindowFilter, StatementRecord>(
    'actor.statements',
    {
      ...toNode('(o)<-[:`MADE_BY`|`SPOKEN_FOR`]-(n:`Statement`)', [windowCondition('n')], direction),
      repeats: true,
    },
    'entity',
    direction,
  ),
);

/** Dated items that point to the parent, by date in either order. */
const dated = <R extends EntityRecord>(name: string, match: string) =>
  inBothOrders((direction) =>
    connection<WindowFilter, R>(name, toNode(match, [windowCondition('n')], direction), 'entity', direction),
  );
export const eventsOfTopic = dated<EventRecord>('topic.events', '(o)<-[:`ABOUT`]-(n:`Event`)');
export const declarationsOfTopic = dated<DeclarationRecord>(
  'topic.declarations',
  '(o)<-[:`ABOUT`]-(n:`Declaration`)',
);
export const statementsOfTopic = dated<StatementRecord>(
  'topic.statements',
  '(o)<-[:`ABOUT`]-(n:`Statement`)',
);

/** Events in the place, or in one within it, which the list of all events filtered by the place holds as well. */
export const eventsOfPlace = inBothOrders((direction) =>
  connection<WindowFilter, EventRecord>(
    'place.events',
    {
      ...toNode(
        '(o)<-[:`WITHIN`*0..6]-(h:`Place`) MATCH (h)<-[:`HELD_IN`]-(n:`Event`)',
        [windowCondition('n')],
        direction,
      ),
      repeats: true,
    },
    'entity',
    direction,
  ),
);

export const narrowerTopics = connection<NoFilter, TopicRecord>(
  'topic.narrower',
  toNode('(o)<-[:`BROADER`]-(n:`Topic`)'),
  'entity',
);
export const placesWithinPlace = connection<NoFilter, PlaceRecord>(
  'place.contains',
  toNode('(o)<-[:`WITHIN`]-(n:`Place`)'),
  'entity',
);

const tenures = (name: string, edge: 'HOLDER' | 'POST_OF') =>
  connection<WindowFilter, TenureRecord>(
    name,
    toNode(`(o)<-[:\`${edge}\`]-(n)`, [windowCondition('n')]),
    'tenure',
  );
export const tenuresOfPerson = tenures('person.tenures', 'HOLDER');
export const tenuresOfBody = tenures('body.tenures', 'POST_OF');

/** Memberships and the like hold for one or several periods; those without one may have held at any time. */
const actors = (name: string, match: string) =>
  connection<WindowFilter, ActorRecord>(
    name,
    { ...toNode(match, [windowCondition('r')]), repeats: true },
    'entity',
  );
export const membersOf = actors('organization.members', '(o)<-[r:`MEMBER_OF`]-(n:`Actor`)');
export const memberOf = actors('organization.memberOf', '(o)-[r:`MEMBER_OF`]->(n:`Actor`)');
export const partOf = actors('organization.partOf', '(o)-[r:`PART_OF`]->(n:`Actor`)');
export const partsOf = actors('organization.parts', '(o)<-[r:`PART_OF`]-(n:`Actor`)');

const claims = (name: string, direction?: Direction) =>
  connection<{ readonly predicate: string | null }, ClaimRecord>(
    name,
    {
      ...toNode('(o)<-[:`SUBJECT`]-(n:`Claim`)', [unlessNull('predicate', 'n.`predicate` = $predicate')]),
      ...(direction === undefined ? {} : { key: dayOf('n', direction) }),
    },
    'claim',
    direction,
  );
export const claimsAbout = claims('entity.claims');
export const claimsByDate = inBothOrders((direction) => claims('entity.claimsByDate', direction));

export const claimsOfSource = connection<NoFilter, ClaimRecord>(
  'source.claims',
  toNode('(o)<-[:`SUPPORTED_BY`]-(n:`Claim`)'),
  'claim',
);

/** The day leads the sort key of what is dated, so that here the name is what follows it. */
const BY_NAME = 'coalesce(substring(n.`latestKey`, 11), n.`sortKey`)';

/** Lists the subjects and objects of the claims that a source supports. */
export const entitiesOfSource = connection<NoFilter, EntityRecord>(
  'source.entities',
  {
    ...toNode('(o)<-[:`SUPPORTED_BY`]-(c:`Claim`) MATCH (c)-[:`SUBJECT`|`OBJECT`]->(n:`Entity`)'),
    key: BY_NAME,
    repeats: true,
  },
  'entity',
);

const linkReturns =
  'type(r) AS linkType, startNode(r).`id` AS fromId, endNode(r).`id` AS toId, properties(r) AS props';
const anyLink = LINK_TYPES.map((t) => `\`${t}\``).join('|');

const links = (name: string, match: string, direction?: Direction) =>
  connection<{ readonly types: readonly string[] | null } & WindowFilter, LinkRecord>(
    name,
    {
      match,
      conditions: [unlessNull('types', 'type(r) IN $types'), windowCondition('r')],
      key: direction === undefined ? 'r.`id`' : dayOf('r', direction),
      id: 'r.`id`',
      returns: linkReturns,
    },
    'link',
    direction,
  );
const linksEachWay = (name: string, direction?: Direction) => ({
  OUT: links(`${name}.out`, `(o)-[r:${anyLink}]->(n:\`Entity\`)`, direction),
  IN: links(`${name}.in`, `(o)<-[r:${anyLink}]-(n:\`Entity\`)`, direction),
  BOTH: links(`${name}.both`, `(o)-[r:${anyLink}]-(n:\`Entity\`)`, direction),
});
export const linksOf = linksEachWay('entity.links');
export const linksByDate = inBothOrders((direction) => linksEachWay('entity.linksByDate', direction));

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

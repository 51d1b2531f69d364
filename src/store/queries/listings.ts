/** The lists of all items of a label, with their filters and facets. */
import type { Partition } from '../port/read-query.js';
import { innerCertainDays, innerDays } from './possible-days.js';
import { WITHIN_WINDOW } from './window.js';

/** A filter by neighbours: the id of `x` is in the parameter that has the name of the filter. */
export interface NeighbourFilter {
  readonly match: string;
  readonly where?: string;
  /** Set where an item needs all of the ids, not one of them; each reaches it once. */
  readonly all?: true;
  /**
   * Set where the match is a path of any length. From several ids Neo4j 5.26 searches such a path in a way that gives what two of
   * them lead to twice, and takes a DISTINCT after it for needless; what is grouped, it groups.
   */
  readonly isOfAnyLength?: true;
}

/** How the values of a facet are read. */
export interface FacetSource {
  /** The clause from the item `n` to the value; undefined where the item itself holds the value. */
  readonly match?: string;
  readonly value: string;
  /** The last year of the range that begins with `value`. */
  readonly until?: string;
  /** The text of `innerDays`, where the value is the first of a range. */
  readonly innerDays?: string;
  /** Filters on this very property: the facet counts as if they were off. */
  readonly ownFilters: readonly string[];
  /** Whether the values are ids of entities. */
  readonly ofEntities?: boolean;
  /** Whether an item may reach the same value more than once; it still counts once. */
  readonly repeats?: boolean;
  /** The pattern of the edges `e` that the facet walks, where these may be many. */
  readonly edges?: string;
  /** Set where the facet is counted only if it is asked for by its name: one that walks as many edges as all others, or repeats one. */
  readonly onRequest?: true;
}

export interface Listing {
  readonly name: string;
  readonly label: string;
  /** Whether items are sorted by date; undated ones then come last in either direction. */
  readonly isDated: boolean;
  /** The match of a list starts at the first of these that is set. */
  readonly neighbours: Readonly<Record<string, NeighbourFilter>>;
  readonly conditions: Readonly<Record<string, string>>;
  /** The filter that divides the items: each has one value of this property. */
  readonly partition?: Partition;
  readonly facets: Readonly<Record<string, FacetSource>>;
}

const IDS = 'n.`id` IN $ids';
const WITHIN_PERIOD = {
  during: WITHIN_WINDOW.POSSIBLE('n'),
  certainlyDuring: WITHIN_WINDOW.CERTAIN('n'),
};
const KIND: FacetSource = { value: 'n.`subkind`', ownFilters: ['kinds'] };
const YEARS: FacetSource = {
  value: 'substring(n.`startEarliest`, 0, 4)',
  until: 'substring(n.`endLatest`, 0, 4)',
  innerDays: innerDays('n'),
  ownFilters: ['during', 'certainlyDuring'],
};
/** The years of the filter by certain overlap: those from the latest start to the earliest end, if that is not before it. */
const CERTAIN_YEARS: FacetSource = {
  value: 'substring(n.`startLatest`, 0, 4)',
  until: 'substring(n.`endEarliest`, 0, 4)',
  innerDays: innerCertainDays('n'),
  ownFilters: YEARS.ownFilters,
  onRequest: true,
};
/** A facet by entities, each of which an item reaches once. */
const entityOnce = (match: string, ...ownFilters: string[]): FacetSource => ({
  match,
  value: 'v.`id`',
  ownFilters,
  ofEntities: true,
});
/** A facet by entities that an item may reach several times. */
const entityRepeated = (match: string, ...ownFilters: string[]): FacetSource => ({
  ...entityOnce(match, ...ownFilters),
  repeats: true,
});

const TOOK_PART = '(r.`direct` = true OR r.`represented` = true)';
const anyRoleOf = (edges: string): string =>
  `EXISTS { MATCH ${edges} WHERE any(role IN p.\`roles\` WHERE role IN $roles) }`;
/** Roles are counted over all participations, whoever took part. */
const rolesOver = (edges: string, walked: string): FacetSource => ({
  match: `MATCH ${edges} UNWIND p.\`roles\` AS role`,
  value: 'role',
  ownFilters: ['roles'],
  repeats: true,
  edges: walked,
});
const ROLES_OF_ACTOR = '(n)<-[:`PARTICIPANT`|`ON_BEHALF_OF`]-(p:`Participation`)';
const ROLES_AT_EVENT = '(n)<-[:`AT`]-(p:`Participation`)';

export const ACTORS: Listing = {
  name: 'actors',
  label: 'Actor',
  isDated: false,
  neighbours: {
    participatedIn: { match: '(x)<-[r:`PRESENT_AT`]-(n:`Actor`)', where: TOOK_PART },
    memberOf: { match: '(x)<-[:`MEMBER_OF`]-(n:`Actor`)' },
    series: {
      match: '(x)<-[:`IN_SERIES`]-(e:`Event`) MATCH (e)<-[r:`PRESENT_AT`]-(n:`Actor`)',
      where: TOOK_PART,
    },
  },
  conditions: { ids: IDS, kinds: 'n.`kind` IN $kinds', roles: anyRoleOf(ROLES_OF_ACTOR) },
  partition: { filter: 'kinds', property: 'kind' },
  facets: {
    KIND: { value: 'n.`kind`', ownFilters: ['kinds'] },
    MEMBERSHIP: entityRepeated('MATCH (n)-[:`MEMBER_OF`]->(v:`Actor`)', 'memberOf'),
    ROLE: rolesOver(ROLES_OF_ACTOR, '(n)<-[e:`PARTICIPANT`|`ON_BEHALF_OF`]-()'),
    SERIES: {
      ...entityRepeated(
        `MATCH (n)-[r:\`PRESENT_AT\`]->(e:\`Event\`) WHERE ${TOOK_PART} MATCH (e)-[:\`IN_SERIES\`]->(v:\`EventSeries\`)`,
        'series',
      ),
      edges: '(n)-[e:`PRESENT_AT`]->()',
    },
    EVENT: {
      ...entityOnce(`MATCH (n)-[r:\`PRESENT_AT\`]->(v:\`Event\`) WHERE ${TOOK_PART}`, 'participatedIn'),
      edges: '(n)-[e:`PRESENT_AT`]->()',
      onRequest: true,
    },
  },
};

const HELD_WITHIN = 'MATCH (n)-[:`HELD_IN`]->(h:`Place`) MATCH (h)-[:`WITHIN`*0..6]->(v:`Place`)';

export const EVENTS: Listing = {
  name: 'events',
  label: 'Event',
  isDated: true,
  neighbours: {
    participantAll: { match: '(x)-[r:`PRESENT_AT`]->(n:`Event`)', where: TOOK_PART, all: true },
    presentAll: {
      match: '(x)-[r:`PRESENT_AT`]->(n:`Event`)',
      where: `(${TOOK_PART} OR r.\`organized\` = true)`,
      all: true,
    },
    series: { match: '(x)<-[:`IN_SERIES`]-(n:`Event`)' },
    participants: { match: '(x)-[r:`PRESENT_AT`]->(n:`Event`)', where: TOOK_PART },
    organizers: { match: '(x)-[:`ORGANIZED`]->(n:`Event`)' },
    topics: { match: '(x)<-[:`ABOUT`]-(n:`Event`)' },
    places: { match: '(x)<-[:`HELD_IN`]-(n:`Event`)' },
    countries: { match: '(x)<-[:`HELD_IN`]-(n:`Event`)' },
  },
  conditions: {
    ids: IDS,
    kinds: 'n.`subkind` IN $kinds',
    statuses: 'n.`status` IN $statuses',
    roles: anyRoleOf(ROLES_AT_EVENT),
    ...WITHIN_PERIOD,
  },
  facets: {
    KIND,
    STATUS: { value: 'n.`status`', ownFilters: ['statuses'] },
    YEAR: YEARS,
    CERTAIN_YEAR: CERTAIN_YEARS,
    // Where it was is one property, whichever of the two asks for it.
    PLACE: entityRepeated(HELD_WITHIN, 'places', 'countries'),
    COUNTRY: entityRepeated(`${HELD_WITHIN} WHERE v.\`subkind\` = 'COUNTRY'`, 'places', 'countries'),
    TOPIC: entityOnce('MATCH (n)-[:`ABOUT`]->(v)', 'topics'),
    SERIES: entityOnce('MATCH (n)-[:`IN_SERIES`]->(v:`EventSeries`)', 'series'),
    ORGANIZER: entityRepeated('MATCH (n)<-[:`ORGANIZED`]-(v:`Actor`)', 'organizers'),
    ROLE: rolesOver(ROLES_AT_EVENT, '(n)<-[e:`AT`]-()'),
    PARTICIPANT: {
      ...entityOnce(
        `MATCH (n)<-[r:\`PRESENT_AT\`]-(v:\`Actor\`) WHERE ${TOOK_PART}`,
        'participants',
        'participantAll',
      ),
      edges: '(n)<-[e:`PRESENT_AT`]-()',
      onRequest: true,
    },
  },
};

export const DECLARATIONS: Listing = {
  name: 'declarations',
  label: 'Declaration',
  isDated: true,
  neighbours: {
    events: { match: '(x)<-[:`ADOPTED_AT`]-(n:`Declaration`)' },
    cites: { match: '(x)<-[:`CITES`]-(n:`Declaration`)' },
    adoptedBy: { match: '(x)-[:`ADOPTED`]->(n:`Declaration`)' },
    series: { match: '(x)<-[:`IN_SERIES`]-(e:`Event`) MATCH (e)<-[:`ADOPTED_AT`]-(n:`Declaration`)' },
    topics: { match: '(x)<-[:`ABOUT`]-(n:`Declaration`)' },
  },
  conditions: {
    ids: IDS,
    kinds: 'n.`subkind` IN $kinds',
    citesKinds: 'EXISTS { MATCH (n)-[:`CITES`]->(c:`Declaration`) WHERE c.`subkind` IN $citesKinds }',
    ...WITHIN_PERIOD,
  },
  facets: {
    KIND,
    YEAR: YEARS,
    CERTAIN_YEAR: CERTAIN_YEARS,
    TOPIC: entityOnce('MATCH (n)-[:`ABOUT`]->(v)', 'topics'),
    SERIES: entityRepeated(
      'MATCH (n)-[:`ADOPTED_AT`]->(e:`Event`) MATCH (e)-[:`IN_SERIES`]->(v:`EventSeries`)',
      'series',
    ),
    EVENT: entityRepeated('MATCH (n)-[:`ADOPTED_AT`]->(v:`Event`)', 'events'),
    ADOPTER: entityRepeated('MATCH (n)<-[:`ADOPTED`]-(v:`Actor`)', 'adoptedBy'),
    CITED: entityRepeated('MATCH (n)-[:`CITES`]->(v:`Declaration`)', 'cites'),
    CITED_KIND: {
      match: 'MATCH (n)-[:`CITES`]->(c:`Declaration`)',
      value: 'c.`subkind`',
      ownFilters: ['citesKinds'],
      repeats: true,
    },
  },
};

export const STATEMENTS: Listing = {
  name: 'statements',
  label: 'Statement',
  isDated: true,
  neighbours: {
    speakers: { match: '(x)<-[:`MADE_BY`]-(n:`Statement`)' },
    onBehalfOf: { match: '(x)<-[:`SPOKEN_FOR`]-(n:`Statement`)' },
    events: { match: '(x)<-[:`MADE_AT`]-(n:`Statement`)' },
    topics: { match: '(x)<-[:`ABOUT`]-(n:`Statement`)' },
  },
  conditions: { ids: IDS, ...WITHIN_PERIOD },
  facets: {
    YEAR: YEARS,
    CERTAIN_YEAR: CERTAIN_YEARS,
    SPEAKER: entityRepeated('MATCH (n)-[:`MADE_BY`]->(v:`Actor`)', 'speakers'),
    BODY: entityOnce('MATCH (n)-[:`SPOKEN_FOR`]->(v:`Actor`)', 'onBehalfOf'),
    EVENT: entityRepeated('MATCH (n)-[:`MADE_AT`]->(v:`Event`)', 'events'),
    TOPIC: entityOnce('MATCH (n)-[:`ABOUT`]->(v)', 'topics'),
  },
};

export const PLACES: Listing = {
  ...unfiltered('places', 'Place'),
  neighbours: { within: { match: '(x)<-[:`WITHIN`*1..6]-(n:`Place`)', isOfAnyLength: true } },
  conditions: { ids: IDS, kinds: 'n.`subkind` IN $kinds' },
};

export const SOURCES: Listing = {
  ...unfiltered('sources', 'Source'),
  neighbours: {
    // A claim is its own neighbour; an entity is that of claims about it, and of those that relate something to it.
    supports: {
      match: '(x)<-[:`SUBJECT`|`OBJECT`*0..1]-(c:`Claim`) MATCH (c)-[:`SUPPORTED_BY`]->(n:`Source`)',
    },
    derivedFrom: { match: '(x)<-[:`DERIVED_FROM`]-(n:`Source`)' },
  },
  conditions: {
    text: '(toLower(n.`title`) CONTAINS $text OR toLower(n.`publisher`) CONTAINS $text)',
    publishers: '(n.`publisher` IN $publishers OR n.`origin` IN $publishers)',
    kinds: 'n.`kind` IN $kinds',
    languages: 'n.`lang` IN $languages',
    ...WITHIN_PERIOD,
  },
  facets: {
    KIND: { value: 'n.`kind`', ownFilters: ['kinds'] },
    PUBLISHER: { value: 'n.`publisher`', ownFilters: ['publishers'] },
    LANGUAGE: { match: 'WITH n WHERE n.`lang` IS NOT NULL', value: 'n.`lang`', ownFilters: ['languages'] },
    YEAR: YEARS,
  },
};

/** A list without filters and facets. */
export function unfiltered(name: string, label: string): Listing {
  return { name, label, isDated: false, neighbours: {}, conditions: {}, facets: {} };
}

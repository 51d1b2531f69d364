/** What may be listed whole, by which filters, and counted by which facets. */
import { WITHIN_WINDOW } from './connections.js';

/** A filter by neighbours: `x` is one of the ids in the parameter of this name. */
export interface NeighbourFilter {
  readonly match: string;
  readonly where?: string;
}

/** Where the values of a facet come from. */
export interface FacetSource {
  /** From the item `n` to what holds the value, unless it is on the item itself. */
  readonly match?: string;
  readonly value: string;
  /** For years: the end of the range that begins with `value`. */
  readonly until?: string;
  /** The filters that choose values of this facet: it counts as if they were off. */
  readonly ownFilters: readonly string[];
  /** Whether the values are ids of entities. */
  readonly ofEntities?: boolean;
  /** Whether an item may come to a value more than once, and then counts once all the same. */
  readonly repeats?: boolean;
  /** The edges `e` of an item that are walked for it, where these may be many. */
  readonly edges?: string;
}

export interface Listing {
  readonly name: string;
  readonly label: string;
  /** Sorted by date; then what has none comes last in either direction. */
  readonly isDated: boolean;
  /** In the order in which they serve as the place to start from. */
  readonly neighbours: Readonly<Record<string, NeighbourFilter>>;
  readonly conditions: Readonly<Record<string, string>>;
  /** The condition that divides the items, each of which has one value of this property. */
  readonly part?: { readonly filter: string; readonly property: string };
  readonly facets: Readonly<Record<string, FacetSource>>;
}

const TEXT = 'n.`id` IN $ids';
const KIND: FacetSource = { value: 'n.`subkind`', ownFilters: [] };
const YEARS: FacetSource = {
  value: 'substring(n.`startEarliest`, 0, 4)',
  until: 'substring(n.`endLatest`, 0, 4)',
  ownFilters: ['during', 'certainlyDuring'],
};
/** By one edge of a type that an item has but once to an entity. */
const entity = (match: string, ...ownFilters: string[]): FacetSource => ({
  match,
  value: 'v.`id`',
  ownFilters,
  ofEntities: true,
});
const entityAgain = (match: string, ...ownFilters: string[]): FacetSource => ({
  ...entity(match, ...ownFilters),
  repeats: true,
});

export const ACTORS: Listing = {
  name: 'actors',
  label: 'Actor',
  isDated: false,
  neighbours: {
    participatedIn: {
      match: '(x)<-[r:`PRESENT_AT`]-(n:`Actor`)',
      where: '(r.`direct` = true OR r.`represented` = true)',
    },
    memberOf: { match: '(x)<-[:`MEMBER_OF`]-(n:`Actor`)' },
  },
  conditions: { ids: TEXT, kinds: 'n.`kind` IN $kinds' },
  part: { filter: 'kinds', property: 'kind' },
  facets: {
    KIND: { value: 'n.`kind`', ownFilters: ['kinds'] },
    MEMBERSHIP: entityAgain('MATCH (n)-[:`MEMBER_OF`]->(v:`Actor`)', 'memberOf'),
    ROLE: {
      match: 'MATCH (n)<-[:`PARTICIPANT`|`ON_BEHALF_OF`]-(p:`Participation`) UNWIND p.`roles` AS role',
      value: 'role',
      ownFilters: [],
      repeats: true,
      edges: '(n)<-[e:`PARTICIPANT`|`ON_BEHALF_OF`]-()',
    },
    SERIES: {
      ...entityAgain(
        'MATCH (n)-[s:`PRESENT_AT`]->(e:`Event`) WHERE s.`direct` = true OR s.`represented` = true MATCH (e)-[:`IN_SERIES`]->(v:`EventSeries`)',
      ),
      edges: '(n)-[e:`PRESENT_AT`]->()',
    },
  },
};

export const EVENTS: Listing = {
  name: 'events',
  label: 'Event',
  isDated: true,
  neighbours: {
    series: { match: '(x)<-[:`IN_SERIES`]-(n:`Event`)' },
    participant: {
      match: '(x)-[r:`PRESENT_AT`]->(n:`Event`)',
      where: '(r.`direct` = true OR r.`represented` = true)',
    },
    organizer: { match: '(x)-[:`ORGANIZED`]->(n:`Event`)' },
    topic: { match: '(x)<-[:`ABOUT`]-(n:`Event`)' },
    place: { match: '(x)<-[:`HELD_IN`]-(n:`Event`)' },
  },
  conditions: {
    ids: TEXT,
    during: WITHIN_WINDOW.POSSIBLE('n'),
    certainlyDuring: WITHIN_WINDOW.CERTAIN('n'),
  },
  facets: {
    KIND,
    YEAR: YEARS,
    PLACE: entity('MATCH (n)-[:`HELD_IN`]->(v:`Place`)', 'place'),
    COUNTRY: entityAgain(
      "MATCH (n)-[:`HELD_IN`]->(h:`Place`) MATCH (h)-[:`WITHIN`*0..6]->(v:`Place`) WHERE v.`subkind` = 'COUNTRY'",
      'place',
    ),
    TOPIC: entity('MATCH (n)-[:`ABOUT`]->(v)', 'topic'),
    SERIES: entity('MATCH (n)-[:`IN_SERIES`]->(v:`EventSeries`)', 'series'),
    ROLE: {
      match: 'MATCH (n)<-[:`AT`]-(p:`Participation`) UNWIND p.`roles` AS role',
      value: 'role',
      ownFilters: [],
      repeats: true,
      edges: '(n)<-[e:`AT`]-()',
    },
  },
};

export const DECLARATIONS: Listing = {
  name: 'declarations',
  label: 'Declaration',
  isDated: true,
  neighbours: {
    event: { match: '(x)<-[:`ADOPTED_AT`]-(n:`Declaration`)' },
    series: { match: '(x)<-[:`IN_SERIES`]-(e:`Event`) MATCH (e)<-[:`ADOPTED_AT`]-(n:`Declaration`)' },
    topic: { match: '(x)<-[:`ABOUT`]-(n:`Declaration`)' },
  },
  conditions: { ids: TEXT },
  facets: {
    KIND,
    // Documents without a date have no bounds, and no year.
    YEAR: { ...YEARS, match: 'WITH n WHERE n.`startEarliest` IS NOT NULL', ownFilters: [] },
    TOPIC: entity('MATCH (n)-[:`ABOUT`]->(v)', 'topic'),
    SERIES: entityAgain(
      'MATCH (n)-[:`ADOPTED_AT`]->(e:`Event`) MATCH (e)-[:`IN_SERIES`]->(v:`EventSeries`)',
      'series',
    ),
  },
};

export const unfiltered = (name: string, label: string): Listing => ({
  name,
  label,
  isDated: false,
  neighbours: {},
  conditions: {},
  facets: {},
});

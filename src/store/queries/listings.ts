/** The lists of all items of a label, with their filters and facets. */
import type { Partition } from '../port/read-query.js';
import { innerDays } from './possible-days.js';
import { WITHIN_WINDOW } from './window.js';

/** A filter by neighbours: the id of `x` is in the parameter that has the name of the filter. */
export interface NeighbourFilter {
  readonly match: string;
  readonly where?: string;
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
const KIND: FacetSource = { value: 'n.`subkind`', ownFilters: [] };
const YEARS: FacetSource = {
  value: 'substring(n.`startEarliest`, 0, 4)',
  until: 'substring(n.`endLatest`, 0, 4)',
  innerDays: innerDays('n'),
  ownFilters: ['during', 'certainlyDuring'],
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
  conditions: { ids: IDS, kinds: 'n.`kind` IN $kinds' },
  partition: { filter: 'kinds', property: 'kind' },
  facets: {
    KIND: { value: 'n.`kind`', ownFilters: ['kinds'] },
    MEMBERSHIP: entityRepeated('MATCH (n)-[:`MEMBER_OF`]->(v:`Actor`)', 'memberOf'),
    ROLE: {
      match: 'MATCH (n)<-[:`PARTICIPANT`|`ON_BEHALF_OF`]-(p:`Participation`) UNWIND p.`roles` AS role',
      value: 'role',
      ownFilters: [],
      repeats: true,
      edges: '(n)<-[e:`PARTICIPANT`|`ON_BEHALF_OF`]-()',
    },
    SERIES: {
      ...entityRepeated(
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
    ids: IDS,
    during: WITHIN_WINDOW.POSSIBLE('n'),
    certainlyDuring: WITHIN_WINDOW.CERTAIN('n'),
  },
  facets: {
    KIND,
    YEAR: YEARS,
    PLACE: entityOnce('MATCH (n)-[:`HELD_IN`]->(v:`Place`)', 'place'),
    COUNTRY: entityRepeated(
      "MATCH (n)-[:`HELD_IN`]->(h:`Place`) MATCH (h)-[:`WITHIN`*0..6]->(v:`Place`) WHERE v.`subkind` = 'COUNTRY'",
      'place',
    ),
    TOPIC: entityOnce('MATCH (n)-[:`ABOUT`]->(v)', 'topic'),
    SERIES: entityOnce('MATCH (n)-[:`IN_SERIES`]->(v:`EventSeries`)', 'series'),
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
  conditions: { ids: IDS },
  facets: {
    KIND,
    // Undated documents have no bounds, hence no year.
    YEAR: { ...YEARS, match: 'WITH n WHERE n.`startEarliest` IS NOT NULL', ownFilters: [] },
    TOPIC: entityOnce('MATCH (n)-[:`ABOUT`]->(v)', 'topic'),
    SERIES: entityRepeated(
      'MATCH (n)-[:`ADOPTED_AT`]->(e:`Event`) MATCH (e)-[:`IN_SERIES`]->(v:`EventSeries`)',
      'series',
    ),
  },
};

export const SOURCES: Listing = {
  ...unfiltered('sources', 'Source'),
  neighbours: {
    // A claim is its own neighbour; an entity is that of claims about it, and of those that relate something to it.
    supports: {
      match: '(x)<-[:`SUBJECT`|`OBJECT`*0..1]-(c:`Claim`) MATCH (c)-[:`SUPPORTED_BY`]->(n:`Source`)',
    },
  },
  conditions: {
    publisher: '(n.`publisher` IN $publisher OR n.`origin` IN $publisher)',
    kind: 'n.`kind` IN $kind',
    lang: 'n.`lang` IN $lang',
    during: WITHIN_WINDOW.POSSIBLE('n'),
    certainlyDuring: WITHIN_WINDOW.CERTAIN('n'),
  },
};

/** A list without filters and facets. */
export function unfiltered(name: string, label: string): Listing {
  return { name, label, isDated: false, neighbours: {}, conditions: {}, facets: {} };
}

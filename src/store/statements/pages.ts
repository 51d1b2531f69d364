/**
 * Pages over all actors, events, declarations and topics. The text of a statement follows from which filters are set, so
 * there are as many texts as combinations of filters: a bounded set, made once each and then reused.
 */
import type {
  ActorRecord,
  DeclarationRecord,
  EntityRecord,
  EventRecord,
  EventSeriesRecord,
  SourceRecord,
  StatementRecord,
  TopicRecord,
} from '../../domain/model.js';
import { decodeEntity, decodeSource, propsOf } from '../decode.js';
import { type Params, type Row, type Statement, statement } from '../statement.js';
import { withinWindow } from './connections.js';
import { afterPlace, type Direction, type PageParams, type PageRow, placeOf } from './paging.js';

/** A filter by neighbours: `x` is one of the ids in the parameter of this name. */
interface NeighbourFilter {
  readonly match: string;
  readonly where?: string;
}

interface Listing {
  readonly name: string;
  readonly label: string;
  /** In the order in which they serve as the place to start from. */
  readonly neighbours: Readonly<Record<string, NeighbourFilter>>;
  readonly conditions: Readonly<Record<string, string>>;
}

const TEXT = 'n.`id` IN $ids';

const ACTORS: Listing = {
  name: 'actors',
  label: 'Actor',
  neighbours: {
    participatedIn: {
      match: '(x)<-[r:`PRESENT_AT`]-(n:`Actor`)',
      where: '(r.`direct` = true OR r.`represented` = true)',
    },
    memberOf: { match: '(x)<-[:`MEMBER_OF`]-(n:`Actor`)' },
  },
  conditions: { ids: TEXT, kinds: 'n.`kind` IN $kinds' },
};

const EVENTS: Listing = {
  name: 'events',
  label: 'Event',
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
  conditions: { ids: TEXT, during: withinWindow('n') },
};

const DECLARATIONS: Listing = {
  name: 'declarations',
  label: 'Declaration',
  neighbours: {
    event: { match: '(x)<-[:`ADOPTED_AT`]-(n:`Declaration`)' },
    series: { match: '(x)<-[:`IN_SERIES`]-(e:`Event`) MATCH (e)<-[:`ADOPTED_AT`]-(n:`Declaration`)' },
    topic: { match: '(x)<-[:`ABOUT`]-(n:`Declaration`)' },
  },
  conditions: { ids: TEXT },
};

const unfiltered = (name: string, label: string): Listing => ({
  name,
  label,
  neighbours: {},
  conditions: {},
});

export interface FilteredPages<R> {
  /** All that may be active. */
  readonly filters: readonly string[];
  page(active: readonly string[], direction: Direction): Statement<PageParams, PageRow<R>>;
  count(active: readonly string[]): Statement<Params, number>;
}

function filteredPages<R>(listing: Listing, decode: (row: Row) => R): FilteredPages<R> {
  const texts = new Map<string, unknown>();
  const once = <T>(key: string, make: () => T): T => {
    if (!texts.has(key)) texts.set(key, make());
    return texts.get(key) as T;
  };
  return {
    filters: [...Object.keys(listing.neighbours), ...Object.keys(listing.conditions)],
    page: (active, direction) =>
      once(`page ${direction} ${active.join()}`, () =>
        statement<PageParams, PageRow<R>>(
          `${listing.name}.page${suffix(active)}${direction === 'ASC' ? '' : '.desc'}`,
          `${matchOf(listing, active, afterPlace('n.`sortKey`', 'n.`id`', direction))}
           RETURN n.\`sortKey\` AS sortKey, n.\`id\` AS tieBreaker, properties(n) AS props
           ORDER BY sortKey ${direction}, tieBreaker ${direction}
           LIMIT $limit`,
          (row) => ({ ...placeOf(row), value: decode(row) }),
        ),
      ),
    count: (active) =>
      once(`count ${active.join()}`, () =>
        statement<Params, number>(
          `${listing.name}.count${suffix(active)}`,
          `${matchOf(listing, active, null)} RETURN count(n) AS total`,
          (row) => Number(row.total),
        ),
      ),
  };
}

const suffix = (active: readonly string[]) => (active.length === 0 ? '' : `[${active.join('+')}]`);

/** Starts at the neighbours of the first neighbour filter, if there is one, else at the label. */
function matchOf(listing: Listing, active: readonly string[], place: string | null): string {
  const neighbours = Object.keys(listing.neighbours).filter((f) => active.includes(f));
  const [anchor, ...others] = neighbours;
  const conditions = [
    ...others.map((f) => exists(listing.neighbours[f] as NeighbourFilter, f)),
    ...Object.entries(listing.conditions).flatMap(([f, condition]) =>
      active.includes(f) ? [condition] : [],
    ),
    ...(place === null ? [] : [place]),
  ];
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  if (anchor === undefined) return `MATCH (n:\`${listing.label}\`) ${where}`;
  const { match, where: own } = listing.neighbours[anchor] as NeighbourFilter;
  return `MATCH (x:\`Record\`) WHERE x.\`id\` IN $${anchor}
    MATCH ${match}${own === undefined ? '' : ` WHERE ${own}`}
    WITH DISTINCT n ${where}`;
}

const exists = ({ match, where }: NeighbourFilter, parameter: string): string =>
  `EXISTS { MATCH ${match} WHERE x.\`id\` IN $${parameter}${where === undefined ? '' : ` AND ${where}`} }`;

const entityOf = <R extends EntityRecord>(row: Row): R => decodeEntity(propsOf(row, 'props')) as R;

export const actorPages = filteredPages<ActorRecord>(ACTORS, entityOf);
export const eventPages = filteredPages<EventRecord>(EVENTS, entityOf);
export const declarationPages = filteredPages<DeclarationRecord>(DECLARATIONS, entityOf);
export const topicPages = filteredPages<TopicRecord>(unfiltered('topics', 'Topic'), entityOf);
export const seriesPages = filteredPages<EventSeriesRecord>(unfiltered('series', 'EventSeries'), entityOf);
export const statementPages = filteredPages<StatementRecord>(unfiltered('statements', 'Statement'), entityOf);
export const sourcePages = filteredPages<SourceRecord>(unfiltered('sources', 'Source'), (row) =>
  decodeSource(propsOf(row, 'props')),
);

/** A place and every place within it. */
export const placesWithin = statement<{ readonly place: string }, string>(
  'places.within',
  'MATCH (x:`Record` {`id`: $place}) MATCH (n:`Place`)-[:`WITHIN`*0..6]->(x) RETURN DISTINCT n.`id` AS id ORDER BY id',
  (row) => row.id as string,
);

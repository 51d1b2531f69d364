/**
 * Pages over all actors, events, declarations and so on. The text of a query depends on which filters are
 * set, so there is one text for each combination of filters: a bounded set, of which those in use are kept.
 */
import type {
  ActorRecord,
  DeclarationRecord,
  EventRecord,
  EventSeriesRecord,
  PlaceRecord,
  SourceRecord,
  StatementRecord,
  TopicRecord,
} from '../../domain/model.js';
import { createBoundedCache } from '../../shared/bounded-cache.js';
import type { RecordType } from '../mapping/record-columns.js';
import { type Params, type ReadQuery, readQuery, type SortedIndexHint } from '../port/read-query.js';
import { type FacetQueries, facetQueries } from './facets.js';
import {
  afterPosition,
  type Direction,
  filterSuffix,
  type PageParams,
  type PageRow,
  type SortPosition,
  sortPositionOf,
} from './keyset.js';
import {
  ACTORS,
  DECLARATIONS,
  EVENTS,
  type Listing,
  type NeighbourFilter,
  PLACES,
  SOURCES,
  STATEMENTS,
  unfiltered,
} from './listings.js';

/** The queries of a list. `active` names the filters that are set. */
export interface FilteredPages<R> {
  /** The filters that the list has. */
  readonly filters: readonly string[];
  /**
   * Returns positions only where the records are better read by id: the embedded store reads whatever it
   * sorts.
   */
  page(active: readonly string[], direction: Direction): ReadQuery<PageParams, SortPosition | PageRow<R>>;
  count(active: readonly string[]): ReadQuery<Params, number>;
  /** For nested queries; undefined where the list cannot be part of one. */
  readonly relation?: ListRelation;
  /** Undefined where the list cannot be counted by a property. */
  readonly facets?: FacetQueries;
}

/** A list as the root of a nested query. */
export interface ListRelation {
  readonly record: RecordType;
  keyOf(direction: Direction): string;
  /**
   * Returns the clause that matches, as `n`, the items which the filters and the further condition accept.
   */
  match(active: readonly string[], condition: string | null): string;
  /** Whether the match starts at the neighbours of a record that a filter names, instead of all items. */
  isAnchored(active: readonly string[]): boolean;
}

/** Clients use few combinations of filters; one that tries them all must not fill the memory. */
const MAX_QUERIES = 500;
const BYTES_PER_QUERY = 2_000;

function filteredPages<R>(listing: Listing, record: RecordType = 'entity'): Required<FilteredPages<R>> {
  const kept = createBoundedCache<object>({
    maxBytes: MAX_QUERIES * BYTES_PER_QUERY,
    sizeOf: () => BYTES_PER_QUERY,
  });
  const once = <T extends object | null>(key: string, create: () => T): T => {
    const known = kept.get(key) as T | undefined;
    if (known !== undefined) return known;
    const made = create();
    if (made !== null) kept.set(key, made);
    return made;
  };
  const keyOf = (direction: Direction) => (listing.isDated && direction === 'DESC' ? 'latestKey' : 'sortKey');
  return {
    relation: {
      record,
      keyOf: (direction) => `n.\`${keyOf(direction)}\``,
      match: (active, condition) => matchOf(listing, active, condition),
      isAnchored: (active) => neighboursOf(listing, active).length > 0,
    },
    filters: [...Object.keys(listing.neighbours), ...Object.keys(listing.conditions)],
    page: (active, direction) =>
      once(`page ${direction} ${active.join()}`, () => {
        const key = keyOf(direction);
        const page = readQuery<PageParams, SortPosition>(
          `${listing.name}.page${filterSuffix(active)}${direction === 'ASC' ? '' : '.desc'}`,
          `${matchOf(listing, active, afterPosition(`n.\`${key}\``, 'n.`id`', direction))}
           RETURN n.\`${key}\` AS sortKey, n.\`id\` AS tieBreaker
           ORDER BY sortKey ${direction}, tieBreaker ${direction}
           LIMIT $limit`,
          sortPositionOf,
        );
        const sortedIndex = sortedIndexOf(listing, active, key, direction);
        return sortedIndex === undefined ? page : { ...page, sortedIndex };
      }),
    count: (active) =>
      once(`count ${active.join()}`, () =>
        readQuery<Params, number>(
          `${listing.name}.count${filterSuffix(active)}`,
          `${matchOf(listing, active, null)} RETURN count(n) AS total`,
          (row) => Number(row.total),
        ),
      ),
    facets: facetQueries(listing, (active) => matchOf(listing, active, null), once),
  };
}

/** Only all items, and those of one partition, have an order that is worth an index. */
function sortedIndexOf(
  { label, partition }: Listing,
  active: readonly string[],
  key: string,
  direction: Direction,
): SortedIndexHint | undefined {
  if (active.length === 0) return { label, key, direction };
  return partition !== undefined && active.length === 1 && active[0] === partition.filter
    ? { label, key, direction, partition }
    : undefined;
}

/** Starts at the neighbours of the first neighbour filter, if there is one, else at the label. */
function matchOf(listing: Listing, active: readonly string[], condition: string | null): string {
  const [anchor, ...others] = neighboursOf(listing, active);
  const conditions = [
    ...others.map((f) => exists(listing.neighbours[f] as NeighbourFilter, f)),
    ...Object.entries(listing.conditions).flatMap(([f, text]) => (active.includes(f) ? [text] : [])),
    ...(condition === null ? [] : [condition]),
  ];
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  if (anchor === undefined) return `MATCH (n:\`${listing.label}\`) ${where}`;
  const { match, where: own, all, isOfAnyLength } = listing.neighbours[anchor] as NeighbourFilter;
  const each = all ? `WITH n, count(DISTINCT x.\`id\`) AS met WHERE met = size($${anchor})` : '';
  return `MATCH (x:\`Record\`) WHERE x.\`id\` IN $${anchor}
    MATCH ${match}${own === undefined ? '' : ` WHERE ${own}`}
    ${each} WITH ${isOfAnyLength ? 'n, count(*) AS ways' : 'DISTINCT n'} ${where}`;
}

const neighboursOf = (listing: Listing, active: readonly string[]): readonly string[] =>
  Object.keys(listing.neighbours).filter((filter) => active.includes(filter));

function exists({ match, where, all }: NeighbourFilter, parameter: string): string {
  const found = `{ MATCH ${match} WHERE x.\`id\` IN $${parameter}${where === undefined ? '' : ` AND ${where}`} }`;
  return all ? `COUNT ${found} = size($${parameter})` : `EXISTS ${found}`;
}

export const actorPages = filteredPages<ActorRecord>(ACTORS);
export const eventPages = filteredPages<EventRecord>(EVENTS);
export const declarationPages = filteredPages<DeclarationRecord>(DECLARATIONS);
export const topicPages = filteredPages<TopicRecord>(unfiltered('topics', 'Topic'));
export const seriesPages = filteredPages<EventSeriesRecord>(unfiltered('series', 'EventSeries'));
export const statementPages = filteredPages<StatementRecord>(STATEMENTS);
export const placePages = filteredPages<PlaceRecord>(PLACES);
export const sourcePages = filteredPages<SourceRecord>(SOURCES, 'source');

/** Returns the ids of these places, and of every place within one of them. */
export const placesWithin = readQuery<{ readonly places: readonly string[] }, string>(
  'places.within',
  // Grouped, not DISTINCT: see `isOfAnyLength`.
  'MATCH (x:`Record`) WHERE x.`id` IN $places MATCH (n:`Place`)-[:`WITHIN`*0..6]->(x) WITH n.`id` AS id, count(*) AS ways RETURN id ORDER BY id',
  (row) => row.id as string,
);

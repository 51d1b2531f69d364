/**
 * Pages over all actors, events, declarations and topics. The text of a statement follows from which filters are set, so
 * there are as many texts as combinations of filters: a bounded set, made once each and then reused.
 */
import type {
  ActorRecord,
  DeclarationRecord,
  EventRecord,
  EventSeriesRecord,
  SourceRecord,
  StatementRecord,
  TopicRecord,
} from '../../domain/model.js';
import type { RecordType } from '../mapping/record-columns.js';
import { type Params, type ReadQuery, readQuery } from '../port/read-query.js';
import {
  afterPosition,
  type Direction,
  type PageParams,
  type PageRow,
  type SortPosition,
  sortPositionOf,
} from './keyset.js';
import {
  ACTORS,
  DECLARATIONS,
  EVENTS,
  type FacetSource,
  type Listing,
  type NeighbourFilter,
  unfiltered,
} from './listings.js';

export interface FilteredPages<R> {
  /** All that may be active. */
  readonly filters: readonly string[];
  /** Places only, where their records are better read by their ids: the embedded store reads whatever it sorts. */
  page(active: readonly string[], direction: Direction): ReadQuery<PageParams, SortPosition | PageRow<R>>;
  count(active: readonly string[]): ReadQuery<Params, number>;
  /** For who puts a page into a statement of its own; absent where there is no such page. */
  readonly relation?: ListRelation;
  /** Those that this listing can be counted by, with the filters that each is as if without. */
  readonly facets: Readonly<Record<string, FacetSource>>;
  facet(name: string, active: readonly string[]): ReadQuery<Params, FacetRow>;
  /** Several facets of the same items in one statement, by name; for stores that `readsSubtrees`. */
  facetsTogether(
    names: readonly string[],
    active: readonly string[],
  ): ReadQuery<Params, ReadonlyMap<string, readonly FacetRow[]>>;
  /** How many edges a facet walks, counted up to `mostEdges`; null where these are few. */
  facetEdges(name: string, active: readonly string[]): ReadQuery<EdgesParam, number> | null;
}

interface EdgesParam extends Params {
  readonly mostEdges: number;
}

export interface ListRelation {
  readonly record: RecordType;
  keyOf(direction: Direction): string;
  /** Matches what the filters let through, as `n`; with a place, what comes after it. */
  match(active: readonly string[], place: string | null): string;
  /** Whether it starts at the neighbours of a record that a filter names, and not at all there is. */
  isAnchored(active: readonly string[]): boolean;
}

/** How many items have a value; of a year, of a range of years. */
export interface FacetRow {
  readonly value: string;
  /** The last of the years where the value is a range; else null. */
  readonly until: string | null;
  readonly count: number;
}

function filteredPages<R>(listing: Listing, record: RecordType = 'entity'): FilteredPages<R> {
  const texts = new Map<string, unknown>();
  const once = <T>(key: string, make: () => T): T => {
    if (!texts.has(key)) texts.set(key, make());
    return texts.get(key) as T;
  };
  const keyOf = (direction: Direction) => (listing.isDated && direction === 'DESC' ? 'latestKey' : 'sortKey');
  return {
    relation: {
      record,
      keyOf: (direction) => `n.\`${keyOf(direction)}\``,
      match: (active, place) => matchOf(listing, active, place),
      isAnchored: (active) => neighboursOf(listing, active).length > 0,
    },
    filters: [...Object.keys(listing.neighbours), ...Object.keys(listing.conditions)],
    page: (active, direction) =>
      once(`page ${direction} ${active.join()}`, () => {
        const key = keyOf(direction);
        const page = readQuery<PageParams, SortPosition>(
          `${listing.name}.page${suffix(active)}${direction === 'ASC' ? '' : '.desc'}`,
          `${matchOf(listing, active, afterPosition(`n.\`${key}\``, 'n.`id`', direction))}
           RETURN n.\`${key}\` AS sortKey, n.\`id\` AS tieBreaker
           ORDER BY sortKey ${direction}, tieBreaker ${direction}
           LIMIT $limit`,
          sortPositionOf,
        );
        return { ...page, ...orderedBy(listing, active, key, direction) };
      }),
    count: (active) =>
      once(`count ${active.join()}`, () =>
        readQuery<Params, number>(
          `${listing.name}.count${suffix(active)}`,
          `${matchOf(listing, active, null)} RETURN count(n) AS total`,
          (row) => Number(row.total),
        ),
      ),
    facets: listing.facets,
    facet: (name, active) =>
      once(`facet ${name} ${active.join()}`, () => {
        const source = listing.facets[name] as FacetSource;
        return readQuery<Params, FacetRow>(
          `${listing.name}.facet.${name}${suffix(active)}`,
          `${matchOf(listing, active, null)}
           ${source.match ?? ''}
           ${countedBy(source)} ORDER BY value, until`,
          ({ value, until, total }) => facetRowOf([value, until, total]),
        );
      }),
    facetsTogether: (names, active) =>
      once(`facets ${names.join()} ${active.join()}`, () => {
        const match = matchOf(listing, active, null);
        // Events and documents fit into a list; of actors there may be so many that each block finds them for itself.
        const [all, scope, each] = listing.isDated
          ? [`CALL () { ${match} RETURN collect(n) AS ns }`, 'ns', 'UNWIND ns AS n']
          : ['', '', match];
        const blocks = names.map((name, i) => {
          const source = listing.facets[name] as FacetSource;
          return `CALL (${scope}) { ${each} ${source.match ?? ''} ${countedBy(source, 'WITH')}
            RETURN collect([value, until, total]) AS f${i} }`;
        });
        return readQuery<Params, ReadonlyMap<string, readonly FacetRow[]>>(
          `${listing.name}.facets.${names.join('+')}${suffix(active)}`,
          `${all} ${blocks.join('\n')}
           RETURN ${names.map((_, i) => `f${i}`).join(', ')}`,
          (row) => new Map(names.map((name, i) => [name, (row[`f${i}`] as unknown[][]).map(facetRowOf)])),
        );
      }),
    facetEdges: (name, active) =>
      once(`edges ${name} ${active.join()}`, () => {
        const edges = listing.facets[name]?.edges;
        if (edges === undefined) return null;
        return readQuery<EdgesParam, number>(
          `${listing.name}.facetEdges.${name}${suffix(active)}`,
          `${matchOf(listing, active, null)} MATCH ${edges} WITH e LIMIT $mostEdges RETURN count(e) AS total`,
          (row) => Number(row.total),
        );
      }),
  };
}

/** Of all items, or of the parts that one filter divides them into: what other filters leave has no order of its own. */
function orderedBy(
  { label, part }: Listing,
  active: readonly string[],
  key: string,
  direction: Direction,
): Pick<ReadQuery<Params, unknown>, 'ordered'> {
  if (active.length === 0) return { ordered: { label, key, direction } };
  return part !== undefined && active.length === 1 && active[0] === part.filter
    ? { ordered: { label, key, direction, partition: part } }
    : {};
}

/** Counts items; where each comes to a value once, without a set of them, and entities before their ids are read. */
function countedBy(
  { value, until = 'null', repeats, ofEntities }: FacetSource,
  clause: 'RETURN' | 'WITH' = 'RETURN',
): string {
  if (repeats)
    return `WITH ${value} AS value, ${until} AS until, n.\`id\` AS item
            ${clause} value, until, count(DISTINCT item) AS total`;
  return ofEntities
    ? `WITH v, count(n) AS total ${clause} ${value} AS value, ${until} AS until, total`
    : `${clause} ${value} AS value, ${until} AS until, count(n) AS total`;
}

const facetRowOf = ([value, until, total]: readonly unknown[]): FacetRow => ({
  value: value as string,
  until: (until as string | null | undefined) ?? null,
  count: Number(total),
});

const suffix = (active: readonly string[]) => (active.length === 0 ? '' : `[${active.join('+')}]`);

/** Starts at the neighbours of the first neighbour filter, if there is one, else at the label. */
function matchOf(listing: Listing, active: readonly string[], place: string | null): string {
  const [anchor, ...others] = neighboursOf(listing, active);
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

const neighboursOf = (listing: Listing, active: readonly string[]): readonly string[] =>
  Object.keys(listing.neighbours).filter((filter) => active.includes(filter));

const exists = ({ match, where }: NeighbourFilter, parameter: string): string =>
  `EXISTS { MATCH ${match} WHERE x.\`id\` IN $${parameter}${where === undefined ? '' : ` AND ${where}`} }`;

export const actorPages = filteredPages<ActorRecord>(ACTORS);
export const eventPages = filteredPages<EventRecord>(EVENTS);
export const declarationPages = filteredPages<DeclarationRecord>(DECLARATIONS);
export const topicPages = filteredPages<TopicRecord>(unfiltered('topics', 'Topic'));
export const seriesPages = filteredPages<EventSeriesRecord>(unfiltered('series', 'EventSeries'));
export const statementPages = filteredPages<StatementRecord>(unfiltered('statements', 'Statement'));
export const sourcePages = filteredPages<SourceRecord>(unfiltered('sources', 'Source'), 'source');

/** A place and every place within it. */
export const placesWithin = readQuery<{ readonly place: string }, string>(
  'places.within',
  'MATCH (x:`Record` {`id`: $place}) MATCH (n:`Place`)-[:`WITHIN`*0..6]->(x) RETURN DISTINCT n.`id` AS id ORDER BY id',
  (row) => row.id as string,
);

/** Facets of a listing: how many items there are of each value of a property. */
import { type Params, type ReadQuery, type Row, readQuery } from '../port/read-query.js';
import { filterSuffix } from './keyset.js';
import type { FacetSource, Listing } from './listings.js';

/** A value; or the years between which an item with an uncertain date was, the first of them in `value`. */
export interface RangedValue {
  readonly value: string;
  /** The last year where the value is the first of a range; else null. */
  readonly until: string | null;
  /** The text of `innerDays` for a range of years; else empty. */
  readonly innerDays: string;
}

/** The number of items that have a value, or a range of years. */
export interface FacetRow extends RangedValue {
  readonly count: number;
}

/** That an item has a value, or is dated within a range of years. */
export interface FacetPair extends RangedValue {
  readonly item: string;
}

/** The queries that count a listing. `active` names the filters that are set. */
export interface FacetQueries {
  /** The facets by name. */
  readonly sources: Readonly<Record<string, FacetSource>>;
  one(name: string, active: readonly string[]): ReadQuery<Params, FacetRow>;
  /** Counts several facets of the same items in one query, by name; needs the capability `nestedCollect`. */
  several(
    names: readonly string[],
    active: readonly string[],
  ): ReadQuery<Params, ReadonlyMap<string, readonly FacetRow[]>>;
  /** Tells which item has which value, up to `mostEdges` of them. */
  pairs(name: string, active: readonly string[]): ReadQuery<EdgesParam, FacetPair>;
  /** Counts the edges that a facet walks, up to `mostEdges`; null for a facet that walks few. */
  edges(name: string, active: readonly string[]): ReadQuery<EdgesParam, number> | null;
}

interface EdgesParam extends Params {
  readonly mostEdges: number;
}

/**
 * @param matchOf the clause that matches the items `n` which the active filters accept
 * @param once creates each query once
 */
export function facetQueries(
  listing: Listing,
  matchOf: (active: readonly string[]) => string,
  once: <T extends object | null>(key: string, create: () => T) => T,
): FacetQueries {
  return {
    sources: listing.facets,
    one: (name, active) =>
      once(`facet ${name} ${active.join()}`, () => {
        const source = listing.facets[name] as FacetSource;
        return readQuery<Params, FacetRow>(
          `${listing.name}.facet.${name}${filterSuffix(active)}`,
          `${matchOf(active)}
           ${source.match ?? ''}
           ${countedBy(source)} ORDER BY value, until, inner`,
          ({ value, until, inner, total }) => facetRowOf([value, until, inner, total]),
        );
      }),
    several: (names, active) =>
      once(`facets ${names.join()} ${active.join()}`, () => {
        const match = matchOf(active);
        // Events and documents fit into a list; there may be too many actors, so each subquery matches them
        // itself.
        const [all, scope, each] = listing.isDated
          ? [`CALL () { ${match} RETURN collect(n) AS ns }`, 'ns', 'UNWIND ns AS n']
          : ['', '', match];
        const subqueries = names.map((name, i) => {
          const source = listing.facets[name] as FacetSource;
          return `CALL (${scope}) { ${each} ${source.match ?? ''} ${countedBy(source, 'WITH')}
            RETURN collect([value, until, inner, total]) AS f${i} }`;
        });
        return readQuery<Params, ReadonlyMap<string, readonly FacetRow[]>>(
          `${listing.name}.facets.${names.join('+')}${filterSuffix(active)}`,
          `${all} ${subqueries.join('\n')}
           RETURN ${names.map((_, i) => `f${i}`).join(', ')}`,
          (row) => new Map(names.map((name, i) => [name, (row[`f${i}`] as unknown[][]).map(facetRowOf)])),
        );
      }),
    pairs: (name, active) =>
      once(`pairs ${name} ${active.join()}`, () => {
        const { match = '', value, until = 'null', innerDays = "''" } = listing.facets[name] as FacetSource;
        return readQuery<EdgesParam, FacetPair>(
          `${listing.name}.facetPairs.${name}${filterSuffix(active)}`,
          `${matchOf(active)}
           ${match}
           RETURN DISTINCT n.\`id\` AS item, ${value} AS value, ${until} AS until, ${innerDays} AS inner
           ORDER BY item, value LIMIT $mostEdges`,
          ({ item, ...row }) => ({ item: item as string, ...rangedValueOf(row) }),
        );
      }),
    edges: (name, active) =>
      once(`edges ${name} ${active.join()}`, () => {
        const edges = listing.facets[name]?.edges;
        if (edges === undefined) return null;
        return readQuery<EdgesParam, number>(
          `${listing.name}.facetEdges.${name}${filterSuffix(active)}`,
          `${matchOf(active)} MATCH ${edges} WITH e LIMIT $mostEdges RETURN count(e) AS total`,
          (row) => Number(row.total),
        );
      }),
  };
}

/**
 * Counts items; distinct ones only where an item may have a value twice, and entities before their ids are
 * read.
 */
function countedBy(
  { value, until = 'null', innerDays = "''", repeats, ofEntities }: FacetSource,
  clause: 'RETURN' | 'WITH' = 'RETURN',
): string {
  if (repeats)
    return `WITH ${value} AS value, ${until} AS until, ${innerDays} AS inner, n.\`id\` AS item
            ${clause} value, until, inner, count(DISTINCT item) AS total`;
  return ofEntities
    ? `WITH v, count(n) AS total ${clause} ${value} AS value, ${until} AS until, ${innerDays} AS inner, total`
    : `${clause} ${value} AS value, ${until} AS until, ${innerDays} AS inner, count(n) AS total`;
}

const facetRowOf = ([value, until, inner, total]: readonly unknown[]): FacetRow => ({
  ...rangedValueOf({ value, until, inner }),
  count: Number(total),
});

const rangedValueOf = ({ value, until, inner }: Row): RangedValue => ({
  value: value as string,
  until: (until as string | null | undefined) ?? null,
  innerDays: inner as string,
});

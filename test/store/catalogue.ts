/**
 * Finds every read query that the rooms of src/store export, so that a new one needs no registration here.
 * Filtered pages are listed with as many combinations of their filters as tell how filters go together.
 */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Params, ReadQuery } from '../../src/store/port/read-query.js';
import type { FilteredPages } from '../../src/store/queries/list-pages.js';

export type AnyQuery = ReadQuery<Params, unknown>;

const store = join(import.meta.dirname, '../../src/store');
const ROOMS = ['queries', 'nested-query'];

/** Returns all exports by the names of the module and the export. */
async function exportsOfRooms(): Promise<ReadonlyMap<string, unknown>> {
  const found = new Map<string, unknown>();
  const files = ROOMS.flatMap((room) => readdirSync(join(store, room)).map((file) => join(room, file)));
  for (const file of files.filter((f) => f.endsWith('.ts')).sort()) {
    const module: Record<string, unknown> = await import(join(store, file));
    for (const [name, value] of Object.entries(module)) found.set(`${basename(file, '.ts')}.${name}`, value);
  }
  return found;
}

/** Returns the queries with a fixed text. */
export async function fixedQueries(): Promise<readonly AnyQuery[]> {
  return [...(await exportsOfRooms()).values()].flatMap(queriesIn);
}

/** Returns the filtered pages by the name of their export. */
export async function pageSets(): Promise<ReadonlyMap<string, FilteredPages<unknown>>> {
  return new Map(
    [...(await exportsOfRooms())].flatMap(([name, value]) => (isPages(value) ? [[name, value]] : [])),
  );
}

/** Returns all queries, those of filtered pages with no filter, with each, with every two, and with all. */
export async function wholeCatalogue(): Promise<readonly AnyQuery[]> {
  const filtered = [...(await pageSets()).values()].flatMap((pages) =>
    someSubsetsOf(pages.filters)
      .filter(canBe)
      .flatMap((active) => [
        pages.page(active, 'ASC') as AnyQuery,
        pages.page(active, 'DESC') as AnyQuery,
        pages.count(active) as AnyQuery,
        ...facetQueriesOf(pages, active),
      ]),
  );
  return [...(await fixedQueries()), ...filtered];
}

function facetQueriesOf({ facets }: FilteredPages<unknown>, active: readonly string[]): AnyQuery[] {
  if (facets === undefined) return [];
  return Object.keys(facets.sources).flatMap((name) => {
    const edges = facets.edges(name, active);
    const count = facets.one(name, active) as AnyQuery;
    const pairs = facets.pairs(name, active) as AnyQuery;
    return edges === null ? [count, pairs] : [count, pairs, edges as AnyQuery];
  });
}

/** Returns the empty set, each item alone, every pair, and all. */
export function someSubsetsOf(items: readonly string[]): readonly (readonly string[])[] {
  return subsetsOf(items).filter((s) => s.length <= 2 || s.length === items.length);
}

/** A query has one certainty, but that with all filters. */
function canBe(filters: readonly string[]): boolean {
  return filters.length > 2 || !(filters.includes('during') && filters.includes('certainlyDuring'));
}

function subsetsOf(items: readonly string[]): readonly (readonly string[])[] {
  const [first, ...rest] = items;
  if (first === undefined) return [[]];
  const without = subsetsOf(rest);
  return [...without, ...without.map((s) => [first, ...s])];
}

function queriesIn(value: unknown): readonly AnyQuery[] {
  if (isQuery(value)) return [value];
  if (isPages(value) || typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(queriesIn);
}

const isQuery = (value: unknown): value is AnyQuery =>
  typeof value === 'object' && value !== null && 'cypher' in value && 'decode' in value;

const isPages = (value: unknown): value is FilteredPages<unknown> =>
  typeof value === 'object' && value !== null && 'filters' in value && 'page' in value && 'count' in value;

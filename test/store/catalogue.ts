/**
 * Every read statement that a module of the rooms of src/store exports, found by looking, so that a new one is seen without being
 * registered here. Filtered pages are listed with every combination of their filters.
 */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Params, ReadQuery } from '../../src/store/port/read-query.js';
import type { FilteredPages } from '../../src/store/queries/list-pages.js';

export type AnyStatement = ReadQuery<Params, unknown>;

const store = join(import.meta.dirname, '../../src/store');
const ROOMS = ['port', 'queries', 'nested-query'];

/** By name of the module and of its export. */
async function exportsOfStatements(): Promise<ReadonlyMap<string, unknown>> {
  const found = new Map<string, unknown>();
  const files = ROOMS.flatMap((room) => readdirSync(join(store, room)).map((file) => join(room, file)));
  for (const file of files.filter((f) => f.endsWith('.ts')).sort()) {
    const module: Record<string, unknown> = await import(join(store, file));
    for (const [name, value] of Object.entries(module)) found.set(`${basename(file, '.ts')}.${name}`, value);
  }
  return found;
}

/** Statements with a fixed text, by name. */
export async function fixedStatements(): Promise<readonly AnyStatement[]> {
  return [...(await exportsOfStatements()).values()].flatMap(statementsIn);
}

/** The sets of pages by the name of their export. */
export async function pageSets(): Promise<ReadonlyMap<string, FilteredPages<unknown>>> {
  return new Map(
    [...(await exportsOfStatements())].flatMap(([name, value]) => (isPages(value) ? [[name, value]] : [])),
  );
}

/** All statements, those of filtered pages in every combination of filters. */
export async function wholeCatalogue(): Promise<readonly AnyStatement[]> {
  const filtered = [...(await pageSets()).values()].flatMap((pages) =>
    subsetsOf(pages.filters)
      .filter(canBe)
      .flatMap((active) => [
        pages.page(active, 'ASC') as AnyStatement,
        pages.page(active, 'DESC') as AnyStatement,
        pages.count(active) as AnyStatement,
        ...Object.keys(pages.facets).map((facet) => pages.facet(facet, active) as AnyStatement),
        ...Object.keys(pages.facets).flatMap(
          (facet) => (pages.facetEdges(facet, active) as AnyStatement) ?? [],
        ),
      ]),
  );
  return [...(await fixedStatements()), ...filtered];
}

/** None, each alone, every pair, all. */
export function someSubsetsOf(items: readonly string[]): readonly (readonly string[])[] {
  return subsetsOf(items).filter((s) => s.length <= 2 || s.length === items.length);
}

/** A period is asked with one certainty. */
function canBe(filters: readonly string[]): boolean {
  return !(filters.includes('during') && filters.includes('certainlyDuring'));
}

function subsetsOf(items: readonly string[]): readonly (readonly string[])[] {
  const [first, ...rest] = items;
  if (first === undefined) return [[]];
  const without = subsetsOf(rest);
  return [...without, ...without.map((s) => [first, ...s])];
}

function statementsIn(value: unknown): readonly AnyStatement[] {
  if (isStatement(value)) return [value];
  if (isPages(value) || typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(statementsIn);
}

const isStatement = (value: unknown): value is AnyStatement =>
  typeof value === 'object' && value !== null && 'cypher' in value && 'decode' in value;

const isPages = (value: unknown): value is FilteredPages<unknown> =>
  typeof value === 'object' && value !== null && 'filters' in value && 'page' in value && 'count' in value;

import type { GraphQLResolveInfo } from 'graphql';
import { crossFacet } from '../../analysis/cross-facet.js';
import { type CountedFacet, countFacets, topOf } from '../../analysis/facets.js';
import type { RecordType } from '../../store/mapping/record-columns.js';
import type { ListPage, Redirect } from '../../store/nested-query/compile.js';
import type { Params } from '../../store/port/read-query.js';
import type { PageRow, SortPosition } from '../../store/queries/keyset.js';
import type { FilteredPages } from '../../store/queries/list-pages.js';
import { redirectsByIds } from '../../store/queries/lookup.js';
import type { PageArgs } from '../arguments.js';
import type { GraphContext } from '../context.js';
import type { OrderDirection } from '../generated.js';
import type { ConnectionParent } from '../mappers.js';
import { pageParams, toConnection } from './connection.js';
import { idsIn, withSuccessors } from './id-filters.js';

/** The page to read, with the ids in its filter that may be former ones. */
type PageOfList = Omit<ListPage, 'relation'>;

interface PageRead<R> {
  readonly rows: readonly PageRow<R>[];
  /** Null where it was not counted with the page. */
  readonly total: number | null;
  readonly redirects: readonly Redirect[];
}

/**
 * Reads a page over everything that the filters let through. Former ids in them are looked up with the page, not before it, and
 * the facets that the query asks for are begun with it.
 */
export async function filteredConnection<R>(
  context: GraphContext,
  pages: FilteredPages<R>,
  args: PageArgs & { readonly order?: OrderDirection | null },
  filter: Params,
  info: GraphQLResolveInfo,
): Promise<ConnectionParent<R>> {
  const { store } = context;
  const direction = args.order ?? 'ASC';
  // The name without filters: a cursor stays valid when a filter is changed.
  const list = pages.page([], direction).name;
  const page = pageParams(list, args);
  const countBy = (current: Params) => countedOnce((by) => countFacets(store, pages, current, by));
  const counted = countBy(filter);
  // Errors are ignored here; the field's resolver asks again and reports them.
  for (const by of context.prefetch.facetsAsked(info, pages.relation?.record ?? 'entity'))
    counted(by).catch(() => undefined);

  const first = await readPage(context, pages, { filter, page, direction, named: idsIn(filter) }, info);
  const current = withSuccessors(filter, first.redirects);
  const isCurrent = current === filter;
  const { rows, total } = isCurrent
    ? first
    : await readPage(context, pages, { filter: current, page, direction, named: [] }, info);
  const countedOfCurrent = isCurrent ? counted : countBy(current);
  const connection = toConnection(list, rows, args, async () => {
    if (total !== null) return total;
    const [count] = await store.read(pages.count(Object.keys(current)), current);
    return count ?? 0;
  });
  return {
    ...connection,
    crossFacet: (question) => crossFacet(store, pages, current, question),
    facets: async (by, top, kinds) => (await countedOfCurrent(by)).map((facet) => topOf(facet, top, kinds)),
  };
}

type CountFacets = (by: readonly string[] | null) => Promise<readonly CountedFacet[]>;

/** Counts once, so that facets that were begun early are the ones that their field gets. */
function countedOnce(count: CountFacets): CountFacets {
  const begun = new Map<string, Promise<readonly CountedFacet[]>>();
  return (by) => {
    const key = JSON.stringify(by);
    const counted = begun.get(key) ?? count(by);
    begun.set(key, counted);
    return counted;
  };
}

async function readPage<R>(
  context: GraphContext,
  pages: FilteredPages<R>,
  request: PageOfList,
  info: GraphQLResolveInfo,
): Promise<PageRead<R>> {
  const { store, prefetch } = context;
  const { filter, page, direction, named } = request;
  const { relation } = pages;
  const prefetched = relation === undefined ? undefined : await prefetch.list(info, { ...request, relation });
  if (prefetched !== undefined && prefetched.redirects !== null) return prefetched as PageRead<R>;
  const [redirects, positions] = await Promise.all([
    named.length === 0 ? [] : store.read(redirectsByIds, { ids: named }),
    prefetched === undefined
      ? store.read(pages.page(Object.keys(filter), direction), { ...filter, ...page })
      : [],
  ]);
  const rows = await Promise.all(positions.map((position) => rowAt(context, relation?.record, position)));
  // A record that went between the two reads would end the list too early, so the page is read again without it.
  if (rows.some((row) => row.value === null)) return readPage(context, pages, request, info);
  return { rows: rows as PageRow<R>[], total: null, redirects };
}

/** Reads the record at a position, those of a page together. The value of a record that has gone is null. */
async function rowAt(
  { loaders }: GraphContext,
  record: RecordType | undefined,
  position: SortPosition | PageRow<unknown>,
): Promise<PageRow<unknown>> {
  if ('value' in position) return position;
  const loader = record === 'source' ? loaders.source : loaders.entity;
  const value = await loader.load(position.id);
  // The record may have come back when the page is read again.
  if (value === null) loader.clear(position.id);
  return { ...position, value };
}

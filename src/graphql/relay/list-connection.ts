import type { GraphQLResolveInfo } from 'graphql';
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
import { idsIn, withSuccessors } from './filters.js';

type Question = Omit<ListPage, 'relation' | 'named'>;

interface Page<R> {
  readonly rows: readonly PageRow<R>[];
  readonly total: number | null;
  readonly redirects: readonly Redirect[];
}

/**
 * A page over everything that the filters let through. Whether they name former ids is asked with the page, not before it,
 * and what is counted besides is begun with it.
 */
export async function filteredConnection<R>(
  context: GraphContext,
  pages: FilteredPages<R>,
  args: PageArgs & { readonly order?: OrderDirection | null },
  asked: Params,
  info: GraphQLResolveInfo,
): Promise<ConnectionParent<R>> {
  const { store } = context;
  const page = pageParams(args);
  const read = (filter: Params, named: readonly string[]) =>
    readPage(context, pages, { filter, page, direction: args.order ?? 'ASC' }, named, info);
  const count = (filter: Params) => countedOnce((by) => countFacets(store, pages, filter, by));
  const begun = count(asked);
  for (const by of context.prefetch.facetsAsked(info, pages.relation?.record ?? 'entity'))
    begun(by).catch(() => undefined);

  const first = await read(asked, idsIn(asked));
  const filter = withSuccessors(asked, first.redirects);
  const { rows, total: known } = filter === asked ? first : await read(filter, []);
  const counted = filter === asked ? begun : count(filter);
  const connection = toConnection(rows, args, async () => {
    if (known !== null) return known;
    const [total] = await store.read(pages.count(Object.keys(filter)), filter);
    return total ?? 0;
  });
  return {
    ...connection,
    facets: async (by, top) => (await counted(by)).map((facet) => topOf(facet, top)),
  };
}

type Counting = (by: readonly string[] | null) => Promise<readonly CountedFacet[]>;

/** What is begun early and what is asked for later are the same. */
function countedOnce(count: Counting): Counting {
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
  question: Question,
  named: readonly string[],
  info: GraphQLResolveInfo,
): Promise<Page<R>> {
  const { store, prefetch } = context;
  const { filter, page, direction } = question;
  const { relation } = pages;
  const read =
    relation === undefined ? undefined : await prefetch.list(info, { ...question, relation, named });
  if (read !== undefined && read.redirects !== null) return read as Page<R>;
  const [redirects, places] = await Promise.all([
    named.length === 0 ? [] : store.read(redirectsByIds, { ids: named }),
    read === undefined ? store.read(pages.page(Object.keys(filter), direction), { ...filter, ...page }) : [],
  ]);
  const rows = await Promise.all(places.map((place) => rowAt(context, relation?.record, place)));
  // What has gone in the meantime would end a list too early; it is not in the page that there is now.
  if (rows.some((row) => row.value === null)) return readPage(context, pages, question, named, info);
  return { rows: rows as PageRow<R>[], total: null, redirects };
}

/** The places of a page are read together; where a record has gone since, its value is null. */
async function rowAt(
  { loaders }: GraphContext,
  record: RecordType | undefined,
  place: SortPosition | PageRow<unknown>,
): Promise<PageRow<unknown>> {
  if ('value' in place) return place;
  const loader = record === 'source' ? loaders.source : loaders.entity;
  const value = await loader.load(place.id);
  // It may come again before the page is read again.
  if (value === null) loader.clear(place.id);
  return { ...place, value };
}

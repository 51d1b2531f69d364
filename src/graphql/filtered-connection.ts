import type { GraphQLResolveInfo } from 'graphql';
import { facets } from '../analysis/facets.js';
import type { Params } from '../store/statement.js';
import type { FilteredPages } from '../store/statements/pages.js';
import type { PageRow } from '../store/statements/paging.js';
import type { ListPage } from '../store/statements/subtree.js';
import { type PageArgs, pageParams, toConnection } from './connection.js';
import type { GraphContext } from './context.js';
import { withSuccessors } from './filters.js';
import type { OrderDirection } from './generated.js';
import type { MappedConnection } from './mapped.js';

/** A page over everything that the filters let through. Whether they name former ids is asked beside, not before. */
export async function filteredConnection<R>(
  context: GraphContext,
  pages: FilteredPages<R>,
  args: PageArgs & { readonly order?: OrderDirection | null },
  asked: Params,
  info: GraphQLResolveInfo,
): Promise<MappedConnection<R>> {
  const { store } = context;
  const page = pageParams(args);
  const read = (filter: Params) =>
    readPage(context, pages, { filter, page, direction: args.order ?? 'ASC' }, info);
  const [filter, first] = await Promise.all([withSuccessors(store, asked), read(asked)]);
  const { rows, total: known } = filter === asked ? first : await read(filter);
  const connection = toConnection(rows, args, async () => {
    if (known !== null) return known;
    const [total] = await store.read(pages.count(Object.keys(filter)), filter);
    return total ?? 0;
  });
  return { ...connection, facets: (by, top) => facets(store, pages, filter, by, top) };
}

async function readPage<R>(
  { store, ahead }: GraphContext,
  pages: FilteredPages<R>,
  question: Omit<ListPage, 'reach'>,
  info: GraphQLResolveInfo,
): Promise<{ readonly rows: readonly PageRow<R>[]; readonly total: number | null }> {
  const { filter, page, direction } = question;
  const read =
    pages.reach === undefined ? undefined : await ahead.list(info, { ...question, reach: pages.reach });
  if (read !== undefined) return { rows: read.rows as readonly PageRow<R>[], total: read.total };
  const statement = pages.page(Object.keys(filter), direction);
  return { rows: await store.read(statement, { ...filter, ...page }), total: null };
}

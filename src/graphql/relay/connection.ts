/** Relay connections over keyset pages: one more row than asked for tells whether there is a next page. */
import { decodeCursor, encodeCursor } from '../../domain/paging/cursor.js';
import type { Params } from '../../store/port/read-query.js';
import type { ChildPages } from '../../store/queries/connections.js';
import type { PageParams, PageRow } from '../../store/queries/keyset.js';
import { type PageArgs, pageSizeOf } from '../arguments.js';
import type { GraphContext } from '../context.js';
import type { ConnectionParent, EdgeParent } from '../mappers.js';

/** Reads the page of one parent. Parents of the same level share their statements. */
export async function childConnection<F extends Params, R>(
  { loaders }: GraphContext,
  { page, count }: ChildPages<F, R>,
  parent: string,
  args: PageArgs,
  filter: F,
): Promise<ConnectionParent<R>> {
  const params = { ...filter, ...pageParams(page.name, args) };
  const rows = await loaders.children(page, params as never, parent);
  return toConnection(page.name, rows, args, () => loaders.count(count, filter as never, parent));
}

/** Encodes its cursor only when it is asked for, since most queries want the items alone. */
class Edge<R> implements EdgeParent<R> {
  constructor(
    private readonly list: string,
    private readonly row: PageRow<R>,
  ) {}

  get node(): R {
    return this.row.value;
  }

  get cursor(): string {
    return encodeCursor(this.list, this.row);
  }
}

/**
 * Makes a connection of the rows, which are one longer than the page where more comes after it.
 *
 * @param list names the list and its order in the cursors
 */
export function toConnection<R>(
  list: string,
  rows: readonly PageRow<R>[],
  args: PageArgs,
  totalCount: ConnectionParent<R>['totalCount'],
): ConnectionParent<R> {
  const first = pageSizeOf(args);
  return {
    edges: rows.slice(0, first).map((row) => new Edge(list, row)),
    hasNextPage: rows.length > first,
    // A cursor is the position of an item, so a page after a cursor has an item before it.
    hasPreviousPage: args.after !== null && args.after !== undefined,
    totalCount,
  };
}

/** @throws DomainError `BAD_CURSOR` for a cursor of another list */
export function pageParams(list: string, args: PageArgs): PageParams {
  const { after } = args;
  const limit = pageSizeOf(args) + 1;
  const position = after === null || after === undefined ? null : decodeCursor(list, after);
  return { limit, afterKey: position?.key ?? null, afterId: position?.id ?? null };
}

/** Relay connections over keyset pages: one more row than asked for tells whether there is a next page. */
import {
  type CursorPosition,
  checkedPageSize,
  decodeCursor,
  encodeCursor,
} from '../../domain/paging/cursor.js';
import type { Params } from '../../store/port/read-query.js';
import type { ChildPages } from '../../store/queries/connections.js';
import type { PageParams, PageRow } from '../../store/queries/keyset.js';
import type { GraphContext } from '../context.js';
import type { ConnectionParent, EdgeParent } from '../mappers.js';

const DEFAULT_PAGE_SIZE = 20;

export interface PageArgs {
  /** Null where the client sends null: then as if it had sent nothing. */
  readonly first?: number | null;
  readonly after?: string | null | undefined;
}

/** The connection of one parent; parents of the same level share their statements. */
export async function childConnection<F extends Params, R>(
  { loaders }: GraphContext,
  { page, count }: ChildPages<F, R>,
  parent: string,
  args: PageArgs,
  filter: F,
): Promise<ConnectionParent<R>> {
  const params = { ...filter, ...pageParams(args) };
  const rows = await loaders.children(page, params as never, parent);
  return toConnection(rows, args, () => loaders.count(count, filter as never, parent));
}

/** Most are asked for their item only, so a cursor is made when it is asked for. */
class Edge<R> implements EdgeParent<R> {
  constructor(private readonly row: PageRow<R>) {}

  get node(): R {
    return this.row.value;
  }

  get cursor(): string {
    return encodeCursor(this.row);
  }
}

/** `rows` is one longer than the page where more comes after it. */
export function toConnection<R>(
  rows: readonly PageRow<R>[],
  args: PageArgs,
  totalCount: () => number | Promise<number>,
): ConnectionParent<R> {
  const first = pageSizeOf(args);
  return {
    edges: rows.slice(0, first).map((row) => new Edge(row)),
    hasNextPage: rows.length > first,
    // A cursor is the place of an item, so there is one before the page wherever there is a cursor.
    hasPreviousPage: args.after !== null && args.after !== undefined,
    totalCount,
  };
}

export const pageSizeOf = ({ first }: PageArgs): number => checkedPageSize(first ?? DEFAULT_PAGE_SIZE);

export function pageParams(args: PageArgs): PageParams {
  const { after } = args;
  const limit = pageSizeOf(args) + 1;
  const place: CursorPosition | null = after === null || after === undefined ? null : decodeCursor(after);
  return { limit, afterKey: place?.key ?? null, afterId: place?.id ?? null };
}

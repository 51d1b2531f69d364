import { useEffect, useState } from 'preact/hooks';
import { ApiError, ask, type Variables } from './client.js';
import { type QueryState, useQuery } from './use-query.js';

export interface Page<T> {
  readonly nodes: readonly T[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

export interface Pages<T> {
  readonly first: QueryState<unknown>;
  readonly nodes: readonly T[];
  readonly totalCount: number;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly error: ApiError | undefined;
  readonly more: () => void;
}

export const PAGE = 'totalCount pageInfo { hasNextPage endCursor }';

/** A list that grows by a page when asked to. The document takes the cursor as `$after`. */
export function usePages<D, T>(
  document: string,
  variables: Variables,
  pick: (data: D) => Page<T> | undefined,
): Pages<T> {
  const first = useQuery<D>(document, variables);
  const [later, setLater] = useState<readonly Page<T>[]>([]);
  const [isLoadingMore, setLoadingMore] = useState(false);
  const [error, setError] = useState<ApiError>();
  useEffect(() => setLater([]), [document, JSON.stringify(variables)]);

  const firstPage = first.status === 'ready' ? pick(first.data) : undefined;
  const last = later.at(-1) ?? firstPage;
  const more = async () => {
    if (last === undefined) return;
    setLoadingMore(true);
    setError(undefined);
    try {
      const page = pick(await ask<D>(document, { ...variables, after: last.pageInfo.endCursor }));
      if (page) setLater((pages) => [...pages, page]);
    } catch (failure) {
      setError(failure instanceof ApiError ? failure : new ApiError('failed', String(failure)));
    }
    setLoadingMore(false);
  };
  return {
    first,
    nodes: [...(firstPage?.nodes ?? []), ...later.flatMap((page) => page.nodes)],
    totalCount: firstPage?.totalCount ?? 0,
    hasMore: last?.pageInfo.hasNextPage ?? false,
    isLoadingMore,
    error,
    more,
  };
}

/** So that a fault cannot make it go on for ever; far beyond what one entity has. */
const MOST_PAGES = 1_000;

/** All pages at once, for a file: whole, or not at all. */
export async function allPages<D, T>(
  document: string,
  variables: Variables,
  pick: (data: D) => Page<T> | undefined,
): Promise<readonly T[]> {
  const nodes: T[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const found: Page<T> | undefined = pick(await ask<D>(document, { ...variables, after }));
    nodes.push(...(found?.nodes ?? []));
    if (!found?.pageInfo.hasNextPage) return nodes;
    after = found.pageInfo.endCursor;
  }
  throw new ApiError('failed', `There are more than ${MOST_PAGES} pages.`);
}

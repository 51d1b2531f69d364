import { useEffect, useState } from 'preact/hooks';
import type { TypedDocumentString } from '../generated/graphql.js';
import { ApiError, ask } from './client.js';
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

/** Documents of lists take the cursor as `$after`. */
interface PageVariables {
  readonly after?: string | null | undefined;
}

/** Reads a list that grows by a page when asked to; `pick` finds the page in the answer. With null as variables it asks nothing. */
export function usePages<Data, V extends PageVariables, T>(
  document: TypedDocumentString<Data, V>,
  variables: NoInfer<V> | null,
  pick: (data: NoInfer<Data>) => Page<T> | undefined,
): Pages<T> {
  const first = useQuery(document, variables);
  const [later, setLater] = useState<readonly Page<T>[]>([]);
  const [isLoadingMore, setLoadingMore] = useState(false);
  const [error, setError] = useState<ApiError>();
  useEffect(() => setLater([]), [document, JSON.stringify(variables)]);

  const firstPage = first.status === 'ready' ? pick(first.data) : undefined;
  const last = later.at(-1) ?? firstPage;
  const more = async () => {
    if (last === undefined || variables === null) return;
    setLoadingMore(true);
    setError(undefined);
    try {
      const page = pick(await ask(document, { ...variables, after: last.pageInfo.endCursor }));
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

/** Ends the loop should a fault make it go on for ever; no entity has nearly as many. */
const MOST_PAGES = 1_000;

/** Reads all pages at once, for a file that is whole or not made at all. */
export async function allPages<Data, V extends PageVariables, T>(
  document: TypedDocumentString<Data, V>,
  variables: NoInfer<V>,
  pick: (data: NoInfer<Data>) => Page<T> | undefined,
): Promise<readonly T[]> {
  const nodes: T[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const next: Page<T> | undefined = pick(await ask(document, { ...variables, after }));
    nodes.push(...(next?.nodes ?? []));
    if (!next?.pageInfo.hasNextPage) return nodes;
    after = next.pageInfo.endCursor;
  }
  throw new ApiError('failed', `There are more than ${MOST_PAGES} pages.`);
}

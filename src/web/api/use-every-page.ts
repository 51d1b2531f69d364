import { useEffect, useState } from 'preact/hooks';
import type { TypedDocumentString } from '../generated/graphql.js';
import { ApiError, ask } from './client.js';
import type { Page } from './use-pages.js';
import { loading, type QueryState } from './use-query.js';

/** A list that was read page by page, as far as it was read. */
export interface Whole<T> {
  readonly nodes: readonly T[];
  readonly totalCount: number;
  /** False where the list goes on. */
  readonly isWhole: boolean;
}

/**
 * Reads the pages of a list until it ends or holds as many as `most`, for a view that counts over all of them; with null as
 * variables it asks nothing.
 */
export function useEveryPage<Data, V extends { readonly after?: string | null | undefined }, T>(
  document: TypedDocumentString<Data, V>,
  variables: NoInfer<V> | null,
  pick: (data: NoInfer<Data>) => Page<T> | null | undefined,
  most: number,
): QueryState<Whole<T>> {
  const key = variables && JSON.stringify(variables);
  const [round, setRound] = useState(0);
  const [state, setState] = useState<QueryState<Whole<T>>>({ status: 'idle' });

  useEffect(() => {
    if (key === null) return setState({ status: 'idle' });
    const controller = new AbortController();
    setState(loading);
    const onRetry = (attempt: number) => setState((before) => ({ ...loading(before), attempt }));
    const askPage = (after: string | null) =>
      ask(document, { ...(JSON.parse(key) as V), after }, { signal: controller.signal, onRetry });
    readPages(async (after) => pick(await askPage(after)), most).then(
      (data) => {
        if (!controller.signal.aborted) setState({ status: 'ready', data });
      },
      (failure: unknown) => {
        if (controller.signal.aborted) return;
        const error = failure instanceof ApiError ? failure : new ApiError('failed', String(failure));
        setState({ status: 'failed', error, again: () => setRound((n) => n + 1) });
      },
    );
    return () => controller.abort();
  }, [document, key, round, most]);

  return state;
}

/** Reads page after page; a list that is not there is empty. */
export async function readPages<T>(
  read: (after: string | null) => Promise<Page<T> | null | undefined>,
  most: number,
): Promise<Whole<T>> {
  const nodes: T[] = [];
  for (let after: string | null = null; ; ) {
    const page: Page<T> | null | undefined = await read(after);
    if (!page) return { nodes, totalCount: nodes.length, isWhole: true };
    nodes.push(...page.nodes);
    const { hasNextPage, endCursor } = page.pageInfo;
    if (!hasNextPage || nodes.length >= most)
      return { nodes, totalCount: page.totalCount, isWhole: !hasNextPage };
    after = endCursor;
  }
}

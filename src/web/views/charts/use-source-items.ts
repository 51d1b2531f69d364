import { useEffect, useState } from 'preact/hooks';
import { ApiError, ask } from '../../api/client.js';
import type { QueryState } from '../../api/use-query.js';
import { SourceKindsDocument } from '../../generated/graphql.js';
import type { SourceItem } from './publishers.js';

export interface SourceItems {
  readonly sources: readonly SourceItem[];
  readonly totalCount: number;
}

/** A thousand sources: the list has no facets, and a chart is not worth more questions than that. */
const MOST_PAGES = 10;

/** Reads the sources page by page, up to a number that the chart tells. */
export function useSourceItems(): QueryState<SourceItems> {
  const [round, setRound] = useState(0);
  const [state, setState] = useState<QueryState<SourceItems>>({ status: 'loading', slow: false, attempt: 1 });
  useEffect(() => {
    const controller = new AbortController();
    setState({ status: 'loading', slow: false, attempt: 1 });
    readItems(controller.signal).then(
      (data) => setState({ status: 'ready', data }),
      (error: unknown) => {
        if (controller.signal.aborted) return;
        const failure = error instanceof ApiError ? error : new ApiError('failed', String(error));
        setState({ status: 'failed', error: failure, again: () => setRound((n) => n + 1) });
      },
    );
    return () => controller.abort();
  }, [round]);
  return state;
}

async function readItems(signal: AbortSignal): Promise<SourceItems> {
  const sources: SourceItem[] = [];
  let after: string | null = null;
  for (let page = 1; ; page++) {
    const answer: { sources: Page } = await ask(SourceKindsDocument, { after }, { signal });
    const { nodes, totalCount, pageInfo } = answer.sources;
    sources.push(...nodes);
    after = pageInfo.endCursor;
    if (!pageInfo.hasNextPage || page === MOST_PAGES) return { sources, totalCount };
  }
}

interface Page {
  readonly nodes: readonly SourceItem[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

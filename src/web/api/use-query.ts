import { useEffect, useState } from 'preact/hooks';
import type { TypedDocumentString } from '../generated/graphql.js';
import { ApiError, ask, keptAnswer } from './client.js';

export type QueryState<Data> =
  | { readonly status: 'idle' }
  /** `data` is the answer to the previous question, for display meanwhile. */
  | { readonly status: 'loading'; readonly data?: Data; readonly slow: boolean; readonly attempt: number }
  | { readonly status: 'failed'; readonly error: ApiError; readonly again: () => void }
  | { readonly status: 'ready'; readonly data: Data };

const SLOW_MS = 2_000;

/** Asks at first and whenever the question changes; with null as variables it asks nothing. */
export function useQuery<Data, V>(
  document: TypedDocumentString<Data, V>,
  variables: NoInfer<V> | null,
): QueryState<Data> {
  const key = variables && JSON.stringify(variables);
  const [round, setRound] = useState(0);
  const [state, setState] = useState<QueryState<Data>>(() => initial(document, variables));

  useEffect(() => {
    if (key === null) return setState({ status: 'idle' });
    const asked = JSON.parse(key) as V;
    const kept = keptAnswer(document, asked);
    if (kept !== undefined) return setState({ status: 'ready', data: kept });

    const controller = new AbortController();
    setState((before) => loading(before));
    const timer = setTimeout(
      () => setState((s) => (s.status === 'loading' ? { ...s, slow: true } : s)),
      SLOW_MS,
    );
    const onRetry = (attempt: number) => setState((s) => (s.status === 'loading' ? { ...s, attempt } : s));
    ask(document, asked, { signal: controller.signal, onRetry })
      .then(
        (data) => setState({ status: 'ready', data }),
        (error: unknown) => {
          if (controller.signal.aborted) return;
          const failure = error instanceof ApiError ? error : new ApiError('failed', String(error));
          setState({ status: 'failed', error: failure, again: () => setRound((n) => n + 1) });
        },
      )
      .finally(() => clearTimeout(timer));
    return () => {
      controller.abort();
      clearTimeout(timer);
    };
  }, [document, key, round]);

  return state;
}

function initial<Data, V>(
  document: TypedDocumentString<Data, V>,
  variables: NoInfer<V> | null,
): QueryState<Data> {
  if (variables === null) return { status: 'idle' };
  const data = keptAnswer(document, variables);
  return data === undefined ? { status: 'loading', slow: false, attempt: 1 } : { status: 'ready', data };
}

/** Keeps what was shown while something new is awaited. */
export function loading<Data>(before: QueryState<Data>): QueryState<Data> {
  const data = before.status === 'ready' || before.status === 'loading' ? before.data : undefined;
  return { status: 'loading', slow: false, attempt: 1, ...(data === undefined ? {} : { data }) };
}

/** Returns the answer, or the previous one while a new one is awaited. */
export const dataOf = <Data>(state: QueryState<Data>): Data | undefined =>
  state.status === 'ready' || state.status === 'loading' ? state.data : undefined;

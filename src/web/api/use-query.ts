import { useEffect, useState } from 'preact/hooks';
import { ApiError, answerAtHand, ask, type Variables } from './client.js';

export type QueryState<T> =
  | { readonly status: 'idle' }
  /** `data` is the answer to the question before this one, to be shown meanwhile. */
  | { readonly status: 'loading'; readonly data?: T; readonly slow: boolean; readonly attempt: number }
  | { readonly status: 'failed'; readonly error: ApiError; readonly again: () => void }
  | { readonly status: 'ready'; readonly data: T };

const SLOW_MS = 2_000;

/** Asks when it is first shown and whenever the question changes; null asks nothing. */
export function useQuery<T>(document: string, variables: Variables | null): QueryState<T> {
  const key = variables && JSON.stringify(variables);
  const [round, setRound] = useState(0);
  const [state, setState] = useState<QueryState<T>>(() => initial<T>(document, variables));

  useEffect(() => {
    if (key === null) return setState({ status: 'idle' });
    const asked = JSON.parse(key) as Variables;
    const atHand = answerAtHand<T>(document, asked);
    if (atHand !== undefined) return setState({ status: 'ready', data: atHand });

    const controller = new AbortController();
    setState((before) => loading(before));
    const timer = setTimeout(
      () => setState((s) => (s.status === 'loading' ? { ...s, slow: true } : s)),
      SLOW_MS,
    );
    const onRetry = (attempt: number) => setState((s) => (s.status === 'loading' ? { ...s, attempt } : s));
    ask<T>(document, asked, { signal: controller.signal, onRetry })
      .then(
        (data) => setState({ status: 'ready', data }),
        (error: unknown) => {
          if (controller.signal.aborted) return;
          const told = error instanceof ApiError ? error : new ApiError('failed', String(error));
          setState({ status: 'failed', error: told, again: () => setRound((n) => n + 1) });
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

function initial<T>(document: string, variables: Variables | null): QueryState<T> {
  if (variables === null) return { status: 'idle' };
  const data = answerAtHand<T>(document, variables);
  return data === undefined ? { status: 'loading', slow: false, attempt: 1 } : { status: 'ready', data };
}

function loading<T>(before: QueryState<T>): QueryState<T> {
  const data = before.status === 'ready' || before.status === 'loading' ? before.data : undefined;
  return { status: 'loading', slow: false, attempt: 1, ...(data === undefined ? {} : { data }) };
}

/** The answer, or while a new one is awaited the one before. */
export const dataOf = <T>(state: QueryState<T>): T | undefined =>
  state.status === 'ready' || state.status === 'loading' ? state.data : undefined;

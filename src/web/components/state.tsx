/** Shows what a view has in place of data: that it is loading, or why it failed. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type ApiError, AWAY, type Trouble } from '../api/client.js';
import { whenReached } from '../api/reach.js';
import type { QueryState } from '../api/use-query.js';
import { texts } from '../texts.js';
import { KeyForm } from './key-form.js';
import { NameText } from './name.js';

const TROUBLES: Readonly<Record<Trouble, string>> = {
  unreachable: texts.state.unreachable,
  slow: texts.state.slowFailed,
  failed: texts.state.failed,
  refused: texts.state.refused,
  locked: texts.state.locked,
};
/** What the service says beside it would tell a reader nothing more. */
const SPEAKS_FOR_ITSELF: readonly Trouble[] = ['unreachable', 'locked'];

interface Props<T> {
  readonly of: QueryState<T>;
  readonly children: (data: T) => ComponentChildren;
}

/** Shows the answer; before it, that it is loading; after a failure, why and a way to try again. */
export function WithData<T>({ of: state, children }: Props<T>) {
  switch (state.status) {
    case 'idle':
      return null;
    case 'ready':
      return <>{children(state.data)}</>;
    case 'failed':
      return <Failed error={state.error} again={state.again} />;
    case 'loading':
      return (
        <>
          <Loading slow={state.slow} attempt={state.attempt} />
          {state.data === undefined ? null : (
            <div class="stale" aria-busy="true">
              {children(state.data)}
            </div>
          )}
        </>
      );
  }
}

export function Loading({ slow = false, attempt = 1 }: { slow?: boolean; attempt?: number }) {
  const text = attempt > 1 ? texts.state.retrying(attempt) : slow ? texts.state.slow : texts.state.loading;
  return (
    <p class="loading soft" role="status">
      {text}
    </p>
  );
}

/** Says what failed, and lets the reader try again; where the service was away, the page does so when it is back. */
export function Failed({ error, again }: { error: ApiError; again: () => void }) {
  const latest = useRef(again);
  latest.current = again;
  const isAway = AWAY.includes(error.trouble);
  useEffect(() => (isAway ? whenReached(() => latest.current()) : undefined), [isAway]);
  return (
    <div class="state failed" role="alert">
      <p>
        <strong>{TROUBLES[error.trouble]}</strong>{' '}
        {SPEAKS_FOR_ITSELF.includes(error.trouble) ? null : <NameText text={error.message} />}
      </p>
      {error.trouble === 'locked' ? (
        <KeyForm again={again} />
      ) : (
        <button type="button" onClick={again}>
          {texts.state.again}
        </button>
      )}
      {isAway ? <p class="soft small">{texts.page.recovers}</p> : null}
    </div>
  );
}

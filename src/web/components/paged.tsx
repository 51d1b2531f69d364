import type { ComponentChildren } from 'preact';
import type { Pages } from '../api/use-pages.js';
import { texts } from '../texts.js';
import { Section } from './section.js';
import { Failed, Loading } from './state.js';

interface Props<T> {
  readonly title: string;
  readonly pages: Pages<T>;
  readonly intro?: ComponentChildren;
  /** Whether a long list is folded at first on a narrow screen. */
  readonly folds?: boolean;
  readonly children: (nodes: readonly T[]) => ComponentChildren;
}

/** Shows a section with a list that grows, or no section if there is nothing to list. */
export function PagedSection<T>({ title, pages, intro, folds = false, children }: Props<T>) {
  const { first, nodes, totalCount, hasMore, isLoadingMore, error, more } = pages;
  if (first.status === 'ready' && nodes.length === 0) return null;
  return (
    <Section
      // What is folded is decided when the number is known.
      key={String(nodes.length > 0)}
      title={title}
      count={nodes.length === 0 ? undefined : countOf(nodes.length, totalCount)}
      folds={folds && totalCount > FEW}
    >
      {intro}
      {first.status === 'loading' ? <Loading slow={first.slow} attempt={first.attempt} /> : null}
      {first.status === 'failed' ? <Failed error={first.error} again={first.again} /> : null}
      {nodes.length === 0 ? null : children(nodes)}
      {error === undefined ? null : <Failed error={error} again={more} />}
      {hasMore && error === undefined ? (
        <p class="more">
          <button type="button" onClick={more} disabled={isLoadingMore}>
            {isLoadingMore ? texts.state.loading : texts.entity.more(totalCount - nodes.length)}
          </button>
        </p>
      ) : null}
    </Section>
  );
}

/** As many as a narrow screen has room for beside the other sections. */
const FEW = 5;

const countOf = (loaded: number, total: number): string =>
  loaded < total ? texts.entity.showing(loaded, total) : String(total);

import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { useHiddenUntilFound } from '../browser/use-hidden-until-found.js';

interface Props {
  readonly title: string;
  readonly count?: ComponentChildren;
  /** Whether it is folded at first on a narrow screen, where long sections would hide those below them. */
  readonly folds?: boolean;
  readonly children: ComponentChildren;
}

const NARROW = '(max-width: 47.99rem)';

export function Section({ title, count, folds = false, children }: Props) {
  const [isNarrow] = useState(() => folds && matchMedia(NARROW).matches);
  const [isOpen, setOpen] = useState(!isNarrow);
  const content = useHiddenUntilFound(isOpen, () => setOpen(true));
  const id = useId();
  return (
    <section class={isNarrow ? 'section folds' : 'section'} id={anchorOf(title)} data-title={title}>
      <h2 id={id}>
        {title} {count === undefined ? null : <span class="count">{count}</span>}
      </h2>
      {isNarrow ? (
        <>
          <button
            type="button"
            class="fold"
            aria-labelledby={id}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          />
          <div ref={content}>{children}</div>
        </>
      ) : (
        children
      )}
    </section>
  );
}

/** The part of the address that leads to a section. */
export const anchorOf = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');

/** Shows what was chosen elsewhere on the page, and brings the reader to it and back. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useEscape } from '../browser/use-escape.js';
import { texts } from '../texts.js';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** What opened the panel, or the one that it replaces. */
let opener: HTMLElement | null = null;

export function Panel({ title, onClose, children }: Props) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const { activeElement } = document;
    const isOutside = panel.current?.contains(activeElement) === false && activeElement !== document.body;
    if (isOutside && activeElement instanceof HTMLElement) opener = activeElement;
    if (panel.current !== null) bringInto(panel.current);
  }, [title]);
  const close = () => {
    onClose();
    if (opener?.isConnected) opener.focus();
  };
  useEscape(close);
  return (
    <section class="panel" ref={panel} tabIndex={-1} aria-label={title}>
      <h2>{title}</h2>
      {children}
      <p class="more">
        <button type="button" onClick={close}>
          {texts.panel.close}
        </button>
      </p>
    </section>
  );
}

/** Moves the focus into the panel; moves the page only if its beginning is out of sight, for a jump loses the reader. */
function bringInto(panel: HTMLElement): void {
  panel.focus({ preventScroll: true });
  const { top } = panel.getBoundingClientRect();
  if (top < 0 || top > window.innerHeight - LEAST_VISIBLE) panel.scrollIntoView({ block: 'start' });
}

const LEAST_VISIBLE = 120;

/** Frames a view that stands in a page elsewhere: without masthead and colophon, with a line that says where it is from. */
import type { ComponentChildren } from 'preact';
import { texts } from '../texts.js';

export const isEmbedded = (params: URLSearchParams): boolean => params.get('embed') === '1';

export function Embedded({ children }: { children: ComponentChildren }) {
  const address = new URL(window.location.href);
  address.searchParams.delete('embed');
  return (
    <>
      <main id="content" class="embedded" tabIndex={-1} onClickCapture={openElsewhere}>
        {children}
      </main>
      <footer class="embedded-source">
        {texts.charts.frame.source}: {texts.name}, {new Date().toISOString().slice(0, 10)}.{' '}
        <a href={address.href} target="_blank" rel="noreferrer">
          {texts.charts.frame.open}
        </a>
      </footer>
    </>
  );
}

/** What a link leads to may not be shown in the frame, and has no room in it. */
function openElsewhere({ target }: Event): void {
  const link = target instanceof Element ? target.closest('a') : null;
  link?.setAttribute('target', '_blank');
  link?.setAttribute('rel', 'noreferrer');
}

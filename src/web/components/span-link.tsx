import type { ComponentChildren } from 'preact';
import { navigate } from '../browser/router.js';

interface Props {
  readonly href: string | undefined;
  readonly children: ComponentChildren;
}

/** Makes the whole line of a span a link. The page follows links of HTML by itself, and those of a picture not. */
export function SpanLink({ href, children }: Props) {
  if (href === undefined) return <>{children}</>;
  const follow = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(href);
    window.scrollTo(0, 0);
  };
  return (
    <a href={href} onClick={follow}>
      {children}
    </a>
  );
}

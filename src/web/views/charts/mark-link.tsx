import type { ComponentChildren } from 'preact';

interface Props {
  readonly href: string | null;
  readonly title: string;
  readonly children: ComponentChildren;
}

/**
 * Makes a mark of a picture lead to what it counts. It takes no focus: the picture is hidden from readers who do not see it, and
 * the table beside it has the same links.
 */
export function MarkLink({ href, title, children }: Props) {
  const content = (
    <>
      <title>{title}</title>
      {children}
    </>
  );
  return href === null ? (
    <g class="chart-mark">{content}</g>
  ) : (
    <a class="chart-mark" href={href} tabindex={-1}>
      {content}
    </a>
  );
}

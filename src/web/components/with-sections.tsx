/** Puts a menu of its sections beside a long page; it stays, and marks where the reader is. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { texts } from '../texts.js';

interface Listed {
  readonly id: string;
  readonly title: string;
}

/** A section is where the reader is once its heading is this near to the top. */
const TOP = 160;

export function WithSections({ children }: { children: ComponentChildren }) {
  const content = useRef<HTMLDivElement>(null);
  const [sections, setSections] = useState<readonly Listed[]>([]);
  const [current, setCurrent] = useState('');
  const wanted = useRef(decodeURIComponent(window.location.hash.slice(1)));

  useEffect(() => {
    const element = content.current;
    if (element === null) return;
    const read = () => {
      const found = [...element.querySelectorAll<HTMLElement>('.section[data-title]')];
      setSections((before) => (isSame(before, found) ? before : found.map(listed)));
      const asked = found.find(({ id }) => id === wanted.current);
      if (asked === undefined) return;
      wanted.current = '';
      asked.scrollIntoView();
    };
    const observer = new MutationObserver(read);
    observer.observe(element, { childList: true, subtree: true });
    read();
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const onScroll = () => {
      const passed = sections.filter(({ id }) => {
        const top = document.getElementById(id)?.getBoundingClientRect().top;
        return top !== undefined && top < TOP;
      });
      setCurrent(passed.at(-1)?.id ?? '');
    };
    onScroll();
    document.addEventListener('scroll', onScroll, { passive: true });
    return () => document.removeEventListener('scroll', onScroll);
  }, [sections]);

  return (
    <div class="with-sections">
      <nav class="section-menu" aria-label={texts.page.sections}>
        <ul>
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a
                href={`#${id}`}
                onClick={(event) => {
                  event.preventDefault();
                  goTo(id);
                }}
                {...(id === current ? { 'aria-current': 'location' as const } : {})}
              >
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div ref={content} class="sections">
        {children}
      </div>
    </div>
  );
}

const listed = ({ id, dataset }: HTMLElement): Listed => ({ id, title: dataset.title ?? '' });

const isSame = (before: readonly Listed[], found: readonly HTMLElement[]): boolean =>
  before.map(({ id }) => id).join() === found.map(({ id }) => id).join();

/** Brings the reader to a section, unfolds it, and puts it into the address without a step in the history. */
function goTo(id: string): void {
  const section = document.getElementById(id);
  const heading = section?.querySelector<HTMLElement>('h2');
  section?.querySelector<HTMLElement>(':scope > .fold[aria-expanded="false"]')?.click();
  section?.scrollIntoView();
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
  window.history.replaceState(window.history.state, '', `#${encodeURIComponent(id)}`);
}

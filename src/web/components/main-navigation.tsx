import { useRef, useState } from 'preact/hooks';
import { type Language, pageLanguage } from '../browser/language.js';
import { addressOf } from '../browser/router.js';
import { useLeave } from '../browser/use-leave.js';
import { useMedia } from '../browser/use-media.js';
import { texts } from '../texts.js';
import { NAVIGATION } from './navigation.js';

/** The width from which all names of views stand in one line; words are longer in some languages. */
const IN_LINE_FROM: Readonly<Record<Language, string>> = { en: '75rem', ru: '86rem' };

/** Links to all views: in a line where there is room, else behind a button. */
export function MainNavigation({ path }: { path: string }) {
  const [open, setOpen] = useState(false);
  const isInLine = useMedia(`(min-width: ${IN_LINE_FROM[pageLanguage]})`);
  const nav = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useLeave(nav, open, (byKey) => {
    setOpen(false);
    if (byKey) button.current?.focus();
  });
  return (
    <nav
      ref={nav}
      class={isInLine ? 'main-navigation in-line' : 'main-navigation'}
      aria-label={texts.mainNavigation}
    >
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        aria-controls="views"
        onClick={() => setOpen(!open)}
      >
        {texts.page.menu}
      </button>
      <ul id="views" class={open ? 'open' : ''}>
        {NAVIGATION.map(([address, name]) => (
          <li key={address}>
            <a
              href={addressOf(address)}
              onClick={() => setOpen(false)}
              {...(isWithin(path, address) ? { 'aria-current': 'page' as const } : {})}
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const isWithin = (path: string, address: string): boolean =>
  path === address || path.startsWith(`${address}/`);

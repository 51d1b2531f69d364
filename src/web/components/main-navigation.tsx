import { useRef, useState } from 'preact/hooks';
import { addressOf } from '../browser/router.js';
import { useLeave } from '../browser/use-leave.js';
import { texts } from '../texts.js';
import { NAVIGATION } from './navigation.js';

/** Links to all views: in a line where there is room, else behind a button. */
export function MainNavigation({ path }: { path: string }) {
  const [open, setOpen] = useState(false);
  const nav = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useLeave(nav, open, (byKey) => {
    setOpen(false);
    if (byKey) button.current?.focus();
  });
  return (
    <nav ref={nav} class="main-navigation" aria-label={texts.mainNavigation}>
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

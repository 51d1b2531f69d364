import { useState } from 'preact/hooks';
import { addressOf, entityAddress, navigate } from '../browser/router.js';
import { keepTheme, readTheme, THEMES } from '../browser/theme.js';
import { texts } from '../texts.js';
import { EntitySearch } from './entity-search.js';
import { LanguageSwitch } from './language-switch.js';

const LINKS = [
  ['network', '/network', texts.nav.network],
  ['process', '/process', texts.nav.process],
  ['paths', '/paths', texts.nav.paths],
  ['contested', '/contested', texts.nav.contested],
] as const;

export function Masthead({ current }: { current: string }) {
  return (
    <header class="masthead">
      <div class="masthead-line">
        <a class="wordmark" href={addressOf('/')} aria-label={texts.home}>
          {texts.name}
        </a>
        <ThemeSwitch />
        <LanguageSwitch />
        <nav aria-label={texts.mainNavigation}>
          <ul>
            {LINKS.map(([view, address, name]) => (
              <li key={view}>
                <a
                  href={addressOf(address)}
                  {...(current === view ? { 'aria-current': 'page' as const } : {})}
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {current === '' ? null : <MastheadSearch />}
      </div>
    </header>
  );
}

function MastheadSearch() {
  return (
    <search class="masthead-search">
      <EntitySearch label={texts.search.short} labelHidden onPick={openEntity} onText={openResults} />
    </search>
  );
}

export const openEntity = ({ id }: { id: string }): void => navigate(entityAddress(id));
export const openResults = (text: string): void => navigate(addressOf('/search', { q: text }));

function ThemeSwitch() {
  const [theme, setTheme] = useState(readTheme);
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
  const change = () => {
    keepTheme(next);
    setTheme(next);
  };
  return (
    <button type="button" class="theme" onClick={change}>
      <span aria-live="polite">{texts.theme[theme]}</span>
    </button>
  );
}

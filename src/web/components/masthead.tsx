import { addressOf, entityAddress, navigate } from '../browser/router.js';
import { texts } from '../texts.js';
import { MainNavigation } from './main-navigation.js';
import { Palette } from './palette.js';
import { ThemeSwitch } from './theme-switch.js';

/** Stays at the top of the page: the name, all views, the palette and the colours. */
export function Masthead({ path }: { path: string }) {
  return (
    <header class="masthead">
      <div class="masthead-line">
        <a class="wordmark" href={addressOf('/')} aria-label={texts.home}>
          {texts.name}
        </a>
        <MainNavigation path={path} />
        <div class="masthead-tools">
          <Palette />
          <ThemeSwitch />
        </div>
      </div>
    </header>
  );
}

export const openEntity = ({ id }: { id: string }): void => navigate(entityAddress(id));
export const openResults = (text: string): void => navigate(addressOf('/search', { q: text }));

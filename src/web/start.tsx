/** Starts the page, once it has the words of its language. */
import { render } from 'preact';
import { App } from './app.js';
import { followPlaces } from './browser/places.js';
import { followLinks, sayLanguage } from './browser/router.js';
import { applyTheme, readTheme } from './browser/theme.js';

export function start(): void {
  applyTheme(readTheme());
  sayLanguage();
  followPlaces();
  followLinks();
  const page = document.getElementById('page');
  if (page === null) return;
  page.replaceChildren();
  render(<App />, page);
}

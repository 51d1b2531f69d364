import { render } from 'preact';
import { App } from './app.js';
import { followPlaces } from './browser/places.js';
import { followLinks } from './browser/router.js';
import { applyTheme, readTheme } from './browser/theme.js';

applyTheme(readTheme());
followPlaces();
followLinks();
const page = document.getElementById('page');
if (page) {
  page.replaceChildren();
  render(<App />, page);
}

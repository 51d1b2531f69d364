import { render } from 'preact';
import { App } from './app.js';
import { followLinks } from './browser/router.js';
import { applyTheme, readTheme } from './browser/theme.js';

applyTheme(readTheme());
followLinks();
const page = document.getElementById('page');
if (page) {
  page.replaceChildren();
  render(<App />, page);
}

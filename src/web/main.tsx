import { DIRECTIONS, pageLanguage } from './browser/language.js';
import { loadTexts } from './texts.js';

document.documentElement.lang = pageLanguage;
document.documentElement.dir = DIRECTIONS[pageLanguage];
// What imports the words reads them as soon as it is there itself.
await loadTexts(pageLanguage);
const { start } = await import('./start.js');
start();

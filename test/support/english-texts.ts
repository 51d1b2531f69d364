/** Gives the modules of the page their words before a test imports them; a setup file of vitest. */
import { loadTexts } from '../../src/web/texts.js';

await loadTexts('en');

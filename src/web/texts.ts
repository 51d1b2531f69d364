/** Gives the views what they say, in the language of the page. */
import { english } from './texts/en/index.js';

export const texts = english;

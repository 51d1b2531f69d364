import { linksOut, predicates, wordFor } from '../enum-labels.js';

/** Words what a fact says of its subject: a relation as a link from it, else the name of the field. */
export const predicateWord = (predicate: string): string =>
  predicate in linksOut ? wordFor(linksOut, predicate) : wordFor(predicates, predicate);

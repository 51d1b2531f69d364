import type { Name } from '../model.js';
import { comparableWords } from './compare-words.js';
import { requiredWords } from './function-words.js';
import { type Band, hit, type NameMatch, within } from './score.js';
import { scoreMatch } from './score-match.js';

const SOME_WORD: Band = [0.1, 0.119];

/** Scores an entity by the one word of a query that a name of it meets best; null where it meets none as it is written. */
export function scoreAnyWord(query: string, names: readonly Name[]): NameMatch | null {
  let best: NameMatch | null = null;
  for (const { text } of requiredWords(comparableWords(query))) {
    const match = /\p{N}/u.test(text) ? null : scoreMatch(text, names);
    const isAsWritten = match !== null && match.via !== 'FUZZY' && match.via !== 'TEXT';
    if (isAsWritten && match.score > (best?.score ?? 0)) best = match;
  }
  return best === null ? null : hit(best.matchedName, 'TEXT', within(SOME_WORD, best.score));
}

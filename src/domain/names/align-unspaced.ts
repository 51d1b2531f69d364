import type { Alignment, WordPair } from './alignment.js';
import { type ComparableWord, comparable } from './compare-words.js';
import { withoutAddress } from './forms-of-address.js';
import { grams, partsOf } from './unspaced.js';

const MIN_PART = 2;
const MIN_SHARE_OF_GRAMS = 0.6;
const MIN_GRAMS = 3;

/**
 * Finds the words of a query within a name of a script without spaces: whole, or part by part, or most of their letters.
 * What the words do not cover stays as one word of the name.
 */
export function alignUnspaced(query: readonly ComparableWord[], name: readonly ComparableWord[]): Alignment {
  const text = name.map((word) => word.text).join('');
  const starts = new Set(
    name.map((_, i) => name.slice(0, i).reduce((sum, word) => sum + word.text.length, 0)),
  );
  const isMet = new Array<boolean>(text.length).fill(false);
  const cover = (part: string): boolean => {
    const at = placeOf(part, text, starts);
    if (at >= 0) isMet.fill(true, at, at + part.length);
    return at >= 0;
  };

  const pairs = query.flatMap((asked): WordPair[] => {
    const sought = withoutAddress(asked.text);
    if (placeOf(sought, text, starts) >= 0) {
      cover(sought);
      return [pairOf(asked, sought, 'EQUAL', 1)];
    }
    const parts = partsOf(asked.text);
    if (parts.length > 1 && parts.every((part) => placeOf(part, text, starts) >= 0)) {
      parts.forEach(cover);
      return [pairOf(asked, parts.join(''), 'PREFIX', 1)];
    }
    const all = grams(sought);
    const met = all.filter((gram) => text.includes(gram));
    if (all.length < MIN_GRAMS || met.length / all.length < MIN_SHARE_OF_GRAMS) return [];
    met.forEach(cover);
    return [pairOf(asked, sought, 'FUZZY', met.length / all.length)];
  });
  const rest = [...text].filter((_, i) => isMet[i] === false).join('');
  const [model] = name;
  return {
    pairs,
    unmatchedQuery: query.filter((word) => !pairs.some((pair) => pair.query === word)),
    words: [
      ...pairs.map((pair) => pair.word),
      ...(rest === '' || model === undefined ? [] : [comparable({ ...model, text: rest })]),
    ],
  };
}

/** A single letter counts where a word begins, as a family name does. */
function placeOf(part: string, text: string, starts: ReadonlySet<number>): number {
  if (part.length >= MIN_PART) return text.indexOf(part);
  const [at] = [...starts].filter((start) => text.startsWith(part, start));
  return at ?? -1;
}

const pairOf = (
  query: ComparableWord,
  text: string,
  grade: WordPair['grade'],
  similarity: number,
): WordPair => ({ query, word: comparable({ ...query, text }), grade, similarity });

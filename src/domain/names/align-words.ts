import {
  type ComparableWord,
  comparable,
  compareWords,
  crossesScripts,
  WORD_GRADES,
  type WordMatch,
} from './compare-words.js';
import { joinWords } from './words.js';

export interface WordPair extends WordMatch {
  readonly query: ComparableWord;
  readonly word: ComparableWord;
}

export interface Alignment {
  readonly pairs: readonly WordPair[];
  readonly unmatchedQuery: readonly ComparableWord[];
  /** The words of the name, matched or not, as they were paired. */
  readonly words: readonly ComparableWord[];
}

/**
 * Pairs the words of a query with those of a name in any order, each at most once, the best pairs first; initials
 * take what is left. Two words that the other side writes as one are taken as one.
 */
export function alignWords(
  query: readonly ComparableWord[],
  name: readonly ComparableWord[],
  acrossScripts: boolean,
): Alignment {
  const queryWords = joinAsIn(query, name);
  const words = joinAsIn(name, query);
  const possible = queryWords.flatMap((asked, i) =>
    words.flatMap((word, j) => {
      if (!acrossScripts && crossesScripts(asked, word)) return [];
      const match = compareWords(asked, word);
      return match === null ? [] : [{ query: asked, word, i, j, ...match }];
    }),
  );
  possible.sort(
    (a, b) =>
      WORD_GRADES.indexOf(a.grade) - WORD_GRADES.indexOf(b.grade) ||
      b.similarity - a.similarity ||
      a.i - b.i ||
      a.j - b.j,
  );
  const takenQuery = new Set<number>();
  const takenWords = new Set<number>();
  const pairs = possible.filter(({ i, j }) => {
    if (takenQuery.has(i) || takenWords.has(j)) return false;
    takenQuery.add(i);
    takenWords.add(j);
    return true;
  });
  return { pairs, words, unmatchedQuery: queryWords.filter((_, i) => !takenQuery.has(i)) };
}

function joinAsIn(
  words: readonly ComparableWord[],
  other: readonly ComparableWord[],
): readonly ComparableWord[] {
  const texts = new Set(other.map((word) => word.text));
  const joined: ComparableWord[] = [];
  for (const word of words) {
    const previous = joined.at(-1);
    if (previous !== undefined && !texts.has(word.text) && texts.has(previous.text + word.text)) {
      joined[joined.length - 1] = comparable(joinWords([previous, word]));
    } else {
      joined.push(word);
    }
  }
  return joined;
}

import { alignUnspaced } from './align-unspaced.js';
import type { Alignment, WordPair } from './alignment.js';
import { compoundAt, compoundsIn } from './arabic-compounds.js';
import {
  type ComparableWord,
  comparable,
  compareWords,
  crossesScripts,
  INITIAL_MATCH,
  WORD_GRADES,
} from './compare-words.js';
import { isUnspaced, joinWords } from './words.js';

/** Initials that are written together, RA; in a longer name, any letters are the first of some words. */
const INITIALS = /^[a-z]{2,3}$/;
const MAX_WORDS_WITH_INITIALS = 4;

/**
 * Pairs the words of a query with those of a name in any order, each at most once, the best pairs first; initials
 * take what is left. Two words that the other side writes as one are taken as one.
 */
export function alignWords(
  query: readonly ComparableWord[],
  name: readonly ComparableWord[],
  acrossScripts: boolean,
): Alignment {
  if (!query.some(isUnspaced)) return alignSpaced(query, name, acrossScripts);
  const [unspaced, spaced] = [
    alignUnspaced(query.filter(isUnspaced), name.filter(isUnspaced)),
    alignSpaced(
      query.filter((word) => !isUnspaced(word)),
      name.filter((word) => !isUnspaced(word)),
      acrossScripts,
    ),
  ];
  return {
    pairs: [...unspaced.pairs, ...spaced.pairs],
    unmatchedQuery: [...unspaced.unmatchedQuery, ...spaced.unmatchedQuery],
    words: [...unspaced.words, ...spaced.words],
  };
}

function alignSpaced(
  query: readonly ComparableWord[],
  name: readonly ComparableWord[],
  acrossScripts: boolean,
): Alignment {
  const compounds = compoundsIn(query);
  const queryWords = joinAsIn(query, name, compounds.size === 0 ? compounds : compoundsIn(name));
  const words = joinAsIn(name, query, compounds);
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
  const unmatchedQuery = queryWords.filter((_, i) => !takenQuery.has(i));
  if (unmatchedQuery.length === 0 || words.length > MAX_WORDS_WITH_INITIALS) {
    return { pairs, words, unmatchedQuery };
  }
  const free = words.filter(
    (word, j) =>
      !takenWords.has(j) && (acrossScripts || !unmatchedQuery.some((w) => crossesScripts(w, word))),
  );
  const initials = pairInitials(unmatchedQuery, free);
  return {
    pairs: [...pairs, ...initials],
    words,
    unmatchedQuery: unmatchedQuery.filter((word) => !initials.some((pair) => pair.query === word)),
  };
}

/** Reads a short word as initials of the words that are left, in their order. */
function pairInitials(query: readonly ComparableWord[], free: readonly ComparableWord[]): WordPair[] {
  return query.flatMap((asked) => {
    if (!INITIALS.test(asked.text)) return [];
    let at = 0;
    const pairs: WordPair[] = [];
    for (const letter of asked.text) {
      while (at < free.length && free[at]?.text.startsWith(letter) !== true) at++;
      const word = free[at++];
      if (word === undefined) return [];
      pairs.push({ query: asked, word, ...INITIAL_MATCH });
    }
    return pairs;
  });
}

function joinAsIn(
  words: readonly ComparableWord[],
  other: readonly ComparableWord[],
  compounds: ReadonlySet<string>,
): readonly ComparableWord[] {
  const texts = new Set(other.map((word) => word.text));
  return joinPairs(joinCompounds(words, texts, compounds), texts);
}

function joinPairs(words: readonly ComparableWord[], texts: ReadonlySet<string>): readonly ComparableWord[] {
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

/** Takes a compound as one word in the spelling of the other side's, unless that has its words apart, too. */
function joinCompounds(
  words: readonly ComparableWord[],
  texts: ReadonlySet<string>,
  compounds: ReadonlySet<string>,
): readonly ComparableWord[] {
  if (compounds.size === 0) return words;
  const joined: ComparableWord[] = [];
  for (let at = 0; at < words.length; at++) {
    const length = [3, 2, 1].find((count) => {
      const compound = compoundAt(words, at, count);
      return compound !== null && compounds.has(compound) && !texts.has(words[at]?.text ?? '');
    });
    const compound = length === undefined ? null : compoundAt(words, at, length);
    if (length === undefined || compound === null) {
      joined.push(words[at] as ComparableWord);
    } else {
      joined.push(comparable({ ...joinWords(words.slice(at, at + length)), text: compound }));
      at += length - 1;
    }
  }
  return joined;
}

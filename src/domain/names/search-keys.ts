import type { Identifier, Name } from '../model.js';
import { compoundsIn } from './arabic-compounds.js';
import { contentWords, isFunctionWord } from './function-words.js';
import { identifierCodes } from './identifier-codes.js';
import {
  acronymKeys,
  acronymsOf,
  compoundKey,
  contextKey,
  declensionKeys,
  gapKeys,
  identifierKey,
  initialsKeys,
  prefixKeys,
  skeletonKeys,
  tokenKey,
  wholeKey,
} from './key-forms.js';
import type { SearchContext } from './search-context.js';
import { gramKeys } from './unspaced.js';
import { wholeForms } from './whole-forms.js';
import { isUnspaced, joinWords, type Word, wordsOf } from './words.js';

/** What of an entity is searched. */
interface Searched {
  readonly names: readonly Name[];
  readonly identifiers?: readonly Pick<Identifier, 'value'>[];
}

/**
 * Makes the keys that a store indexes for an entity: sorted, distinct, letters and digits only. A weak name gives only
 * its whole words, so that no beginning and no misspelling finds it.
 */
export function searchKeys(
  { names, identifiers = [] }: Searched,
  context?: Pick<SearchContext, 'own' | 'others'>,
): string[] {
  const keys = names.flatMap((name) => {
    const words = wordsOf(name.value);
    const whole = wholeForms(words).map(wholeKey);
    if (name.weak) return [...words.map((word) => tokenKey(word.text)), ...whole];
    return [...keysOfName(words, name), ...whole];
  });
  const ofContext = context === undefined ? [] : [...context.own, ...context.others].map(contextKey);
  const codes = identifiers.flatMap(({ value }) => identifierCodes(value)).map(identifierKey);
  return [...new Set([...keys, ...ofContext, ...codes])].sort();
}

function keysOfName(words: readonly Word[], name: Name): readonly string[] {
  const spaced = words.filter((word) => !isUnspaced(word));
  return [
    ...words.filter((word) => isUnspaced(word) || isFunctionWord(word)).map((word) => tokenKey(word.text)),
    ...gramKeys(words),
    ...spaced.flatMap((word) => (isFunctionWord(word) ? [] : [...keysOfWord(word), ...gapKeys(word.text)])),
    ...joinedWords(spaced).flatMap(keysOfWord),
    ...[...compoundsIn(spaced)].map(compoundKey),
    ...initialsKeys(spaced.filter((word) => !isFunctionWord(word))),
    ...(name.kind === 'ACRONYM'
      ? [tokenKey(joinWords(words).text)]
      : acronymsOf(words, contentWords(words)).flatMap(acronymKeys)),
  ];
}

const keysOfWord = (word: Word): readonly string[] => [
  tokenKey(word.text),
  ...prefixKeys(word.text),
  ...skeletonKeys(word.text),
  ...declensionKeys(word),
];

/** Joins words that are also written as one: those with hyphens (counter-terrorism), Arabic ones (عبد الله). */
const joinedWords = (words: readonly Word[]): readonly Word[] => [
  ...hyphenated(words),
  ...arabicPairs(words),
];

/** Joins each two neighbours of a short Arabic name, and an article with what follows it: Al Qahtani. */
function arabicPairs(words: readonly Word[]): readonly Word[] {
  if (words.length > MAX_WORDS_OF_PERSON) return [];
  return words.flatMap((word, at) => {
    const pair = words.slice(at, at + 2);
    const isJoined = ARTICLES.has(word.text) || pair.every(({ script }) => script === 'Arab');
    return pair.length === 2 && isJoined ? [joinWords(pair)] : [];
  });
}

const MAX_WORDS_OF_PERSON = 6;
const ARTICLES: ReadonlySet<string> = new Set(['al', 'el', 'abu', 'bin', 'ibn']);

function hyphenated(words: readonly Word[]): readonly Word[] {
  const groups: Word[][] = [];
  for (const word of words) {
    if (word.attached) groups.at(-1)?.push(word);
    else groups.push([word]);
  }
  return groups.filter((group) => group.length > 1).map(joinWords);
}

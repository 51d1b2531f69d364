import type { Name } from '../model.js';
import { contentWords, isFunctionWord } from './function-words.js';
import { acronymKeys, acronymsOf, gapKeys, prefixKeys, skeletonKeys, tokenKey } from './key-forms.js';
import { joinWords, type Word, wordsOf } from './words.js';

/**
 * Makes the keys that a store indexes for an entity with these names: sorted, distinct, letters and digits only.
 * A weak name gives only its whole words, so that no beginning and no misspelling finds it.
 */
export function searchKeys(names: readonly Name[]): string[] {
  const keys = names.flatMap((name) => {
    const words = wordsOf(name.value);
    return name.weak ? words.map((word) => tokenKey(word.text)) : keysOfName(words, name);
  });
  return [...new Set(keys)].sort();
}

function keysOfName(words: readonly Word[], name: Name): readonly string[] {
  return [
    ...words.flatMap((word) => (isFunctionWord(word) ? [tokenKey(word.text)] : keysOfWord(word.text))),
    ...words.flatMap((word) => (isFunctionWord(word) ? [] : gapKeys(word.text))),
    ...compounds(words).flatMap((word) => keysOfWord(word.text)),
    ...(name.kind === 'ACRONYM'
      ? [tokenKey(joinWords(words).text)]
      : acronymsOf(words, contentWords(words)).flatMap(acronymKeys)),
  ];
}

const keysOfWord = (token: string): readonly string[] => [
  tokenKey(token),
  ...prefixKeys(token),
  ...skeletonKeys(token),
];

/** Joins words with hyphens into one: Al-Yahya is also Alyahya, counter-terrorism also counterterrorism. */
function compounds(words: readonly Word[]): readonly Word[] {
  const groups: Word[][] = [];
  for (const word of words) {
    if (word.attached) groups.at(-1)?.push(word);
    else groups.push([word]);
  }
  return groups.filter((group) => group.length > 1).map(joinWords);
}

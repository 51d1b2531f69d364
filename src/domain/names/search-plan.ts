/**
 * Plans what a store is asked for. A plan only narrows the candidates, and may let too many through: `scoreMatch` decides.
 *
 * Limits of recall. `searchPlan` finds any word order, any beginning of a word (two letters at least), any spelling
 * with the same consonants (three at least). `fuzzyPlan` adds one wrong, missing, added or swapped letter in each
 * word (four letters at least), two words written as one or one as two, and, from three words on, one word that does
 * not match at all. Of the words of our names with one letter wrong, it finds 97 in 100: lost are those where the error
 * breaks a doubled letter or a pair that stands for one sound (Dsuhanbe), which is two errors to a skeleton. Two wrong
 * consonants in one word find nothing, nor do beginnings with a typing error.
 */

import { compoundAt } from './arabic-compounds.js';
import { contextQueryForms } from './context-words.js';
import { contentWords, requiredWords } from './function-words.js';
import { codeOf } from './identifier-codes.js';
import {
  acronymKeys,
  compoundKey,
  contextKey,
  declensionQueryKeys,
  gapQueryKeys,
  identifierKey,
  initialsQueryKeys,
  prefixQueryKeys,
  skeletonKeys,
  tokenKey,
  wholeKey,
} from './key-forms.js';
import { runsOf } from './runs-of.js';
import { gramQueryKeys, looseGramQueryKeys } from './unspaced.js';
import { isUnspaced, joinWords, type Word, wordsOf } from './words.js';

/** At least one of the keys must be among an entity's search keys. */
export interface SearchClause {
  readonly keys: readonly string[];
}

/** An entity is a candidate where it meets every clause. */
export interface SearchPlan {
  readonly clauses: readonly SearchClause[];
}

export interface SearchOptions {
  /** False keeps to names in the scripts of the query. */
  readonly transliterate?: boolean;
}

/** A longer text is narrowed by its longest words; all of its words are scored. */
const MAX_WORDS = 12;
const MAX_FUZZY_WORDS = 5;
/** A query of at least this many words may leave one unmatched. */
export const MAY_MISS_ONE_FROM = 3;

/**
 * Plans the search for a text, one clause for each word; null when the text has no letters or digits. Initials, function words
 * and forms of address are no condition. Keys carry no script, so that `transliterate` is for the ranking to apply.
 */
export function searchPlan(text: string): SearchPlan | null {
  const words = wordsOf(text);
  const required = longest(requiredWords(words), MAX_WORDS);
  if (required.length === 0) return null;
  const code = identifierKey(codeOf(text));
  return { clauses: required.flatMap((word) => clausesFor(word, words, [code])) };
}

/**
 * Plans the search for a text of which each word may stand in a name of an entity or in its context, forms of address
 * too, since a president has a post; null for a text of one word.
 */
export function contextPlan(text: string): SearchPlan | null {
  const words = wordsOf(text);
  const required = longest(contentWords(words), MAX_WORDS);
  if (required.length < 2) return null;
  return { clauses: required.flatMap((word) => clausesFor(word, words, contextKeys(word))) };
}

/** As `contextPlan`, for texts of which one word is too many: names and contexts hold all others. */
export function allButOnePlan(text: string): SearchPlan | null {
  const words = wordsOf(text);
  const required = longest(contentWords(words), MAX_FUZZY_WORDS);
  if (required.length < MAY_MISS_ONE_FROM) return null;
  return allButOne(required.map((word) => [...keysFor(word, words), ...contextKeys(word)]));
}

/** Plans the search for any word of a text that is more than a number. */
export function anyWordPlan(text: string): SearchPlan | null {
  const words = wordsOf(text);
  const required = longest(requiredWords(words), MAX_FUZZY_WORDS).filter((word) => !/\p{N}/u.test(word.text));
  return required.length === 0 || words.length < 2
    ? null
    : { clauses: [clause(required.flatMap((word) => keysFor(word, words)))] };
}

/** Plans the search for whole short names within a text. */
export function wholeNamesPlan(text: string): SearchPlan | null {
  const keys = runsOf(wordsOf(text)).flatMap((run) => run.forms.map(wholeKey));
  return keys.length === 0 ? null : { clauses: [clause(keys)] };
}

/** Makes a broader plan, for a text whose first plan led to no match. */
export function fuzzyPlan(text: string): SearchPlan | null {
  const words = wordsOf(text);
  const required = longest(requiredWords(words), MAX_FUZZY_WORDS);
  if (required.length === 0) return null;
  const each = required.map((word) => fuzzyKeysFor(word, words));
  return each.length < MAY_MISS_ONE_FROM ? { clauses: each.map(clause) } : allButOne(each);
}

/** All but one of n conditions hold exactly when one of every two does. */
function allButOne(each: readonly (readonly string[])[]): SearchPlan {
  const pairs = each.flatMap((keys, i) => each.slice(i + 1).map((others) => [...keys, ...others]));
  return { clauses: pairs.map(clause) };
}

const contextKeys = (word: Word): readonly string[] => contextQueryForms(word).map(contextKey);

/**
 * Makes one clause for a word, or one for each part of a word without spaces.
 * @param others keys that meet the clause as well
 */
function clausesFor(word: Word, words: readonly Word[], others: readonly string[]): readonly SearchClause[] {
  if (!isUnspaced(word)) return [clause([...keysFor(word, words), ...others])];
  return gramQueryKeys(word).map((keys) => clause([tokenKey(word.text), ...keys, ...others]));
}

function keysFor(word: Word, words: readonly Word[]): readonly string[] {
  return [
    tokenKey(word.text),
    ...(word.text.length > 1 ? prefixQueryKeys(word.text) : []),
    ...skeletonKeys(word.text),
    ...acronymKeys(word.text),
    ...initialsQueryKeys(word.text),
    ...declensionQueryKeys(word),
    ...compoundsWith(word, words).map(compoundKey),
    ...neighbourJoins(word, words).map(tokenKey),
  ];
}

function fuzzyKeysFor(word: Word, words: readonly Word[]): readonly string[] {
  if (isUnspaced(word)) return [tokenKey(word.text), ...looseGramQueryKeys(word)];
  return [
    ...keysFor(word, words),
    ...gapQueryKeys(word.text),
    ...neighbourJoins(word, words).flatMap(skeletonKeys),
  ];
}

/** Joins the word with the word before and with the word after it. */
function neighbourJoins(word: Word, words: readonly Word[]): readonly string[] {
  const at = words.indexOf(word);
  return [words.slice(Math.max(0, at - 1), at + 1), words.slice(at, at + 2)]
    .filter((pair) => pair.length === 2)
    .map((pair) => joinWords(pair).text);
}

/** Finds the Arabic compounds that the word is, or is a part of. */
function compoundsWith(word: Word, words: readonly Word[]): readonly string[] {
  const at = words.indexOf(word);
  return [1, 2, 3]
    .flatMap((count) => Array.from({ length: count }, (_, back) => compoundAt(words, at - back, count)))
    .filter((compound) => compound !== null);
}

function longest(words: readonly Word[], count: number): readonly Word[] {
  return [...words].sort((a, b) => b.text.length - a.text.length).slice(0, count);
}

const clause = (keys: readonly string[]): SearchClause => ({ keys: [...new Set(keys)].sort() });

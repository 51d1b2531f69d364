/**
 * Scores how well a query names an entity, and by which of its names.
 *
 * A score depends first on how the query and the name meet (its band, below), then how much of the name the query covers.
 * Names in the script of the query come first: only where none of them matches are others tried, so that leaving
 * out transliteration removes the hits that need it and changes no other.
 */

import type { Name } from '../model.js';
import { alignWords } from './align-words.js';
import type { Alignment } from './alignment.js';
import { type ComparableWord, comparableWords, crossesScripts, type WordGrade } from './compare-words.js';
import { contentWords, isFunctionWord, requiredWords } from './function-words.js';
import { acronymKeys, acronymsOf } from './key-forms.js';
import { isOneEditApart } from './one-edit-apart.js';
import { type Band, hit, type NameMatch, within } from './score.js';
import { MAY_MISS_ONE_FROM, type SearchOptions } from './search-plan.js';

const EXACT = 1;
const WHOLE_ALIAS = 0.95;
const ACRONYM = 0.73;
const WHOLE_ACROSS_SCRIPTS = 0.72;
const SAME_SCRIPT: Readonly<Record<WordGrade, Band>> = {
  EQUAL: [0.84, 0.94],
  DECLINED: [0.84, 0.94],
  PREFIX: [0.74, 0.83],
  INITIAL: [0.74, 0.83],
  VARIANT: [0.42, 0.51],
  FUZZY: [0.32, 0.41],
};
const ACROSS_SCRIPTS: Readonly<Record<WordGrade, Band>> = {
  EQUAL: [0.64, 0.71],
  DECLINED: [0.64, 0.7],
  PREFIX: [0.58, 0.63],
  INITIAL: [0.58, 0.63],
  VARIANT: [0.52, 0.57],
  FUZZY: [0.24, 0.31],
};
const WORST_FIRST: readonly WordGrade[] = ['FUZZY', 'VARIANT', 'INITIAL', 'PREFIX', 'DECLINED', 'EQUAL'];
const SCATTERED: Band = [0.18, 0.22];
const INCOMPLETE: Band = [0.14, 0.17];
const INCOMPLETE_ACROSS_SCRIPTS: Band = [0.1, 0.13];

/** Shorter acronyms are alike without meaning the same: UNOCT, UNCCT. */
const MIN_SIMILAR_ACRONYM = 6;
/** The cost of an initial or function word that the name lacks, in letters of the name. */
const UNMATCHED_COST = 3;

/** Finds the name that the query meets best; null where it meets none. Weak names are met whole or not at all. */
export function scoreMatch(
  query: string,
  names: readonly Name[],
  options: SearchOptions = {},
): NameMatch | null {
  const asked = comparableWords(query);
  const known = names.map((name): KnownName => ({ name, words: comparableWords(name.value) }));
  return (
    bestMatch(query, asked, known, false) ??
    (options.transliterate === false ? null : bestMatch(query, asked, known, true))
  );
}

interface KnownName {
  readonly name: Name;
  readonly words: readonly ComparableWord[];
}

function bestMatch(
  query: string,
  asked: readonly ComparableWord[],
  known: readonly KnownName[],
  acrossScripts: boolean,
): NameMatch | null {
  let best: NameMatch | null = null;
  for (const [index, { name, words }] of known.entries()) {
    const match =
      wholeMatch(query, asked, name, words, index === 0, acrossScripts) ??
      (name.weak ? null : partMatch(asked, name, words, acrossScripts));
    if (match !== null && (best === null || match.score > best.score)) best = match;
  }
  return best ?? scatteredMatch(asked, known, acrossScripts);
}

function wholeMatch(
  query: string,
  asked: readonly ComparableWord[],
  name: Name,
  words: readonly ComparableWord[],
  isDisplayName: boolean,
  acrossScripts: boolean,
): NameMatch | null {
  if (ignoringCase(query) === ignoringCase(name.value)) {
    return isDisplayName ? hit(name, 'EXACT', EXACT) : hit(name, 'ALIAS', WHOLE_ALIAS);
  }
  const isWhole =
    asked.length > 0 && asked.length === words.length && asked.every((w, i) => w.text === words[i]?.text);
  if (!isWhole) return null;
  const crosses = asked.some((word, i) => crossesScripts(word, words[i] ?? word));
  if (!crosses) return hit(name, 'ALIAS', WHOLE_ALIAS);
  return acrossScripts && !name.weak ? hit(name, 'TRANSLITERATION', WHOLE_ACROSS_SCRIPTS) : null;
}

function partMatch(
  asked: readonly ComparableWord[],
  name: Name,
  words: readonly ComparableWord[],
  acrossScripts: boolean,
): NameMatch | null {
  const alignment = alignWords(asked, words, acrossScripts);
  const missing = missingWords(asked, alignment);
  const covered = coverage(alignment);
  if (alignment.pairs.length === 0 || missing.length > 1 || covered === 0) {
    return acronymMatch(asked, name, words);
  }
  if (missing.length === 1) {
    const mayMissOne = requiredWords(asked).length >= MAY_MISS_ONE_FROM && !contradicts(missing, alignment);
    if (!mayMissOne) return null;
    return acrossScripts
      ? hit(name, 'TRANSLITERATION', within(INCOMPLETE_ACROSS_SCRIPTS, covered))
      : hit(name, 'TEXT', within(INCOMPLETE, covered));
  }
  const grade = worstGrade(asked, alignment);
  const isSpelledSo = !isSimilar(grade);
  if (!isSpelledSo && name.kind === 'ACRONYM' && !isMisspeltAcronym(alignment)) return null;
  const share = isSpelledSo ? covered : (covered + 2 * leastSimilarity(alignment)) / 3;
  if (acrossScripts) return hit(name, 'TRANSLITERATION', within(ACROSS_SCRIPTS[grade], share));
  return hit(name, isSpelledSo ? 'ALIAS' : 'FUZZY', within(SAME_SCRIPT[grade], share));
}

/** Matches one word that is made of the first letters of the name. */
function acronymMatch(
  asked: readonly ComparableWord[],
  name: Name,
  words: readonly ComparableWord[],
): NameMatch | null {
  const [acronym, ...others] = asked;
  const [word] = words;
  if (acronym === undefined || word === undefined || others.length > 0) return null;
  if (name.kind === 'ACRONYM' || crossesScripts(acronym, word)) return null;
  const isAcronym =
    acronymKeys(acronym.text).length > 0 && acronymsOf(words, contentWords(words)).includes(acronym.text);
  return isAcronym ? hit(name, 'ALIAS', ACRONYM) : null;
}

/** Matches where every word of the query is in some name, and names the one that holds most of them. */
function scatteredMatch(
  asked: readonly ComparableWord[],
  known: readonly KnownName[],
  acrossScripts: boolean,
): NameMatch | null {
  const strong = known.filter(({ name }) => !name.weak);
  const alignment = alignWords(
    asked,
    strong.flatMap(({ words }) => words),
    acrossScripts,
  );
  const isHeld = alignment.pairs.length > 0 && missingWords(asked, alignment).length === 0;
  if (!isHeld || !['EQUAL', 'DECLINED', 'PREFIX'].includes(worstGrade(asked, alignment))) return null;
  let best: { name: Name; covered: number } | null = null;
  for (const { name, words } of strong) {
    const covered = coverage(alignWords(asked, words, acrossScripts));
    if (best === null || covered > best.covered) best = { name, covered };
  }
  if (best === null) return null;
  return acrossScripts
    ? hit(best.name, 'TRANSLITERATION', within(INCOMPLETE_ACROSS_SCRIPTS, best.covered))
    : hit(best.name, 'TEXT', within(SCATTERED, best.covered));
}

/** Finds the words that the query requires and the name lacks. */
function missingWords(asked: readonly ComparableWord[], alignment: Alignment): readonly ComparableWord[] {
  const required = new Set<unknown>(requiredWords(asked));
  return alignment.unmatchedQuery.filter((word) => required.has(word));
}

/** A name with another number in it is not the one that was asked for. */
function contradicts(missing: readonly ComparableWord[], alignment: Alignment): boolean {
  return missing.some(isNumber) && alignment.words.some(isNumber);
}

function worstGrade(asked: readonly ComparableWord[], alignment: Alignment): WordGrade {
  const optional = new Set<unknown>(asked.filter((word) => word.initial || isFunctionWord(word)));
  const grades = alignment.pairs.filter((pair) => !optional.has(pair.query)).map((pair) => pair.grade);
  return WORST_FIRST.find((grade) => grades.includes(grade)) ?? 'PREFIX';
}

/** Acronyms that look alike mean different things, CARICC and CARICOM; a long one may have one letter wrong. */
const isMisspeltAcronym = ({ pairs }: Alignment): boolean =>
  pairs.every(({ query, word, grade }) => {
    if (!isSimilar(grade)) return true;
    return query.text.length >= MIN_SIMILAR_ACRONYM && isOneEditApart(query.text, word.text);
  });

/** Gives how alike the words are that are least alike, from 0 to 1: of words that are not alike, none meet. */
function leastSimilarity({ pairs }: Alignment): number {
  const least = Math.min(...pairs.filter((pair) => isSimilar(pair.grade)).map((pair) => pair.similarity));
  return Math.max(0, (least - LEAST_SIMILARITY) / (1 - LEAST_SIMILARITY));
}

const LEAST_SIMILARITY = 0.75;
const isSimilar = (grade: WordGrade): boolean => grade === 'VARIANT' || grade === 'FUZZY';

/** Computes the share of the letters of the name that the query accounts for. */
function coverage(alignment: Alignment): number {
  const total = sum(alignment.words.map(weight));
  const met = sum(alignment.pairs.map((pair) => weight(pair.word) * pair.similarity));
  return met / (total + UNMATCHED_COST * alignment.unmatchedQuery.length);
}

function weight(word: ComparableWord): number {
  return isFunctionWord(word) ? 1 : word.text.length;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const isNumber = (word: ComparableWord): boolean => /^\p{N}+$/u.test(word.text);
const ignoringCase = (text: string): string =>
  text.normalize('NFKC').trim().replace(/\s+/gu, ' ').toLowerCase();

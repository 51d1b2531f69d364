/**
 * Scores entities whose names and context together hold the words of a query: the conference of Dushanbe and 2022, the director of
 * CARICC. An event that is looked up by where and when it was comes before names that hold some of the words, and after
 * names that are the query.
 */

import type { EntityKind, Name } from '../model.js';
import { alignUnspaced } from './align-unspaced.js';
import { type ComparableWord, comparableWords } from './compare-words.js';
import { contextQueryForms, isTimeOrKind } from './context-words.js';
import { isFormOfAddress } from './forms-of-address.js';
import { contentWords, requiredWords } from './function-words.js';
import { type Band, hit, type NameMatch, within } from './score.js';
import type { ContextForms } from './search-context.js';
import { isUnspaced } from './words.js';

/** Words that something else explains, such as those for who took part, with the names of whom they are for. */
export interface Explained {
  readonly words: readonly ComparableWord[];
  readonly names: readonly Name[];
}

interface Allowances {
  readonly explained?: readonly Explained[];
  /** Whether one word may stand nowhere. */
  readonly mayMiss?: boolean;
}

export interface InContext {
  readonly kind: EntityKind;
  readonly names: readonly Name[];
  readonly context?: ContextForms;
  readonly prominence?: number;
}

const MAIN_EVENT: Band = [0.905, 0.93];
/** Of a text without a time, a kind or a series, who knows whether it looks for an event? */
const MAIN_EVENT_PERHAPS: Band = [0.8, 0.86];
const DOCUMENT: Band = [0.78, 0.82];
/** The words for others, such as organisers, say less of what an entity is. */
const EVENT_OF_OTHERS: Band = [0.6, 0.68];
/** A title before a name is left out where no name has it; with the title, it is the post that is asked for. */
const TITLED: Band = [0.885, 0.895];
const PERSON_BY_POST: Band = [0.8, 0.84];
const OF_OTHERS: Band = [0.52, 0.58];
const PART_OF_EVENT: Band = [0.53, 0.59];
const INCOMPLETE: Band = [0.22, 0.3];

/** The prominence from which on it makes no difference. */
const PROMINENT = 18;
/** How much of a score prominence is; of an event of two actors, it matters more that they are in its name. */
const PROMINENCE = 0.7;
const PROMINENCE_OF_SHARED = 0.3;
const MIN_PREFIX = 4;

/** Says where a word of the query stands. */
type Place = 'NAME' | 'OWN' | 'TIME_OR_KIND' | 'OTHERS' | 'NAME_OF_OTHER';

/** Returns null where the context explains no word, or not all words that the names leave. */
export function scoreInContext(
  query: string,
  entity: InContext,
  { explained = [], mayMiss = false }: Allowances = {},
): NameMatch | null {
  const [name] = entity.names;
  const { context } = entity;
  if (name === undefined || context === undefined) return null;
  const words = comparableWords(query);
  const required = explained.length > 0 ? requiredWords(words) : contentWords(words);
  const places = required.map((word) => {
    const elsewhere = explained.find(({ words }) => words.includes(word));
    if (elsewhere === undefined) return placeOf(word, entity, context);
    return isNamedIn(elsewhere, entity) ? 'NAME_OF_OTHER' : 'OTHERS';
  });
  const missing = places.filter((place) => place === null).length;
  if (missing > (mayMiss ? 1 : 0) || places.every((place) => place === null || place === 'NAME')) return null;
  const named = places.filter((place) => place?.startsWith('NAME')).length / places.length;
  const prominence = Math.min(1, (entity.prominence ?? 0) / PROMINENT);
  const weight = explained.length > 0 ? PROMINENCE_OF_SHARED : PROMINENCE;
  const share = (1 - weight) * named + weight * prominence;
  const isTitled = required.some(
    (word, i) => places[i] === 'OWN' && isFormOfAddress(words, words.indexOf(word)),
  );
  return hit(name, 'CONTEXT', within(missing > 0 ? INCOMPLETE : bandOf(entity, places, isTitled), share));
}

function bandOf(
  { kind, prominence = 0 }: InContext,
  places: readonly (Place | null)[],
  isTitled: boolean,
): Band {
  const isOfOthers = places.includes('OTHERS') || places.includes('NAME_OF_OTHER');
  if (kind === 'PERSON' && places.includes('OWN')) return isTitled ? TITLED : PERSON_BY_POST;
  if (kind !== 'EVENT') return isOfOthers ? OF_OTHERS : DOCUMENT;
  if (prominence === 0) return PART_OF_EVENT;
  if (isOfOthers) return EVENT_OF_OTHERS;
  return places.includes('TIME_OR_KIND') ? MAIN_EVENT : MAIN_EVENT_PERHAPS;
}

const FORMS = new WeakMap<ComparableWord, readonly string[]>();

/** The same words of a query are asked for in the context of every candidate. */
function formsAskedFor(word: ComparableWord): readonly string[] {
  const known = FORMS.get(word);
  if (known !== undefined) return known;
  const forms = contextQueryForms(word);
  FORMS.set(word, forms);
  return forms;
}

function placeOf(word: ComparableWord, { names }: InContext, { own, others }: ContextForms): Place | null {
  const forms = formsAskedFor(word);
  const found = forms.filter((form) => own.has(form));
  if (found.length > 0) return found.some(isTimeOrKind) ? 'TIME_OR_KIND' : 'OWN';
  if (names.some((name) => !name.weak && holds(name, word))) return 'NAME';
  return forms.some((form) => others.has(form)) ? 'OTHERS' : null;
}

/** Whether one of the whole names is in a name of the entity. */
const isNamedIn = ({ names }: Explained, entity: InContext): boolean =>
  entity.names.some(({ value }) => {
    const words = folded(value);
    return names.some((name) => words.includes(folded(name.value)));
  });

/** Folds a name, with a space at either end; its words are kept, since every search scores the same names. */
const folded = (value: string): string =>
  ` ${comparableWords(value)
    .map(({ text }) => text)
    .join(' ')} `;

function holds(name: Name, asked: ComparableWord): boolean {
  const words = comparableWords(name.value);
  if (isUnspaced(asked)) return alignUnspaced([asked], words.filter(isUnspaced)).pairs.length > 0;
  return words.some((word) => meets(asked, word));
}

/** Similar words are left to the scoring of names: what is only in a context must be written right. */
function meets(asked: ComparableWord, word: ComparableWord): boolean {
  if (asked.text === word.text) return true;
  if (/\p{N}/u.test(asked.text)) return false;
  return (
    (asked.loose.length >= MIN_PREFIX && word.loose.startsWith(asked.loose)) ||
    asked.declined.some((form) => word.bases.includes(form))
  );
}

/**
 * Scores entities whose names and context together hold the words of a query: the conference of Dushanbe and 2022, the director of
 * CARICC. An event that is looked up by where and when it was comes before names that hold some of the words, and after
 * names that are the query.
 */

import type { EntityKind, Name } from '../model.js';
import { alignUnspaced } from './align-unspaced.js';
import { type ComparableWord, comparableWords } from './compare-words.js';
import { contextQueryForms } from './context-words.js';
import { requiredWords } from './function-words.js';
import type { ContextForms } from './search-context.js';
import { type Band, hit, type NameMatch, within } from './score.js';
import { isUnspaced } from './words.js';

export interface InContext {
  readonly kind: EntityKind;
  readonly names: readonly Name[];
  readonly context?: ContextForms;
  readonly prominence?: number;
}

const MAIN_EVENT: Band = [0.915, 0.935];
const DOCUMENT: Band = [0.78, 0.82];
/** The words for others, such as organisers, say less of what an entity is. */
const EVENT_OF_OTHERS: Band = [0.6, 0.68];
const OF_OTHERS: Band = [0.52, 0.58];
const PART_OF_EVENT: Band = [0.53, 0.59];
const INCOMPLETE: Band = [0.22, 0.3];

/** The prominence from which on it makes no difference. */
const PROMINENT = 18;
const BY_NAME = 0.7;
const MIN_PREFIX = 4;

/** Says where a word of the query stands. */
type Place = 'NAME' | 'OWN' | 'OTHERS';

/**
 * Returns null where the context explains no word, or not all words that the names leave.
 * @param explained words that something else explains, such as those for who took part
 * @param mayMiss whether one word may stand nowhere
 */
export function scoreInContext(
  query: string,
  entity: InContext,
  { explained = new Set(), mayMiss = false }: { explained?: ReadonlySet<unknown>; mayMiss?: boolean } = {},
): NameMatch | null {
  const [name] = entity.names;
  const { context } = entity;
  if (name === undefined || context === undefined) return null;
  const required = requiredWords(comparableWords(query));
  const places = required.map((word) => (explained.has(word) ? 'OTHERS' : placeOf(word, entity, context)));
  const missing = places.filter((place) => place === null).length;
  if (missing > (mayMiss ? 1 : 0) || places.every((place) => place === null || place === 'NAME')) return null;
  const named = places.filter((place) => place === 'NAME').length / places.length;
  const prominence = Math.min(1, (entity.prominence ?? 0) / PROMINENT);
  const share = (1 - BY_NAME) * named + BY_NAME * prominence;
  return hit(name, 'CONTEXT', within(missing > 0 ? INCOMPLETE : bandOf(entity, places), share));
}

function bandOf({ kind, prominence = 0 }: InContext, places: readonly (Place | null)[]): Band {
  const isOfOthers = places.includes('OTHERS');
  if (kind === 'EVENT' && prominence === 0) return PART_OF_EVENT;
  if (kind === 'EVENT') return isOfOthers ? EVENT_OF_OTHERS : MAIN_EVENT;
  return isOfOthers ? OF_OTHERS : DOCUMENT;
}

function placeOf(word: ComparableWord, { names }: InContext, { own, others }: ContextForms): Place | null {
  const forms = contextQueryForms(word);
  if (forms.some((form) => own.has(form))) return 'OWN';
  if (names.some((name) => !name.weak && holds(name, word))) return 'NAME';
  return forms.some((form) => others.has(form)) ? 'OTHERS' : null;
}

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

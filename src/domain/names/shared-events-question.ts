import { comparableWords } from './compare-words.js';
import { contextQueryForms } from './context-words.js';
import { requiredWords } from './function-words.js';
import { kindsNamed } from './kind-words.js';
import type { MatchCandidate } from './rank-matches.js';
import type { Explained } from './score-in-context.js';
import type { Named } from './whole-names.js';

/** Which events to read: those at which the actors were, with the others or where the others are in the context. */
export interface SharedEventsQuestion {
  readonly actors: readonly string[];
  /** Empty where the text names one actor, or calls a place by its name. */
  readonly others: readonly string[];
  /** Forms of the context of an event, of which any stands for the others. */
  readonly forms: readonly string[];
  /** The first and the last year in the text; null where it names none. */
  readonly years: { readonly first: string; readonly last: string } | null;
  /** The words of the text that the answer explains. */
  readonly explained: readonly Explained[];
}

const YEAR = /^(?:1[89]|20)\d\d$/;
const ACTORS: ReadonlySet<string> = new Set(['PERSON', 'ORGANIZATION', 'STATE']);
/** Fewer events are of a person than of an organisation or a state. */
const RAREST_FIRST = ['PERSON', 'ORGANIZATION', 'STATE'];
/** A name of more actors than these is no name. */
const MAX_NAMESAKES = 10;

/** Asks for events of the actors that a text names; null where it names none, or nothing else. */
export function sharedEventsQuestion<C extends MatchCandidate>(
  query: string,
  named: readonly Named<C>[],
): SharedEventsQuestion | null {
  const words = requiredWords(comparableWords(query));
  const actors = named
    .map((each) => ({ ...each, candidates: each.candidates.filter(({ kind }) => ACTORS.has(kind)) }))
    .filter(({ candidates }) => candidates.length > 0 && candidates.length <= MAX_NAMESAKES)
    .sort((a, b) => rarity(a.candidates) - rarity(b.candidates));
  const [first, second] = actors;
  if (first === undefined) return null;
  const years = words
    .map((word) => word.text)
    .filter((text) => YEAR.test(text))
    .sort();
  const other = second ?? named.find((each) => each.words !== first.words);
  const forms = other?.words.length === 1 ? other.words.flatMap(contextQueryForms) : [];
  const isAsked =
    other !== undefined || years.length > 0 || words.some((word) => kindsNamed(word.text).length > 0);
  if (!isAsked) return null;
  return {
    actors: first.candidates.map(({ id }) => id),
    others: second?.candidates.map(({ id }) => id) ?? [],
    forms,
    years: years[0] === undefined ? null : { first: years[0], last: years.at(-1) ?? years[0] },
    explained: (other === undefined ? [first] : [first, other]).map(({ words: explained, candidates }) => ({
      words: explained,
      names: candidates.flatMap(({ names }) => names),
    })),
  };
}

const rarity = (candidates: readonly MatchCandidate[]): number =>
  Math.min(...candidates.map(({ kind }) => RAREST_FIRST.indexOf(kind)));

/** Finds which neighbouring words of a query are a whole name, of an actor or a place, and of whom. */
import type { Name } from '../model.js';
import { type ComparableWord, comparableWords } from './compare-words.js';
import type { MatchCandidate } from './rank-matches.js';
import { type Run, runsOf } from './runs-of.js';
import { type Band, hit, type NameMatch, within } from './score.js';
import { wholeForms } from './whole-forms.js';

/** What some words of a query name; several entities may have that name. */
export interface Named<C extends MatchCandidate> {
  readonly words: readonly ComparableWord[];
  readonly candidates: readonly C[];
}

const NAME_AMONG_WORDS: Band = [0.12, 0.2];

/** The longest names first; a word belongs to one of them. */
export function wholeNamesIn<C extends MatchCandidate>(
  query: string,
  candidates: readonly C[],
): readonly Named<C>[] {
  const byForm = new Map<string, C[]>();
  for (const candidate of candidates)
    for (const form of new Set(candidate.names.flatMap(formsOf)))
      byForm.set(form, [...(byForm.get(form) ?? []), candidate]);
  const taken = new Set<ComparableWord>();
  return runsOf(comparableWords(query)).flatMap((run) => {
    const named = namedBy(run, byForm);
    if (named.length === 0 || run.words.some((word) => taken.has(word))) return [];
    for (const word of run.words) taken.add(word);
    return [{ words: run.words, candidates: named }];
  });
}

/** Scores an entity of which a whole name is among the words of a query; null where none is. */
export function scoreWholeName(query: string, names: readonly Name[]): NameMatch | null {
  const all = comparableWords(query);
  const length = lengthOf(all);
  const runs = runsOf(all).filter((run) => run.words.length < all.length);
  for (const { words, forms } of runs) {
    const name = names.find((each) => formsOf(each).some((form) => forms.includes(form)));
    if (name !== undefined) return hit(name, 'TEXT', within(NAME_AMONG_WORDS, lengthOf(words) / length));
  }
  return null;
}

const formsOf = (name: Name): readonly string[] => wholeForms(comparableWords(name.value));

const namedBy = <C>({ forms }: Run, byForm: ReadonlyMap<string, readonly C[]>): readonly C[] => [
  ...new Set(forms.flatMap((form) => byForm.get(form) ?? [])),
];

const lengthOf = (words: readonly ComparableWord[]): number =>
  words.reduce((sum, word) => sum + word.text.length, 0);

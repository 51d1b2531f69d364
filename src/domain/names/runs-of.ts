import { contentWords } from './function-words.js';
import { MAX_WORDS_OF_WHOLE, wholeQueryForms } from './whole-forms.js';
import type { Word } from './words.js';

/** Neighbouring words of a query, which may be a whole name. */
export interface Run<W extends Word = Word> {
  readonly words: readonly W[];
  /** The forms in which an index may hold the name. */
  readonly forms: readonly string[];
}

const MAX_WORDS = 8;

/** Lists the runs of the first words, the longest first; those of function words alone are none. */
export function runsOf<W extends Word>(words: readonly W[]): readonly Run<W>[] {
  const some = words.slice(0, MAX_WORDS);
  const lengths = Array.from(
    { length: Math.min(some.length, MAX_WORDS_OF_WHOLE) },
    (_, i) => i + 1,
  ).reverse();
  const content = new Set<unknown>(contentWords(some));
  return lengths.flatMap((length) =>
    some
      .slice(0, some.length - length + 1)
      .map((_, at) => some.slice(at, at + length))
      .filter((run) => run.some((word) => content.has(word) && !/^\p{N}+$/u.test(word.text)))
      .map((run) => ({ words: run, forms: wholeQueryForms(run) })),
  );
}

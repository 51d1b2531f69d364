/**
 * Names of two words and an article that are written together or apart: Abd al-Rahman, Abdulrahman and Abdurrahman;
 * Salah al-Din and Salahuddin.
 */

import type { Word } from './words.js';

const ARTICLE = /^(?:al|el|ul|il|ad|ed|ud|ar|er|ur|as|es|us|an|en|un|az|uz|ash|esh|ush)$/;
/** The article is assimilated to the letter after it, which is written twice. */
const SERVANT_OF = /^abd[aeiuo]?(?:l(?=.{2})|([rsdnztj])(?=\1)|(?=allah$))(.{2,})$/;
const OF_THE_FAITH = /^(.{2,}?)[aeiu]?(?:l|d)?d[ie]+ne?$/;
const MIN_LETTERS = 6;

/** Writes a compound in one spelling, whichever of them it has; null where the word is none. */
export function compoundOf(text: string): string | null {
  if (text.length < MIN_LETTERS) return null;
  const servant = SERVANT_OF.exec(text)?.[2];
  if (servant !== undefined) return `abdal${servant.replace(/^al(?=lah$)/, '')}`;
  const faithful = OF_THE_FAITH.exec(text)?.[1];
  return faithful === undefined ? null : `${faithful}aldin`;
}

/** Writes two or three neighbouring words as one; null where they are no compound. */
export function compoundOfWords(words: readonly Word[]): string | null {
  const [first, second, third] = words.map((word) => word.text);
  if (first === undefined || second === undefined) return null;
  if (third !== undefined) return ARTICLE.test(second) ? compoundOf(`${first}al${third}`) : null;
  return ARTICLE.test(second) ? null : compoundOf(first === 'abd' ? `abdal${second}` : first + second);
}

/** Finds the compounds among one to three neighbouring words, in the one spelling. */
export function compoundsIn(words: readonly Word[]): ReadonlySet<string> {
  const compounds = words.flatMap((_, at) => [1, 2, 3].map((count) => compoundAt(words, at, count)));
  return new Set(compounds.filter((compound) => compound !== null));
}

export function compoundAt(words: readonly Word[], at: number, count: number): string | null {
  const some = words.slice(at, at + count);
  if (some.length < count) return null;
  return count === 1 ? compoundOf(some[0]?.text ?? '') : compoundOfWords(some);
}

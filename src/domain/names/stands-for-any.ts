/**
 * Whether a folded word is one of the words, which spaces separate, or begins with one of them of so many letters, since it
 * may be declined.
 */
export const standsForAny = (text: string, words: string, minBeginning: number): boolean =>
  words.split(' ').some((word) => text === word || (word.length >= minBeginning && text.startsWith(word)));

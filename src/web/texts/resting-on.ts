/** Says nothing of what a view rests on where it shows nothing, as before the answer is there. */
export const restingOn = (shown: number, words: string): string => (shown === 0 ? '' : words);

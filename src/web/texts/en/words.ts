/** Builds phrases that the texts of several views share. */
export const many = (n: number, one: string, more = `${one}s`): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : more}`;

/** Says nothing of what a view rests on where it shows nothing, as before the answer is there. */
export const restingOn = (shown: number, words: string): string => (shown === 0 ? '' : words);

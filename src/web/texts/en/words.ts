/** Builds phrases that the texts of several views share. */
export const many = (n: number, one: string, more = `${one}s`): string =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : more}`;

/** Names one year, or the years from one to another. */
export const spanOf = (from: number | string, to: number | string): string =>
  String(from) === String(to) ? String(from) : `${from}–${to}`;

/** Says nothing of what a view rests on where it shows nothing, as before the answer is there. */
export const restingOn = (shown: number, words: string): string => (shown === 0 ? '' : words);

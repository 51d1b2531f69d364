/** Shortens names: those of organisations run to a hundred letters, where print would use the acronym. */

export interface Named {
  readonly name: string;
  readonly names?: readonly { readonly value: string; readonly kind: string }[];
}

const LONG = 28;
const LATIN = /^[A-Za-z][A-Za-z0-9 /&-]*$/;

export function shortNameOf({ name, names = [] }: Named): string {
  if (name.length <= LONG) return name;
  return names.find(({ kind, value }) => kind === 'ACRONYM' && LATIN.test(value))?.value ?? name;
}

/** Clips a long name, which would run out of a picture or over its neighbours. */
export const clipped = (name: string): string => cutToFit(name, LONG);

/** Cuts a name in its middle: names of events are told apart by their ends, which have the place and the year. */
export function cutToFit(name: string, mostLetters: number): string {
  const letters = [...name];
  if (letters.length <= mostLetters) return name;
  const tail = Math.floor((mostLetters - 1) / 2);
  const head = mostLetters - 1 - tail;
  const end = tail === 0 ? '' : letters.slice(-tail).join('').trimStart();
  return `${letters.slice(0, head).join('').trimEnd()}…${end}`;
}

/** Shortens names: those of organisations run to a hundred letters, where print would use the acronym. */

export interface Named {
  readonly name: string;
  readonly shortName?: string;
}

const LONG = 28;

export const shortNameOf = ({ name, shortName }: Named): string => shortName ?? name;

/**
 * Returns what tells an event from its like where its name does not: four conferences of a series have much the same name, and
 * none of them says where and when it was.
 */
export function besideName({ name, shortName = '' }: Named): string | undefined {
  const year = /\d{4}$/.exec(shortName)?.[0];
  if (year === undefined || name.includes(year)) return undefined;
  return shortName.startsWith(name) ? year : shortName;
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

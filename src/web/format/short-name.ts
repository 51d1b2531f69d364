/** Names of organisations run to a hundred letters; beside other things their acronym says it, as it does in print. */

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

/** Names without an acronym run out of a picture, and over their neighbours. */
export const clipped = (name: string): string => (name.length > LONG ? `${name.slice(0, LONG - 1)}…` : name);

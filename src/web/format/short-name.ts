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
export const clipped = (name: string): string => (name.length > LONG ? `${name.slice(0, LONG - 1)}…` : name);

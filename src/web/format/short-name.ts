/** Names of organisations run to a hundred letters; beside other things their acronym says it, as it does in print. */
import type { Ref } from '../api/documents.js';

export interface NamedRef extends Ref {
  readonly names?: readonly { readonly value: string; readonly kind: string }[];
}

/** Asked for along with `id kind name` where there is little room. */
export const SHORT_NAMES = '... on Organization { names { value kind } }';

const LONG = 28;
const LATIN = /^[A-Za-z][A-Za-z0-9 /&-]*$/;

export function shortNameOf({ name, names = [] }: NamedRef): string {
  if (name.length <= LONG) return name;
  return names.find(({ kind, value }) => kind === 'ACRONYM' && LATIN.test(value))?.value ?? name;
}

/** Names without an acronym run out of a picture, and over their neighbours. */
export const clipped = (name: string): string => (name.length > LONG ? `${name.slice(0, LONG - 1)}…` : name);

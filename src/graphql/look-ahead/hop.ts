import type { OwnedBranch, Step } from '../../store/statements/subtree.js';

/** What a field reads, from the record that it belongs to. */
export type Hop =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'owned'; reading(args: unknown): Pick<OwnedBranch, 'reach' | 'params' | 'page'> };

const HOPS = new WeakMap<object, Hop>();

export const hopOf = (resolver: object | undefined): Hop | undefined =>
  resolver === undefined ? undefined : HOPS.get(resolver);

/** Ties what a field reads to the resolver that answers it, which is where a plan finds it. */
export function declared<T extends object>(hop: Hop, resolver: T): T {
  HOPS.set(resolver, hop);
  return resolver;
}

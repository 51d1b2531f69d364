import type { PartName } from '../../store/parts.js';
import type { OwnedBranch, Step } from '../../store/statements/subtree.js';

/** What a field reads, from the record that it belongs to. */
export type Hop =
  | { readonly kind: 'step'; readonly step: Step }
  | {
      readonly kind: 'owned';
      reading(args: unknown): Pick<OwnedBranch, 'reach' | 'params' | 'page'>;
      /** Parts that the field itself looks at, whatever the query asks for. */
      readonly needs?: readonly PartName[];
    };

const HOPS = new WeakMap<object, Hop>();

/** Of a resolver, if it was declared. */
export const hopOf = (resolver: unknown): Hop | undefined =>
  typeof resolver === 'function' ? HOPS.get(resolver) : undefined;

/** Ties what a field reads to the resolver that answers it. */
export function declared<T extends object>(hop: Hop, resolver: T): T {
  HOPS.set(resolver, hop);
  return resolver;
}

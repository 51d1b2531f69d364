import type { PartName } from '../../store/mapping/record-columns.js';
import type { OwnedBranch } from '../../store/nested-query/plan-node.js';
import type { Step } from '../../store/nested-query/references.js';
import type { GraphStore } from '../../store/port/graph-store.js';

/** A request, as far as what is begun for it needs to know it. */
export interface Request {
  readonly store: GraphStore;
}

/** What a field reads, from the record that it belongs to. */
export type Hop =
  | { readonly kind: 'step'; readonly step: Step }
  | {
      readonly kind: 'owned';
      reading(args: unknown): Pick<OwnedBranch, 'reach' | 'params' | 'page'>;
      /** Parts that the field itself looks at, whatever the query asks for. */
      readonly needs?: readonly PartName[];
    }
  | {
      /** Asks statements of its own, for which the id of an entity is enough: they may be begun before the entity is read. */
      readonly kind: 'apart';
      /** Rejects as the field itself will. */
      begin(request: Request, owner: string, args: unknown): Promise<unknown>;
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

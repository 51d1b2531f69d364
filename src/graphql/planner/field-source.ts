import type { ColumnName } from '../../store/mapping/record-columns.js';
import type { RelationNode } from '../../store/nested-query/plan-node.js';
import type { Reference } from '../../store/nested-query/references.js';
import type { GraphStore } from '../../store/port/graph-store.js';

/** A request, as far as what is begun for it needs to know it. */
export interface Request {
  readonly store: GraphStore;
}

/** What a field reads, from the record that it belongs to. */
export type FieldSource =
  | { readonly kind: 'reference'; readonly step: Reference }
  | {
      readonly kind: 'relation';
      select(args: unknown): Pick<RelationNode, 'relation' | 'params' | 'page'>;
      /** Parts that the field itself looks at, whatever the query asks for. */
      readonly needs?: readonly ColumnName[];
    }
  | {
      /** Asks statements of its own, for which the id of an entity is enough: they may be begun before the entity is read. */
      readonly kind: 'prefetch';
      /** Rejects as the field itself will. */
      begin(request: Request, parent: string, args: unknown): Promise<unknown>;
    };

const SOURCES = new WeakMap<object, FieldSource>();

/** Of a resolver, if it was declared. */
export const fieldSourceOf = (resolver: unknown): FieldSource | undefined =>
  typeof resolver === 'function' ? SOURCES.get(resolver) : undefined;

/** Ties what a field reads to the resolver that answers it. */
export function withSource<T extends object>(hop: FieldSource, resolver: T): T {
  SOURCES.set(resolver, hop);
  return resolver;
}

import { prefixOf } from '../domain/ids.js';
import { type ActorKind, type EntityKind, KIND_OF_PREFIX, KINDS, type Typename } from '../domain/kinds.js';

const BY_PREFIX = new Map(
  [...KIND_OF_PREFIX].flatMap(([prefix, kind]) => {
    const { typename } = KINDS[kind];
    return typename === null ? [] : [[prefix, typename] as const];
  }),
);

/** The GraphQL type of a record follows from the prefix of its id. */
export const typenameOf = (record: { readonly id: string }): Typename =>
  BY_PREFIX.get(prefixOf(record.id)) as Typename;

export const typenameOfActor = (record: { readonly id: string }) => typenameOf(record) as Typename<ActorKind>;

export const typenameOfEntity = (record: { readonly id: string; readonly kind: EntityKind }) =>
  typenameOf(record) as Typename<EntityKind>;

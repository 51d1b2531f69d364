/** How resolvers find the records that other records name. */
import type { GraphQLResolveInfo } from 'graphql';

import { entityKindOfId } from '../../domain/ids.js';
import type { ActorRecord, EntityKind, EntityRecord } from '../../domain/model.js';
import type { ColumnName } from '../../store/mapping/record-columns.js';
import { checkedId } from '../arguments.js';
import type { GraphContext } from '../context.js';
import { requestedColumns } from '../planner/planner.js';

type Of<K extends EntityKind> = Extract<EntityRecord, { kind: K }>;

/**
 * The record that another record names, as far as the query asks for it. Ingest has seen to it that it is there, so where
 * nothing is asked but its id, nothing is read.
 */
export function loadReferenced<R extends EntityRecord>(
  context: GraphContext,
  id: string,
  info: GraphQLResolveInfo,
): R | Promise<R> {
  const parts = requestedColumns(info);
  return parts.length === 0 ? ({ id, kind: entityKindOfId(id) } as R) : readReferenced<R>(context, id, parts);
}

async function readReferenced<R extends EntityRecord>(
  { loaders }: GraphContext,
  id: string,
  parts: readonly ColumnName[],
): Promise<R> {
  const record = await loaders.partialEntity(parts).load(id);
  if (record === null) throw new Error(`the graph names ${id} and does not hold it`);
  return record as R;
}

export const loadReferencedOrNull = <R extends EntityRecord>(
  context: GraphContext,
  id: string | null,
  info: GraphQLResolveInfo,
): R | Promise<R> | null => (id === null ? null : loadReferenced<R>(context, id, info));

/** The entity with the id, and what the query asks below it. */
export async function entityOrNull(
  context: GraphContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<EntityRecord | null> {
  const read = await context.prefetch.entity(info, context, checkedId(id));
  return (read as EntityRecord | undefined) ?? context.loaders.entity.load(id);
}

/** The entity with the id if it is of this kind, else null. */
export async function ofKind<K extends EntityKind>(
  context: GraphContext,
  id: string,
  kind: K,
  info: GraphQLResolveInfo,
): Promise<Of<K> | null> {
  const record = await entityOrNull(context, id, info);
  return record?.kind === kind ? (record as Of<K>) : null;
}

export async function actorOrNull(
  context: GraphContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<ActorRecord | null> {
  const record = await entityOrNull(context, id, info);
  return record?.kind === 'STATE' || record?.kind === 'ORGANIZATION' || record?.kind === 'PERSON'
    ? record
    : null;
}

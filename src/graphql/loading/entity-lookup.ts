/** Finds the entities that arguments or other records name by their ids. */
import type { GraphQLResolveInfo } from 'graphql';
import { entityKindOfId, kindOfId } from '../../domain/ids.js';
import {
  ACTOR_KINDS,
  type ActorRecord,
  ENTITY_KINDS,
  type EntityKind,
  type EntityRecord,
} from '../../domain/model.js';
import type { ColumnName } from '../../store/mapping/record-columns.js';
import { checkedId, ofAnotherKind } from '../arguments.js';
import type { GraphContext } from '../context.js';
import { requestedColumns } from '../planner/planner.js';

type RecordOfKind<K extends EntityKind> = Extract<EntityRecord, { kind: K }>;

/**
 * Loads the entity that a record names, with the columns that the query asks for. Ingest has checked that it exists, so nothing
 * is read where its id is enough.
 */
export function loadReferenced<R extends EntityRecord>(
  context: GraphContext,
  id: string,
  info: GraphQLResolveInfo,
): R | Promise<R> {
  const columns = requestedColumns(info);
  return columns.length === 0
    ? ({ id, kind: entityKindOfId(id) } as R)
    : readReferenced<R>(context, id, columns);
}

async function readReferenced<R extends EntityRecord>(
  { loaders }: GraphContext,
  id: string,
  columns: readonly ColumnName[],
): Promise<R> {
  const record = await loaders.partialEntity(columns).load(id);
  if (record === null) throw new Error(`the graph names ${id} and does not hold it`);
  return record as R;
}

export const loadReferencedOrNull = <R extends EntityRecord>(
  context: GraphContext,
  id: string | null,
  info: GraphQLResolveInfo,
): R | Promise<R> | null => (id === null ? null : loadReferenced<R>(context, id, info));

/** Gives a record of which only some columns were read; loads the entity where the query asks for others. */
export function loadUnlessRead<R extends EntityRecord>(
  context: GraphContext,
  record: { readonly id: string },
  read: readonly ColumnName[],
  info: GraphQLResolveInfo,
): R | Promise<R> {
  const isEnough = requestedColumns(info).every((column) => read.includes(column));
  return isEnough ? (record as R) : loadReferenced<R>(context, record.id, info);
}

/**
 * Loads the entity with the id; null where there is none.
 *
 * @throws DomainError `BAD_USER_INPUT` for the id of a source, a claim or the like
 */
export const entityOfAnyKindOrNull = (
  context: GraphContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<EntityRecord | null> => entityOfKindsOrNull(context, id, ENTITY_KINDS, info);

/** Loads the entity with the id, and prefetches what the query asks below it. */
async function entityOrNull(
  context: GraphContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<EntityRecord | null> {
  const prefetched = await context.prefetch.entity(info, context, checkedId(id));
  return (prefetched as EntityRecord | undefined) ?? context.loaders.entity.load(id);
}

/**
 * Loads the entity with the id; null where there is none.
 *
 * @throws DomainError `BAD_USER_INPUT` for the id of something of another kind
 */
export async function entityOfKindOrNull<K extends EntityKind>(
  context: GraphContext,
  id: string,
  kind: K,
  info: GraphQLResolveInfo,
): Promise<RecordOfKind<K> | null> {
  return (await entityOfKindsOrNull(context, id, [kind], info)) as RecordOfKind<K> | null;
}

/**
 * Loads the actor with the id; null where there is none.
 *
 * @throws DomainError `BAD_USER_INPUT` for the id of something else
 */
export async function actorOrNull(
  context: GraphContext,
  id: string,
  info: GraphQLResolveInfo,
): Promise<ActorRecord | null> {
  return (await entityOfKindsOrNull(context, id, ACTOR_KINDS, info)) as ActorRecord | null;
}

async function entityOfKindsOrNull(
  context: GraphContext,
  id: string,
  kinds: readonly EntityKind[],
  info: GraphQLResolveInfo,
): Promise<EntityRecord | null> {
  const record = await entityOrNull(context, id, info);
  // A former id leads to whatever took its place, so the record tells the kind before the id does.
  const kind = record?.kind ?? kindOfId(id);
  if (kind !== null && kinds.some((k) => k === kind)) return record;
  throw ofAnotherKind(id, kind, kinds);
}

/**
 * Batches what the resolvers of one request ask for, so that the number of statements follows from the shape of the query
 * and not from the number of items. Made anew for every request.
 */
import DataLoader from 'dataloader';
import type { ClaimRecord, EntityRecord, NodeRecord, SourceRecord } from '../../domain/model.js';
import type { ColumnName } from '../../store/mapping/record-columns.js';
import type { GraphStore } from '../../store/port/graph-store.js';
import type { Params, ReadQuery } from '../../store/port/read-query.js';
import type { ChildCount, ChildRow } from '../../store/queries/keyset.js';
import {
  claimsByIds,
  entitiesByIds,
  nodesByIds,
  type PartialEntity,
  partialEntitiesByIds,
  redirectsByIds,
  sourcesByIds,
} from '../../store/queries/lookup.js';

/** As many ids as one statement is sent at once. */
const MAX_BATCH = 1_000;

export interface Loaders {
  /** Whatever has the id; a former id answers with its successor. */
  readonly node: DataLoader<string, NodeRecord['record'] | null>;
  readonly entity: DataLoader<string, EntityRecord | null>;
  /** Entities of which only these parts are asked for. */
  partialEntity(parts: readonly ColumnName[]): DataLoader<string, PartialEntity | null>;
  readonly claim: DataLoader<string, ClaimRecord | null>;
  readonly source: DataLoader<string, SourceRecord | null>;
  /** The rows of one parent, of a statement that takes many. */
  children<P extends ParentsParam, R>(
    statement: ReadQuery<P, ChildRow<R>>,
    params: Omit<P, 'parents'>,
    parent: string,
  ): Promise<readonly ChildRow<R>[]>;
  /** The count of one parent, of a statement that takes many. */
  count<P extends ParentsParam>(
    statement: ReadQuery<P, ChildCount>,
    params: Omit<P, 'parents'>,
    parent: string,
  ): Promise<number>;
}

type ParentsParam = Params & { readonly parents: readonly string[] };

export function createLoaders(store: GraphStore): Loaders {
  const byParent = new Map<string, DataLoader<string, readonly unknown[]>>();

  function childLoader(statement: ReadQuery<ParentsParam, { readonly parent: string }>, params: Params) {
    const key = `${statement.name} ${JSON.stringify(params)}`;
    let loader = byParent.get(key);
    if (loader === undefined) {
      loader = new DataLoader(
        async (parents) => {
          const rows = await store.read(statement, { ...params, parents: [...parents] });
          const groups = new Map<string, unknown[]>(parents.map((parent) => [parent, []]));
          for (const row of rows) groups.get(row.parent)?.push(row);
          return parents.map((parent) => groups.get(parent) ?? []);
        },
        { maxBatchSize: MAX_BATCH },
      );
      byParent.set(key, loader);
    }
    return loader;
  }

  const byParts = new Map<string, DataLoader<string, PartialEntity | null>>();

  function partsLoader(parts: readonly ColumnName[]) {
    const key = parts.join();
    let loader = byParts.get(key);
    if (loader === undefined) {
      const statement = partialEntitiesByIds(parts);
      loader = new DataLoader((ids) => inOrder(store.read(statement, { ids: [...ids] }), ids), {
        maxBatchSize: MAX_BATCH,
      });
      byParts.set(key, loader);
    }
    return loader;
  }

  return {
    partialEntity: partsLoader,
    node: new DataLoader((ids) => orSuccessors(store, nodeRecords, ids), { maxBatchSize: MAX_BATCH }),
    entity: new DataLoader((ids) => orSuccessors(store, entityRecords, ids), { maxBatchSize: MAX_BATCH }),
    claim: new DataLoader((ids) => inOrder(store.read(claimsByIds, { ids: [...ids] }), ids), {
      maxBatchSize: MAX_BATCH,
    }),
    source: new DataLoader((ids) => inOrder(store.read(sourcesByIds, { ids: [...ids] }), ids), {
      maxBatchSize: MAX_BATCH,
    }),
    children: async (statement, params, parent) =>
      (await childLoader(statement as never, params as Params).load(parent)) as never,
    count: async (statement, params, parent) => {
      const [row] = (await childLoader(statement as never, params as Params).load(
        parent,
      )) as readonly ChildCount[];
      return row?.total ?? 0;
    },
  };
}

type ReadByIds<R> = (store: GraphStore, ids: readonly string[]) => Promise<readonly R[]>;

const entityRecords: ReadByIds<EntityRecord> = (store, ids) => store.read(entitiesByIds, { ids });

const nodeRecords: ReadByIds<NodeRecord['record']> = async (store, ids) =>
  (await store.read(nodesByIds, { ids })).flatMap((node) => (node === null ? [] : [node.record]));

/** Former ids answer with their successors; further statements only where something is missing. */
async function orSuccessors<R extends { readonly id: string }>(
  store: GraphStore,
  read: ReadByIds<R>,
  ids: readonly string[],
): Promise<(R | null)[]> {
  const found = byId(await read(store, ids));
  const missing = ids.filter((id) => !found.has(id));
  if (missing.length === 0) return ids.map((id) => found.get(id) ?? null);

  const redirects = new Map((await store.read(redirectsByIds, { ids: missing })).map((r) => [r.from, r.to]));
  const successors =
    redirects.size === 0 ? new Map<string, R>() : byId(await read(store, [...new Set(redirects.values())]));
  return ids.map((id) => found.get(id) ?? successors.get(redirects.get(id) ?? '') ?? null);
}

async function inOrder<R extends { readonly id: string }>(
  reading: Promise<readonly R[]>,
  ids: readonly string[],
): Promise<(R | null)[]> {
  const found = byId(await reading);
  return ids.map((id) => found.get(id) ?? null);
}

const byId = <R extends { readonly id: string }>(records: readonly R[]) =>
  new Map(records.map((r) => [r.id, r]));

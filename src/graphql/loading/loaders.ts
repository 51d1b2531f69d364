/**
 * Batches what the resolvers of one request ask for, so that the number of statements follows from the shape of the query
 * and not from the number of items. Made anew for every request.
 */
import DataLoader from 'dataloader';
import type { ClaimRecord, EntityRecord, NodeRecord, SourceRecord } from '../../domain/model.js';
import type { PartName } from '../../store/mapping/record-columns.js';
import type { GraphStore } from '../../store/port/graph-store.js';
import type { Params, Statement } from '../../store/port/read-query.js';
import type { OwnedCount, OwnedRow } from '../../store/queries/keyset.js';
import {
  claimsByIds,
  type EntityInPart,
  entitiesByIds,
  entityPartsByIds,
  nodesByIds,
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
  entityParts(parts: readonly PartName[]): DataLoader<string, EntityInPart | null>;
  readonly claim: DataLoader<string, ClaimRecord | null>;
  readonly source: DataLoader<string, SourceRecord | null>;
  /** The rows of one owner, of a statement that takes many. */
  owned<P extends OwnersParam, R>(
    statement: Statement<P, OwnedRow<R>>,
    params: Omit<P, 'owners'>,
    owner: string,
  ): Promise<readonly OwnedRow<R>[]>;
  /** The count of one owner, of a statement that takes many. */
  count<P extends OwnersParam>(
    statement: Statement<P, OwnedCount>,
    params: Omit<P, 'owners'>,
    owner: string,
  ): Promise<number>;
}

type OwnersParam = Params & { readonly owners: readonly string[] };

export function createLoaders(store: GraphStore): Loaders {
  const byOwner = new Map<string, DataLoader<string, readonly unknown[]>>();

  function ownedLoader(statement: Statement<OwnersParam, { readonly owner: string }>, params: Params) {
    const key = `${statement.name} ${JSON.stringify(params)}`;
    let loader = byOwner.get(key);
    if (loader === undefined) {
      loader = new DataLoader(
        async (owners) => {
          const rows = await store.read(statement, { ...params, owners: [...owners] });
          const groups = new Map<string, unknown[]>(owners.map((owner) => [owner, []]));
          for (const row of rows) groups.get(row.owner)?.push(row);
          return owners.map((owner) => groups.get(owner) ?? []);
        },
        { maxBatchSize: MAX_BATCH },
      );
      byOwner.set(key, loader);
    }
    return loader;
  }

  const byParts = new Map<string, DataLoader<string, EntityInPart | null>>();

  function partsLoader(parts: readonly PartName[]) {
    const key = parts.join();
    let loader = byParts.get(key);
    if (loader === undefined) {
      const statement = entityPartsByIds(parts);
      loader = new DataLoader((ids) => inOrder(store.read(statement, { ids: [...ids] }), ids), {
        maxBatchSize: MAX_BATCH,
      });
      byParts.set(key, loader);
    }
    return loader;
  }

  return {
    entityParts: partsLoader,
    node: new DataLoader((ids) => orSuccessors(store, nodeRecords, ids), { maxBatchSize: MAX_BATCH }),
    entity: new DataLoader((ids) => orSuccessors(store, entityRecords, ids), { maxBatchSize: MAX_BATCH }),
    claim: new DataLoader((ids) => inOrder(store.read(claimsByIds, { ids: [...ids] }), ids), {
      maxBatchSize: MAX_BATCH,
    }),
    source: new DataLoader((ids) => inOrder(store.read(sourcesByIds, { ids: [...ids] }), ids), {
      maxBatchSize: MAX_BATCH,
    }),
    owned: async (statement, params, owner) =>
      (await ownedLoader(statement as never, params as Params).load(owner)) as never,
    count: async (statement, params, owner) => {
      const [row] = (await ownedLoader(statement as never, params as Params).load(
        owner,
      )) as readonly OwnedCount[];
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

/**
 * Batches what the resolvers of one request read, so that the number of statements follows from the shape of the query and not
 * from the number of items. Loaders are made anew for every request.
 */
import DataLoader from 'dataloader';
import {
  type AttendanceRead,
  readAttendanceOf,
  type TiesQuestion,
} from '../../analysis/cooperation/read-attendance.js';
import type { ClaimRecord, EntityRecord, NodeRecord, SourceRecord } from '../../domain/model.js';
import type { ColumnName } from '../../store/mapping/record-columns.js';
import type { GraphReader } from '../../store/port/graph-store.js';
import type { Params, ReadQuery } from '../../store/port/read-query.js';
import type { ChildReads } from '../../store/queries/child-reads.js';
import type { ChildCount } from '../../store/queries/keyset.js';
import {
  claimsByIds,
  entitiesByIds,
  nodesByIds,
  type PartialEntity,
  partialEntitiesByIds,
  redirectsByIds,
  sourcesByIds,
} from '../../store/queries/lookup.js';

/** The most ids that are sent in one statement. */
const MAX_BATCH = 1_000;

/** Reads for one record that are sent together with those for others; a record that the graph lacks is null. */
export interface Loaders extends ChildReads {
  /** Loads whatever has the id; a former id answers with its successor. */
  readonly node: DataLoader<string, NodeRecord['record'] | null>;
  /** Loads an entity; a former id answers with its successor. */
  readonly entity: DataLoader<string, EntityRecord | null>;
  /** Loads only these columns of entities. */
  partialEntity(columns: readonly ColumnName[]): DataLoader<string, PartialEntity | null>;
  readonly claim: DataLoader<string, ClaimRecord | null>;
  readonly source: DataLoader<string, SourceRecord | null>;
  /** Loads the events of a period that an actor shared with others. */
  attendance(question: TiesQuestion): DataLoader<string, AttendanceRead>;
}

export function createLoaders(store: GraphReader): Loaders {
  const batched = batchesOf(store);
  const childLoaders = new Map<string, DataLoader<string, readonly unknown[]>>();
  const entityLoaders = new Map<string, DataLoader<string, PartialEntity | null>>();
  const attendanceLoaders = new Map<string, DataLoader<string, AttendanceRead>>();

  /** Loads the rows of parents. The casts below undo what `ChildReads` says of the types, which a map cannot hold. */
  const childLoader = (query: unknown, params: object): DataLoader<string, readonly unknown[]> => {
    const { name } = query as { readonly name: string };
    return madeOnce(childLoaders, `${name} ${JSON.stringify(params)}`, () =>
      batched((parents) => rowsOfParents(store, query as ChildQuery, params as Params, parents)),
    );
  };

  return {
    node: batched((ids) => orSuccessors(store, nodeRecords, ids)),
    entity: batched((ids) => orSuccessors(store, entityRecords, ids)),
    partialEntity: (columns) =>
      madeOnce(entityLoaders, columns.join(), () => {
        const query = partialEntitiesByIds(columns);
        return batched((ids) => inOrder(store.read(query, { ids }), ids));
      }),
    claim: batched((ids) => inOrder(store.read(claimsByIds, { ids }), ids)),
    source: batched((ids) => inOrder(store.read(sourcesByIds, { ids }), ids)),
    attendance: (question) =>
      madeOnce(attendanceLoaders, JSON.stringify(question), () =>
        batched((actorIds) => attendanceOf(store, question, actorIds)),
      ),
    children: async (query, params, parent) => (await childLoader(query, params).load(parent)) as never,
    count: async (query, params, parent) => {
      const [row] = (await childLoader(query, params).load(parent)) as readonly ChildCount[];
      return row?.total ?? 0;
    },
  };
}

/** Makes loaders whose batches wait for fields that have given the thread away, so that a pause never splits a batch. */
function batchesOf({ afterPauses }: GraphReader) {
  const batchScheduleFn = (dispatch: () => void) =>
    void Promise.resolve().then(() =>
      process.nextTick(afterPauses === undefined ? dispatch : () => afterPauses(dispatch)),
    );
  return <R>(read: (ids: readonly string[]) => Promise<readonly R[]>): DataLoader<string, R> =>
    new DataLoader((ids) => read([...ids]), { maxBatchSize: MAX_BATCH, batchScheduleFn });
}

function madeOnce<T>(made: Map<string, T>, key: string, make: () => T): T {
  const known = made.get(key);
  if (known !== undefined) return known;
  const value = make();
  made.set(key, value);
  return value;
}

type ChildQuery = ReadQuery<Params, { readonly parent: string }>;

async function rowsOfParents(
  store: GraphReader,
  query: ChildQuery,
  params: Params,
  parents: readonly string[],
): Promise<readonly (readonly unknown[])[]> {
  const rows = await store.read(query, { ...params, parents });
  const groups = new Map<string, unknown[]>(parents.map((parent) => [parent, []]));
  for (const row of rows) groups.get(row.parent)?.push(row);
  return parents.map((parent) => groups.get(parent) ?? []);
}

async function attendanceOf(
  store: GraphReader,
  question: TiesQuestion,
  actorIds: readonly string[],
): Promise<readonly AttendanceRead[]> {
  const byActor = await readAttendanceOf(store, actorIds, question);
  return actorIds.map((id) => byActor.get(id) ?? { attendance: [], truncated: false });
}

type ReadByIds<R> = (store: GraphReader, ids: readonly string[]) => Promise<readonly R[]>;

const entityRecords: ReadByIds<EntityRecord> = (store, ids) => store.read(entitiesByIds, { ids });

const nodeRecords: ReadByIds<NodeRecord['record']> = async (store, ids) =>
  (await store.read(nodesByIds, { ids })).flatMap((node) => (node === null ? [] : [node.record]));

/** Reads records by their ids, former ids included. It sends further statements only where something is missing. */
async function orSuccessors<R extends { readonly id: string }>(
  store: GraphReader,
  read: ReadByIds<R>,
  ids: readonly string[],
): Promise<(R | null)[]> {
  const records = byId(await read(store, ids));
  const missing = ids.filter((id) => !records.has(id));
  if (missing.length === 0) return ids.map((id) => records.get(id) ?? null);

  const redirects = new Map((await store.read(redirectsByIds, { ids: missing })).map((r) => [r.from, r.to]));
  const successors =
    redirects.size === 0 ? new Map<string, R>() : byId(await read(store, [...new Set(redirects.values())]));
  return ids.map((id) => records.get(id) ?? successors.get(redirects.get(id) ?? '') ?? null);
}

async function inOrder<R extends { readonly id: string }>(
  read: Promise<readonly R[]>,
  ids: readonly string[],
): Promise<(R | null)[]> {
  const records = byId(await read);
  return ids.map((id) => records.get(id) ?? null);
}

const byId = <R extends { readonly id: string }>(records: readonly R[]) =>
  new Map(records.map((r) => [r.id, r]));

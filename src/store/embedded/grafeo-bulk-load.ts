/**
 * Bulk load into the embedded engine, by its calls for batches, which bypass Cypher. Each call is a
 * transaction of its own and nothing else fits into it, so the checkpoint moves after the batches. A resumed
 * load therefore looks up whether the first slices behind the checkpoint were written.
 */
import type { GrafeoDB } from '@grafeo-db/js';
import { boundedPipeline } from '../../shared/bounded-pipeline.js';
import { beginLoad, CHECKPOINT_NODE } from '../loading/begin-load.js';
import { assertComplete } from '../loading/load-guard.js';
import { raiseVersion, type Write } from '../loading/raise-version.js';
import type { LoadProgress } from '../port/graph-store.js';
import type { LoadCheckpoint } from '../port/load-checkpoint.js';
import { isPropertylessType } from '../port/property-graph.js';
import type { GraphBatch, StagedGraph } from '../port/staged-graph.js';
import { anyRecord } from '../queries/graph-state.js';
import { countNodes } from '../queries/inventory.js';
import { createNodeIds, type NodeIds } from './grafeo-node-ids.js';
import { createSchema, dropSchema } from './grafeo-schema.js';

/** One slice is converted for the engine while the engine, in its own thread, writes the one before. */
const IN_FLIGHT = 2;
/** A few hundred items stay in the processor's caches; slices of ten thousand take a fifth longer. */
const ITEMS_PER_SLICE = 500;

const CREATE_CHECKPOINT = `CREATE ${CHECKPOINT_NODE}
  SET m.\`digest\` = $digest, m.\`batches\` = 0, m.\`done\` = 0, m.\`total\` = $total`;
const ADVANCE_CHECKPOINT = 'MATCH (m:`Meta`) SET m.`batches` = $batches, m.`done` = $done';
const REMOVE_CHECKPOINT = 'MATCH (m:`Meta`) DETACH DELETE m';

/**
 * @param commit runs writes in one transaction
 * @see GraphStore.bulkLoad
 */
export async function bulkLoadGrafeo(
  db: GrafeoDB,
  graph: StagedGraph,
  commit: (writes: readonly Write[]) => Promise<void>,
  onProgress?: (progress: LoadProgress) => void,
): Promise<void> {
  const checkpoint = await beginLoad(graph, {
    rows: async (cypher) => (await db.executeCypher(cypher)).toArray(),
    holdsNodes: async () => (await db.executeCypher(anyRecord.cypher)).length > 0,
    create: ({ digest, total }) =>
      commit([
        raiseVersion({ model: graph.model, isLoading: true }),
        { cypher: CREATE_CHECKPOINT, params: { digest, total } },
      ]),
  });
  if (checkpoint.done < checkpoint.total) {
    // Creating index and constraint at the end takes a moment; keeping them up to date would take a third of
    // the time.
    await dropSchema(db);
    await writeBatches(db, graph, checkpoint, onProgress);
  }
  const [row] = (await db.executeCypher(countNodes.cypher)).toArray();
  assertComplete(graph, Number(row?.total) - 1, db.edgeCount());
  await createSchema(db);
  await commit([{ cypher: REMOVE_CHECKPOINT, params: {} }, raiseVersion({ model: graph.model })]);
}

async function writeBatches(
  db: GrafeoDB,
  graph: StagedGraph,
  checkpoint: LoadCheckpoint,
  onProgress?: (progress: LoadProgress) => void,
): Promise<void> {
  const nodeIds = createNodeIds(db);
  let { batches, done } = checkpoint;
  let nodesWritten: Promise<unknown> = Promise.resolve();
  let missing = 0;

  async function write({ items }: BatchSlice): Promise<void> {
    // The second of two in flight may have been written and the first not; none after them was begun.
    if (missing < IN_FLIGHT && isWritten(db, nodeIds, items)) return;
    missing++;
    if ('nodes' in items) {
      const writing = writeNodes(db, nodeIds, items);
      nodesWritten = Promise.all([nodesWritten, writing]);
      // The pipeline reports the failure where it awaits `writing`.
      nodesWritten.catch(() => {});
      return writing;
    }
    // Edges name their ends by internal ids, which exist once the nodes are written.
    await nodesWritten;
    await writeEdges(db, nodeIds, items);
  }

  await boundedPipeline(IN_FLIGHT, slicesOf(graph.batches(batches)), write, async ({ completedItems }) => {
    if (completedItems === 0) return;
    batches++;
    done += completedItems;
    await db.executeCypher(ADVANCE_CHECKPOINT, { batches, done });
    onProgress?.({ done, total: checkpoint.total });
  });
}

interface BatchSlice {
  readonly items: GraphBatch;
  /** Number of items of the batch that this slice completes; 0 if more slices of the batch follow. */
  readonly completedItems: number;
}

async function* slicesOf(batches: AsyncIterable<GraphBatch>): AsyncGenerator<BatchSlice> {
  for await (const batch of batches) {
    const size = 'nodes' in batch ? batch.nodes.length : batch.edges.length;
    for (let start = 0; start < size; start += ITEMS_PER_SLICE) {
      const end = start + ITEMS_PER_SLICE;
      const items =
        'nodes' in batch
          ? { ...batch, nodes: batch.nodes.slice(start, end) }
          : { ...batch, edges: batch.edges.slice(start, end) };
      yield { items, completedItems: end < size ? 0 : size };
    }
  }
}

type NodeBatch = Extract<GraphBatch, { nodes: unknown }>;
type EdgeBatch = Extract<GraphBatch, { edges: unknown }>;

async function writeNodes(db: GrafeoDB, nodeIds: NodeIds, { labels, nodes }: NodeBatch): Promise<void> {
  const ids = nodes.map((n) => n.id);
  nodeIds.reserve(ids);
  const internalIds = await db.batchCreateNodesWithProps(
    [...labels],
    nodes.map((n) => n.props),
  );
  nodeIds.assign(ids, internalIds);
}

async function writeEdges(db: GrafeoDB, nodeIds: NodeIds, { type, edges }: EdgeBatch): Promise<void> {
  await db.batchCreateEdges(
    edges.map(({ from, to, props }) => ({
      src: nodeIds.of(from),
      dst: nodeIds.of(to),
      type,
      properties: props,
    })),
  );
}

/** A slice is written whole or not at all, so its first item tells. */
function isWritten(db: GrafeoDB, nodeIds: NodeIds, items: GraphBatch): boolean {
  if ('nodes' in items) return nodeIds.has(items.nodes[0]?.id);
  const [edge] = items.edges;
  if (!nodeIds.has(edge?.from) || !nodeIds.has(edge?.to) || edge === undefined) return false;
  const to = nodeIds.of(edge.to);
  const isSame = (internalId: number) =>
    isPropertylessType(items.type) || db.getEdge(internalId)?.get('id') === edge.id;
  return db
    .getNodeEdges(nodeIds.of(edge.from), { direction: 'out', edgeTypes: [items.type] })
    .some(([end, internalId]) => end === to && isSame(internalId as number));
}

/**
 * A staged graph into the embedded engine, by its calls for batches: each is one transaction, and none reads Cypher. Nothing else
 * can be in such a transaction, so the mark of the unfinished fill moves behind them, and who goes on looks what is there
 * already of what comes after the mark.
 */
import type { GrafeoDB } from '@grafeo-db/js';
import { boundedPipeline } from '../../shared/bounded-pipeline.js';
import { assertComplete, refuseOtherGraph } from '../loading/load-guard.js';
import type { ApplyProgress } from '../port/graph-store.js';
import { type LoadCheckpoint, loadCheckpoint } from '../port/load-checkpoint.js';
import { isPropertylessType } from '../port/property-graph.js';
import type { GraphBatch, StagedGraph } from '../port/staged-graph.js';
import { createNodeIds, type NodeIds } from './grafeo-node-ids.js';
import { createSchema, dropSchema } from './grafeo-schema.js';

/** One is brought into the engine's form while the engine, in a thread of its own, makes the one before. */
const IN_FLIGHT = 2;
/** Of a batch at a time: a few hundred stay in the processor's caches on their way, ten thousand take a fifth longer. */
const ITEMS_PER_PART = 500;

const MAKE_MARK =
  "CREATE (m:`Record`:`Meta` {`id`: 'meta:fill', `digest`: $digest, `batches`: 0, `done`: 0, `total`: $total})";
const MOVE_MARK = 'MATCH (m:`Meta`) SET m.`batches` = $batches, m.`done` = $done';
const REMOVE_MARK = 'MATCH (m:`Meta`) DETACH DELETE m';

/** @see GraphStore.fill */
export async function bulkLoadGrafeo(
  db: GrafeoDB,
  graph: StagedGraph,
  onProgress?: (progress: ApplyProgress) => void,
): Promise<void> {
  const begun = await begin(db, graph);
  if (begun.done < begun.total) {
    // Both are made in the end of what is there, which takes a moment; kept up meanwhile, they would take a third of the time.
    await dropSchema(db);
    await writeBatches(db, graph, begun, onProgress);
  }
  assertComplete(graph, db.nodeCount() - 1, db.edgeCount());
  await createSchema(db);
  await db.executeCypher(REMOVE_MARK);
}

async function begin(db: GrafeoDB, graph: StagedGraph): Promise<LoadCheckpoint> {
  const marks = (await db.executeCypher(loadCheckpoint.cypher)).toArray();
  const begun = marks.map(loadCheckpoint.decode)[0] ?? null;
  refuseOtherGraph(graph, begun, db.nodeCount() > 0);
  if (begun !== null) return begun;
  const { digest, nodes, edges } = graph;
  await db.executeCypher(MAKE_MARK, { digest, total: nodes + edges });
  return { digest, batches: 0, done: 0, total: nodes + edges };
}

async function writeBatches(
  db: GrafeoDB,
  graph: StagedGraph,
  begun: LoadCheckpoint,
  onProgress?: (progress: ApplyProgress) => void,
): Promise<void> {
  const numbers = createNodeIds(db);
  let { batches, done } = begun;
  let nodesMade: Promise<unknown> = Promise.resolve();
  let missing = 0;

  async function make({ part }: BatchPart): Promise<void> {
    // Of two under way, the second may have been made and the first not; beyond these, nothing was begun.
    if (missing < IN_FLIGHT && isThere(db, numbers, part)) return;
    missing++;
    if ('nodes' in part) {
      const made = makeNodes(db, numbers, part);
      nodesMade = Promise.all([nodesMade, made]);
      // Told where `made` is awaited.
      nodesMade.catch(() => {});
      return made;
    }
    // Its ends have no numbers before they are made.
    await nodesMade;
    await makeEdges(db, numbers, part);
  }

  await boundedPipeline(IN_FLIGHT, partsOf(graph.batches(batches)), make, async ({ endsBatch }) => {
    if (endsBatch === 0) return;
    batches++;
    done += endsBatch;
    await db.executeCypher(MOVE_MARK, { batches, done });
    onProgress?.({ done, total: begun.total });
  });
}

interface BatchPart {
  readonly part: GraphBatch;
  /** Items of the whole batch, of its last part; 0 of any other. */
  readonly endsBatch: number;
}

async function* partsOf(batches: AsyncIterable<GraphBatch>): AsyncGenerator<BatchPart> {
  for await (const batch of batches) {
    const size = 'nodes' in batch ? batch.nodes.length : batch.edges.length;
    for (let start = 0; start < size; start += ITEMS_PER_PART) {
      const end = start + ITEMS_PER_PART;
      const part =
        'nodes' in batch
          ? { ...batch, nodes: batch.nodes.slice(start, end) }
          : { ...batch, edges: batch.edges.slice(start, end) };
      yield { part, endsBatch: end < size ? 0 : size };
    }
  }
}

type NodeBatch = Extract<GraphBatch, { nodes: unknown }>;
type EdgeBatch = Extract<GraphBatch, { edges: unknown }>;

async function makeNodes(db: GrafeoDB, numbers: NodeIds, { labels, nodes }: NodeBatch): Promise<void> {
  const ids = nodes.map((n) => n.id);
  numbers.reserve(ids);
  const made = await db.batchCreateNodesWithProps(
    [...labels],
    nodes.map((n) => n.props),
  );
  numbers.assign(ids, made);
}

async function makeEdges(db: GrafeoDB, numbers: NodeIds, { type, edges }: EdgeBatch): Promise<void> {
  await db.batchCreateEdges(
    edges.map(({ from, to, props }) => ({
      src: numbers.of(from),
      dst: numbers.of(to),
      type,
      properties: props,
    })),
  );
}

/** A part is there whole or not at all, so its first item tells. */
function isThere(db: GrafeoDB, numbers: NodeIds, part: GraphBatch): boolean {
  if ('nodes' in part) return numbers.has(part.nodes[0]?.id);
  const [edge] = part.edges;
  if (!numbers.has(edge?.from) || !numbers.has(edge?.to) || edge === undefined) return false;
  const to = numbers.of(edge.to);
  const isIt = (number: number) => isPropertylessType(part.type) || db.getEdge(number)?.get('id') === edge.id;
  return db
    .getNodeEdges(numbers.of(edge.from), { direction: 'out', edgeTypes: [part.type] })
    .some(([end, number]) => end === to && isIt(number as number));
}

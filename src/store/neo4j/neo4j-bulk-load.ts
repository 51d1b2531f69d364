/** Bulk load into Neo4j: one transaction per batch, which also advances the checkpoint. */
import { randomUUID } from 'node:crypto';
import { DomainError } from '../../domain/errors.js';
import { boundedPipeline } from '../../shared/bounded-pipeline.js';
import { beginLoad, CHECKPOINT_NODE } from '../loading/begin-load.js';
import { assertComplete } from '../loading/load-guard.js';
import { createEdges, createNodes } from '../loading/write-statements.js';
import type { LoadProgress } from '../port/graph-store.js';
import type { LoadCheckpoint } from '../port/load-checkpoint.js';
import type { Row } from '../port/read-query.js';
import type { GraphBatch, StagedGraph } from '../port/staged-graph.js';
import { createConstraints, createIndexes, dropIndexes, TAKE_LOCK } from './neo4j-schema.js';
import { countIn, raiseIn } from './neo4j-state.js';
import { toDriverParams, toDriverProperties } from './neo4j-values.js';

/**
 * The access to the database that the store lends to a bulk load. Parameters are the driver's values,
 * failures are those of the port, and transient failures have been retried.
 */
export interface Neo4jBulkLoadTools {
  /** Runs one statement in a transaction of its own. */
  readonly run: Run;
  /** Runs several statements in one transaction; `work` may run more than once. */
  transact<T>(work: (run: Run) => Promise<T>): Promise<T>;
}

export type Run = (cypher: string, params?: Readonly<Record<string, unknown>>) => Promise<readonly Row[]>;

const CREATE_CHECKPOINT = `
  CREATE ${CHECKPOINT_NODE}
  SET m.\`digest\` = $digest, m.\`batches\` = 0, m.\`done\` = 0, m.\`total\` = $total, m.\`writer\` = $writer`;
const TAKE_CHECKPOINT = `MATCH ${CHECKPOINT_NODE} SET m.\`writer\` = $writer`;
const REMOVE_CHECKPOINT = `MATCH ${CHECKPOINT_NODE} WHERE m.\`writer\` = $writer DELETE m RETURN 1 AS one`;
const READ_WRITER = `MATCH ${CHECKPOINT_NODE} RETURN m.\`writer\` AS writer, m.\`batches\` AS batches`;

/**
 * Advances the checkpoint if this process still owns it. The first SET takes the write lock, so the values
 * that follow are those that the previous writer committed. It returns no row, and nothing may be written,
 * when the checkpoint is not where this process left it: so a batch of a killed process is either committed
 * before another one takes over, or never. It is a statement of its own, so that those with the rows stay
 * simple and quick to plan.
 */
const ADVANCE_CHECKPOINT = `
  MATCH ${CHECKPOINT_NODE} SET m.\`isMoved\` = true
  WITH m WHERE m.\`writer\` = $writer AND m.\`batches\` = $batches
  SET m.\`batches\` = $batches + 1, m.\`done\` = $done
  RETURN m.\`done\` AS done`;

const OTHER_NODES =
  'MATCH (n) WHERE NOT n:`LoadLock` AND NOT n:`Meta` AND NOT n:`GraphState` RETURN 1 AS one LIMIT 1';
/** @see GraphStore.bulkLoad */
export async function bulkLoadNeo4j(
  tools: Neo4jBulkLoadTools,
  graph: StagedGraph,
  onProgress?: (progress: LoadProgress) => void,
): Promise<void> {
  const writer = randomUUID();
  await createConstraints(tools.run);
  const checkpoint = await tools.transact((run) => takeCheckpoint(run, graph, writer));
  if (checkpoint.done < checkpoint.total) {
    await dropIndexes(tools.run);
    await boundedPipeline(
      1,
      batchWrites(graph, checkpoint, writer),
      (batch) => write(tools, batch),
      ({ params: { done } }) => onProgress?.({ done, total: checkpoint.total }),
    );
  }
  const { nodes, edges } = await countIn(tools.run);
  assertComplete(graph, nodes - 1, edges);
  await createIndexes(tools.run);
  await tools.transact(async (run) => {
    if ((await run(REMOVE_CHECKPOINT, { writer })).length === 0) return;
    await raiseIn(run, { model: graph.model, counts: { nodes: nodes - 1, edges } });
  });
}

/** Makes this process the owner of the checkpoint. From then on, batches of other processes are refused. */
async function takeCheckpoint(run: Run, graph: StagedGraph, writer: string): Promise<LoadCheckpoint> {
  await run(TAKE_LOCK);
  await run(TAKE_CHECKPOINT, { writer });
  return beginLoad(graph, {
    rows: run,
    holdsNodes: async () => (await run(OTHER_NODES)).length > 0,
    async create({ digest, total }) {
      await raiseIn(run, { model: graph.model, isLoading: true });
      await run(CREATE_CHECKPOINT, toDriverParams({ digest, total, writer }));
    },
  });
}

interface BatchWrite {
  readonly cypher: string;
  readonly rows: readonly unknown[];
  readonly params: { readonly writer: string; readonly batches: number; readonly done: number };
}

/** Converts the next batch for the driver while the database writes the one before. */
async function* batchWrites(
  graph: StagedGraph,
  checkpoint: LoadCheckpoint,
  writer: string,
): AsyncGenerator<BatchWrite> {
  let { batches, done } = checkpoint;
  for await (const batch of graph.batches(batches)) {
    const { cypher, rows } = writeOf(batch);
    done += rows.length;
    yield { cypher, rows, params: { writer, batches, done } };
    batches++;
  }
}

const writeOf = (batch: GraphBatch): Pick<BatchWrite, 'cypher' | 'rows'> =>
  'nodes' in batch
    ? { cypher: createNodes(batch.labels), rows: batch.nodes.map((n) => toDriverProperties(n.props)) }
    : {
        cypher: createEdges(batch.type),
        rows: batch.edges.map(({ from, to, props }) => ({ from, to, props: toDriverProperties(props) })),
      };

/** Sends both statements at once, to save a round trip. */
async function write(tools: Neo4jBulkLoadTools, { cypher, rows, params }: BatchWrite): Promise<void> {
  const isWritten = await tools
    .transact(async (run) => {
      const advancing = run(ADVANCE_CHECKPOINT, toDriverParams(params));
      const writing = run(cypher, { rows });
      writing.catch(() => {});
      if ((await advancing).length === 0) throw new NotAdvanced();
      await writing;
      return true;
    })
    .catch(unlessNotAdvanced);
  if (isWritten) return;
  // A retry may follow an attempt that committed but whose reply was lost.
  const [row] = await tools.run(READ_WRITER);
  if (row?.writer === params.writer && row.batches === params.batches + 1) return;
  throw new DomainError('CONFLICT', 'Another process has taken this import over.', {
    hint: 'Let that one come to its end.',
  });
}

/** Rolls a transaction back. */
class NotAdvanced extends Error {}

function unlessNotAdvanced(error: unknown): false {
  if (error instanceof NotAdvanced) return false;
  throw error;
}

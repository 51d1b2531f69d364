/** A staged graph into Neo4j: a batch a transaction, and each moves the mark of the unfinished fill with it. */
import { randomUUID } from 'node:crypto';
import { DomainError } from '../../domain/errors.js';
import { boundedPipeline } from '../../shared/bounded-pipeline.js';
import { assertComplete, refuseOtherGraph } from '../loading/load-guard.js';
import { createEdges, createNodes } from '../loading/write-statements.js';
import type { ApplyProgress } from '../port/graph-store.js';
import { type LoadCheckpoint, loadCheckpoint } from '../port/load-checkpoint.js';
import type { Row } from '../port/read-query.js';
import type { GraphBatch, StagedGraph } from '../port/staged-graph.js';
import { countNodes } from '../queries/inventory.js';
import { createConstraints, createIndexes, dropIndexes, TAKE_LOCK } from './neo4j-schema.js';
import { toDriverParams, toDriverProperties } from './neo4j-values.js';

/**
 * What the store lends for it. Parameters are as the driver takes them, failures as the port promises, and what may pass has
 * been tried again.
 */
export interface Neo4jBulkLoadTools {
  /** A transaction by itself. */
  readonly run: Run;
  /** Several statements in one transaction, which may be run more than once. */
  transact<T>(work: (run: Run) => Promise<T>): Promise<T>;
}

type Run = (cypher: string, params?: Readonly<Record<string, unknown>>) => Promise<readonly Row[]>;

const MARK = "(m:`Record`:`Meta` {`id`: 'meta:fill'})";
const MAKE_MARK = `
  CREATE ${MARK}
  SET m.\`digest\` = $digest, m.\`batches\` = 0, m.\`done\` = 0, m.\`total\` = $total, m.\`writer\` = $writer`;
const TAKE_MARK = `MATCH ${MARK} SET m.\`writer\` = $writer`;
const REMOVE_MARK = `MATCH ${MARK} WHERE m.\`writer\` = $writer DELETE m`;
const READ_MARK = `MATCH ${MARK} RETURN m.\`writer\` AS writer, m.\`batches\` AS batches`;

/**
 * The first SET waits for whoever else is writing; what is read after it is as they left it. No row, and nothing is to be written,
 * unless the mark stands where this process left it: what a killed one had sent is done before another takes over, or never.
 * A statement by itself, so that those with the rows are as simple, and as soon planned, as can be.
 */
const MOVE_MARK = `
  MATCH ${MARK} SET m.\`isMoved\` = true
  WITH m WHERE m.\`writer\` = $writer AND m.\`batches\` = $batches
  SET m.\`batches\` = $batches + 1, m.\`done\` = $done
  RETURN m.\`done\` AS done`;

const OTHER_NODES = 'MATCH (n) WHERE NOT n:`LoadLock` AND NOT n:`Meta` RETURN 1 AS one LIMIT 1';
const COUNT_EDGES = 'MATCH ()-[r]->() RETURN count(r) AS total';

/** @see GraphStore.fill */
export async function bulkLoadNeo4j(
  tools: Neo4jBulkLoadTools,
  graph: StagedGraph,
  onProgress?: (progress: ApplyProgress) => void,
): Promise<void> {
  const writer = randomUUID();
  await createConstraints(tools.run);
  const begun = await tools.transact((run) => begin(run, graph, writer));
  if (begun.done < begun.total) {
    await dropIndexes(tools.run);
    await boundedPipeline(
      1,
      writes(graph, begun, writer),
      (write) => make(tools, write),
      ({ params: { done } }) => onProgress?.({ done, total: begun.total }),
    );
  }
  const [nodes] = await tools.run(countNodes.cypher);
  const [edges] = await tools.run(COUNT_EDGES);
  assertComplete(graph, Number(nodes?.total) - 1, Number(edges?.total));
  await createIndexes(tools.run);
  await tools.run(REMOVE_MARK, { writer });
}

/** From here on, nothing is written any more that another process has sent. */
async function begin(run: Run, graph: StagedGraph, writer: string): Promise<LoadCheckpoint> {
  await run(TAKE_LOCK);
  await run(TAKE_MARK, { writer });
  const begun = (await run(loadCheckpoint.cypher)).map(loadCheckpoint.decode)[0] ?? null;
  refuseOtherGraph(graph, begun, (await run(OTHER_NODES)).length > 0);
  if (begun !== null) return begun;
  const mark = { digest: graph.digest, batches: 0, done: 0, total: graph.nodes + graph.edges };
  await run(MAKE_MARK, toDriverParams({ digest: mark.digest, total: mark.total, writer }));
  return mark;
}

interface BatchWrite {
  readonly cypher: string;
  readonly rows: readonly unknown[];
  readonly params: { readonly writer: string; readonly batches: number; readonly done: number };
}

/** The next is made ready for the driver while the database works on one. */
async function* writes(
  graph: StagedGraph,
  begun: LoadCheckpoint,
  writer: string,
): AsyncGenerator<BatchWrite> {
  let { batches, done } = begun;
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

/** Both statements are sent at once; over a long line, waiting in between would take as long as they do. */
async function make(tools: Neo4jBulkLoadTools, { cypher, rows, params }: BatchWrite): Promise<void> {
  const isMade = await tools
    .transact(async (run) => {
      const moving = run(MOVE_MARK, toDriverParams(params));
      const making = run(cypher, { rows });
      making.catch(() => {});
      if ((await moving).length === 0) throw new NotMoved();
      await making;
      return true;
    })
    .catch(unlessNotMoved);
  if (isMade) return;
  // It may have been done by a first attempt whose answer was lost.
  const [mark] = await tools.run(READ_MARK);
  if (mark?.writer === params.writer && mark.batches === params.batches + 1) return;
  throw new DomainError('CONFLICT', 'Another process has taken this import over.', {
    hint: 'Let that one come to its end.',
  });
}

/** Ends a transaction without any trace. */
class NotMoved extends Error {}

function unlessNotMoved(error: unknown): false {
  if (error instanceof NotMoved) return false;
  throw error;
}

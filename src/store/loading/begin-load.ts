import type { LoadCheckpoint } from '../port/load-checkpoint.js';
import type { Row } from '../port/read-query.js';
import type { StagedGraph } from '../port/staged-graph.js';
import { loadCheckpoint } from '../queries/inventory.js';
import { refuseOtherGraph } from './load-guard.js';

/** The pattern of the node `m` that holds the checkpoint. */
export const CHECKPOINT_NODE = "(m:`Record`:`Meta` {`id`: 'meta:fill'})";

/** What `beginLoad` needs from a store. */
interface LoadStart {
  rows(cypher: string): Promise<readonly Row[]>;
  /** Returns whether the store holds any node besides the checkpoint. */
  holdsNodes(): Promise<boolean>;
  create(checkpoint: LoadCheckpoint): Promise<unknown>;
}

/**
 * Returns the checkpoint that a bulk load of the graph resumes from, and creates it when the store is empty.
 * @throws DomainError `CONFLICT` when the store holds anything but the beginning of the same graph
 */
export async function beginLoad(graph: StagedGraph, store: LoadStart): Promise<LoadCheckpoint> {
  const [row] = await store.rows(loadCheckpoint.cypher);
  const checkpoint = row === undefined ? null : loadCheckpoint.decode(row);
  refuseOtherGraph(graph, checkpoint, await store.holdsNodes());
  if (checkpoint !== null) return checkpoint;
  const first = { digest: graph.digest, batches: 0, done: 0, total: graph.nodes + graph.edges };
  await store.create(first);
  return first;
}

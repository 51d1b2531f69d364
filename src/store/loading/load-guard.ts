/** Checks that keep a load from touching a store in the wrong state. */
import { DomainError } from '../../domain/errors.js';
import type { LoadCheckpoint } from '../port/load-checkpoint.js';
import type { StagedGraph } from '../port/staged-graph.js';

const EMPTY_IT = 'delete the directory of the embedded store, or empty the database';

/**
 * @throws DomainError `CONFLICT`: a partial graph is neither served nor changed by anything but its own load
 */
export function refuseUnfinishedLoad({ done, total }: LoadCheckpoint): never {
  throw new DomainError(
    'CONFLICT',
    `The store holds an import that did not come to its end: ${done} of ${total} nodes and edges.`,
    {
      hint: `Run the same import again, and it goes on where it was. To give it up, ${EMPTY_IT}.`,
    },
  );
}

/**
 * @param checkpoint of an unfinished load, if the store holds one
 * @param holdsNodes whether the store holds any node besides the checkpoint
 * @throws DomainError `CONFLICT` when the store holds anything but the beginning of the same graph
 */
export function refuseOtherGraph(
  graph: StagedGraph,
  checkpoint: LoadCheckpoint | null,
  holdsNodes: boolean,
): void {
  if (checkpoint === null && holdsNodes)
    throw new DomainError('CONFLICT', 'The store is not empty, and only an empty one is filled at once.', {
      hint: `To start anew, ${EMPTY_IT}.`,
    });
  if (checkpoint !== null && checkpoint.digest !== graph.digest)
    throw new DomainError('CONFLICT', 'The store holds the beginning of another import.', {
      hint: `Run that import again to finish it. To give it up, ${EMPTY_IT}.`,
    });
}

/**
 * Detects what went wrong silently, such as an edge whose ends are missing or a duplicate node.
 * @throws Error when the store does not hold as many nodes and edges as the graph; the load stays unfinished
 */
export function assertComplete(graph: StagedGraph, nodes: number, edges: number): void {
  if (nodes !== graph.nodes || edges !== graph.edges)
    throw new Error(
      `the store holds ${nodes} nodes and ${edges} edges of a graph of ${graph.nodes} and ${graph.edges}`,
    );
}

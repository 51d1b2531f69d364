/** When a store must not be filled, and when it must not be used because it is not yet full. */
import { DomainError } from '../../domain/errors.js';
import type { LoadCheckpoint } from '../port/load-checkpoint.js';
import type { StagedGraph } from '../port/staged-graph.js';

const EMPTY_IT = 'delete the directory of the embedded store, or empty the database';

/** @throws DomainError `CONFLICT`: half a graph is not served, and nothing changes it but its own load */
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
 * @param begun what the store says of a fill that did not come to its end
 * @param holdsNodes whether there is any node besides
 * @throws DomainError `CONFLICT` when the store holds anything but the beginning of the very same graph
 */
export function refuseOtherGraph(
  graph: StagedGraph,
  begun: LoadCheckpoint | null,
  holdsNodes: boolean,
): void {
  if (begun === null && holdsNodes)
    throw new DomainError('CONFLICT', 'The store is not empty, and only an empty one is filled at once.', {
      hint: `To start anew, ${EMPTY_IT}.`,
    });
  if (begun !== null && begun.digest !== graph.digest)
    throw new DomainError('CONFLICT', 'The store holds the beginning of another import.', {
      hint: `Run that import again to finish it. To give it up, ${EMPTY_IT}.`,
    });
}

/** Whatever went wrong unseen (an edge without its ends, a node twice) is seen here, and the fill stays unfinished. */
export function assertComplete(graph: StagedGraph, nodes: number, edges: number): void {
  if (nodes !== graph.nodes || edges !== graph.edges)
    throw new Error(
      `the store holds ${nodes} nodes and ${edges} edges of a graph of ${graph.nodes} and ${graph.edges}`,
    );
}

/**
 * What turns the graph that a store holds into a staged one, where neither fits in memory: 16 bytes are kept of whatever
 * either holds, and the rest only of what differs. The same change as `planChange` would plan of both at once.
 */
import { DomainError } from '../../domain/errors.js';
import { type CurrentRevisions, diffGraph, type GraphDiff } from '../port/graph-diff.js';
import { type GraphEdge, type GraphNode, revisionOf } from '../port/property-graph.js';
import type { StagedGraph } from '../port/staged-graph.js';
import type { EdgeRevision, NodeRevision } from '../queries/inventory.js';
import { createFingerprintSet } from './fingerprint-set.js';
import type { CurrentGraph } from './read-current-graph.js';

/** What one transaction of Neo4j holds in a heap of a few gigabytes, and this process in its own. */
const MOST_DIFFERENCES = 1_000_000;

/** @throws DomainError `CONFLICT` when so much differs that it fits in no one transaction */
export async function diffStaged(
  present: CurrentGraph,
  staged: StagedGraph,
  most = MOST_DIFFERENCES,
): Promise<GraphDiff> {
  const nodes = await difference(
    () => present.nodes(),
    () => stagedNodes(staged),
    (n) => `${n.id} ${n.rev} ${n.labels.toSorted().join()}`,
    (n) => `${n.id} ${revisionOf(n)} ${n.labels.toSorted().join()}`,
    () => false,
    most,
  );
  const kept = diffGraph(revisionsOf(nodes.present, []), { nodes: nodes.staged, edges: [] });
  // Their edges go with them, and come again if they stay.
  const deleted = new Set(kept.deleteNodeIds);
  const edges = await difference(
    () => present.edges(),
    () => stagedEdges(staged),
    (e) => `${e.type} ${e.id} ${e.rev} ${e.from} ${e.to}`,
    (e) => `${e.type} ${e.id} ${revisionOf(e)} ${e.from} ${e.to}`,
    (e) => deleted.has(e.from) || deleted.has(e.to),
    most,
  );
  return diffGraph(revisionsOf(nodes.present, edges.present), { nodes: nodes.staged, edges: edges.staged });
}

/** What only one side has in this revision, and what is concerned all the same. */
async function difference<P, S>(
  present: () => AsyncIterable<readonly P[]>,
  staged: () => AsyncIterable<readonly S[]>,
  revisionOfPresent: (item: P) => string,
  revisionOfStaged: (item: S) => string,
  isConcerned: (item: P | S) => boolean,
  most: number,
): Promise<{ readonly present: readonly P[]; readonly staged: readonly S[] }> {
  const revisions = createFingerprintSet();
  for await (const items of present()) for (const item of items) revisions.add(revisionOfPresent(item));
  const onlyStaged: S[] = [];
  for await (const items of staged()) {
    for (const item of items)
      if (!revisions.meet(revisionOfStaged(item)) || isConcerned(item)) onlyStaged.push(item);
    if (onlyStaged.length > most) throw tooDifferent(most);
  }
  const onlyPresent: P[] = [];
  for await (const items of present()) {
    for (const item of items)
      if (!revisions.isMet(revisionOfPresent(item)) || isConcerned(item)) onlyPresent.push(item);
    if (onlyPresent.length > most) throw tooDifferent(most);
  }
  return { present: onlyPresent, staged: onlyStaged };
}

const tooDifferent = (most: number): DomainError =>
  new DomainError(
    'CONFLICT',
    `More than ${most.toLocaleString('en')} nodes or edges differ from what the store holds, too many for one change of it. Nothing was changed.`,
    {
      hint: 'Empty the store, or use another one, and run the import again: an empty store takes any number.',
    },
  );

const revisionsOf = (nodes: readonly NodeRevision[], edges: readonly EdgeRevision[]): CurrentRevisions => ({
  nodes: new Map(nodes.map((n) => [n.id, n])),
  edges: new Map(edges.map((e) => [e.id, e])),
});

async function* stagedNodes(staged: StagedGraph): AsyncGenerator<readonly GraphNode[]> {
  for await (const batch of staged.batches()) {
    if ('edges' in batch) return;
    yield batch.nodes;
  }
}

async function* stagedEdges(staged: StagedGraph): AsyncGenerator<readonly GraphEdge[]> {
  for await (const batch of staged.batches()) if ('edges' in batch) yield batch.edges;
}

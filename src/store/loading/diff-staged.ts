/**
 * Diffs a staged graph against the current one where neither fits in memory: it keeps a fingerprint of each
 * current node and edge, and the full data only of those that differ. The result is the diff that `diffGraph`
 * computes.
 */
import { DomainError } from '../../domain/errors.js';
import type { CurrentGraph, CurrentRevisions, EdgeRevision, NodeRevision } from '../port/current-graph.js';
import { diffGraph, type GraphDiff } from '../port/graph-diff.js';
import { type GraphEdge, type GraphNode, revisionOf } from '../port/property-graph.js';
import type { StagedGraph } from '../port/staged-graph.js';
import { createFingerprintSet } from './fingerprint-set.js';

/** One transaction of Neo4j holds this many in a heap of a few gigabytes, and so does this process. */
const MAX_DIFFERENCES = 1_000_000;

/** @throws DomainError `CONFLICT` when the differences do not fit into one transaction */
export async function diffStaged(
  current: CurrentGraph,
  staged: StagedGraph,
  maxDifferences = MAX_DIFFERENCES,
): Promise<GraphDiff> {
  const nodes = await difference(
    () => current.nodes(),
    () => stagedNodes(staged),
    (n) => `${n.id} ${n.rev} ${n.labels.toSorted().join()}`,
    (n) => `${n.id} ${revisionOf(n)} ${n.labels.toSorted().join()}`,
    () => false,
    maxDifferences,
  );
  const { deleteNodeIds } = diffGraph(revisionsOf(nodes.current, []), { nodes: nodes.staged, edges: [] });
  // Deleting a node deletes its unchanged edges too, so those that stay must be created again.
  const deleted = new Set(deleteNodeIds);
  const edges = await difference(
    () => current.edges(),
    () => stagedEdges(staged),
    (e) => `${e.type} ${e.id} ${e.rev} ${e.from} ${e.to}`,
    (e) => `${e.type} ${e.id} ${revisionOf(e)} ${e.from} ${e.to}`,
    (e) => deleted.has(e.from) || deleted.has(e.to),
    maxDifferences,
  );
  return diffGraph(revisionsOf(nodes.current, edges.current), { nodes: nodes.staged, edges: edges.staged });
}

/** Returns the items whose revision only one side has, and all items that `mustInclude` accepts. */
async function difference<C, S>(
  current: () => AsyncIterable<readonly C[]>,
  staged: () => AsyncIterable<readonly S[]>,
  revisionOfCurrent: (item: C) => string,
  revisionOfStaged: (item: S) => string,
  mustInclude: (item: C | S) => boolean,
  maxDifferences: number,
): Promise<{ readonly current: readonly C[]; readonly staged: readonly S[] }> {
  const revisions = createFingerprintSet();
  for await (const items of current()) for (const item of items) revisions.add(revisionOfCurrent(item));
  const onlyStaged: S[] = [];
  for await (const items of staged()) {
    for (const item of items)
      if (!revisions.mark(revisionOfStaged(item)) || mustInclude(item)) onlyStaged.push(item);
    if (onlyStaged.length > maxDifferences) throw tooDifferent(maxDifferences);
  }
  const onlyCurrent: C[] = [];
  for await (const items of current()) {
    for (const item of items)
      if (!revisions.isMarked(revisionOfCurrent(item)) || mustInclude(item)) onlyCurrent.push(item);
    if (onlyCurrent.length > maxDifferences) throw tooDifferent(maxDifferences);
  }
  return { current: onlyCurrent, staged: onlyStaged };
}

const tooDifferent = (maxDifferences: number): DomainError =>
  new DomainError(
    'CONFLICT',
    `More than ${maxDifferences.toLocaleString('en')} nodes or edges differ from what the store holds, too many for one change of it. Nothing was changed.`,
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

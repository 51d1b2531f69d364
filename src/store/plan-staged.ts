/**
 * What turns the graph that a store holds into a staged one, where neither fits in memory: 16 bytes are kept of whatever
 * either holds, and the rest only of what differs. The same change as `planChange` would plan of both at once.
 */
import { type GraphChange, type GraphInventory, planChange } from './graph-change.js';
import type { GraphEdge, GraphNode } from './graph-data.js';
import type { PresentGraph } from './present-graph.js';
import { createRevisionSet } from './revision-set.js';
import type { StagedGraph } from './staged-graph.js';
import type { EdgeRevision, NodeRevision } from './statements/inventory.js';

export async function planStaged(present: PresentGraph, staged: StagedGraph): Promise<GraphChange> {
  const nodes = await difference(
    () => present.nodes(),
    () => stagedNodes(staged),
    (n) => `${n.id} ${n.rev} ${n.labels.toSorted().join()}`,
    (n) => `${n.id} ${String(n.props.rev)} ${n.labels.toSorted().join()}`,
    () => false,
  );
  const kept = planChange(inventoryOf(nodes.present, []), { nodes: nodes.staged, edges: [] });
  // Their edges go with them, and come again if they stay.
  const deleted = new Set(kept.deleteNodeIds);
  const edges = await difference(
    () => present.edges(),
    () => stagedEdges(staged),
    (e) => `${e.type} ${e.id} ${e.rev} ${e.from} ${e.to}`,
    (e) => `${e.type} ${e.id} ${String(e.props.rev)} ${e.from} ${e.to}`,
    (e) => deleted.has(e.from) || deleted.has(e.to),
  );
  return planChange(inventoryOf(nodes.present, edges.present), { nodes: nodes.staged, edges: edges.staged });
}

/** What only one side has in this revision, and what is concerned all the same. */
async function difference<P, S>(
  present: () => AsyncIterable<readonly P[]>,
  staged: () => AsyncIterable<readonly S[]>,
  revisionOfPresent: (item: P) => string,
  revisionOfStaged: (item: S) => string,
  isConcerned: (item: P | S) => boolean,
): Promise<{ readonly present: readonly P[]; readonly staged: readonly S[] }> {
  const revisions = createRevisionSet();
  for await (const items of present()) for (const item of items) revisions.add(revisionOfPresent(item));
  const onlyStaged: S[] = [];
  for await (const items of staged())
    for (const item of items)
      if (!revisions.meet(revisionOfStaged(item)) || isConcerned(item)) onlyStaged.push(item);
  const onlyPresent: P[] = [];
  for await (const items of present())
    for (const item of items)
      if (!revisions.isMet(revisionOfPresent(item)) || isConcerned(item)) onlyPresent.push(item);
  return { present: onlyPresent, staged: onlyStaged };
}

const inventoryOf = (nodes: readonly NodeRevision[], edges: readonly EdgeRevision[]): GraphInventory => ({
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

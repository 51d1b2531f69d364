import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffStaged } from '../../src/store/loading/diff-staged.js';
import { createFingerprintSet } from '../../src/store/loading/fingerprint-set.js';
import { revisionsOf } from '../../src/store/loading/read-current-graph.js';
import { toGraph } from '../../src/store/mapping/to-graph.js';
import type { CurrentGraph } from '../../src/store/port/current-graph.js';
import { diffGraph, type GraphDiff, sizeOfDiff } from '../../src/store/port/graph-diff.js';
import { type GraphData, revisionOf } from '../../src/store/port/property-graph.js';
import { expectEqual } from '../support/expect-equal.js';
import { expectExercised } from '../support/expect-exercised.js';
import { randomProjection } from '../support/random-projection.js';
import { randomRuns } from '../support/random-runs.js';
import { stagedInMemory } from '../support/staged-in-memory.js';

const PAIRS = randomRuns(30, 100);

describe('a diff of graphs that do not fit in memory', () => {
  test('equals the diff of both graphs in memory', async () => {
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(
        randomProjection.map(toGraph),
        randomProjection.map(toGraph),
        fc.array(fc.nat(9), { minLength: 50, maxLength: 50 }),
        async (present, other, draws) => {
          const target = mixed(present, other, draws);
          const change = await diffStaged(presentOf(present), stagedInMemory(target));
          expectEqual(sorted(change), sorted(diffGraph(await revisionsOf(presentOf(present)), target)));
          changed += Math.min(sizeOfDiff(change), 1);
        },
      ),
      { numRuns: PAIRS },
    );
    expectExercised(changed, PAIRS);
  });

  test('a node that becomes one of another kind takes its edges with it, which come again', async () => {
    const node = (id: string, label: string) => ({ id, labels: ['Record', label], props: { id, rev: '1' } });
    const edge = { id: 'e', type: 'ABOUT', from: 'a', to: 'b', props: { id: 'e', rev: '1' } } as const;
    const present = { nodes: [node('a', 'Topic'), node('b', 'Topic')], edges: [edge] };
    const target = { nodes: [node('a', 'Redirect'), node('b', 'Topic')], edges: [edge] };
    const change = await diffStaged(presentOf(present), stagedInMemory(target));
    expect(change).toMatchObject({ deleteNodeIds: ['a'], createEdges: [edge], deleteEdges: [] });
  });
});

test('what differs too much for one transaction is refused, whichever side has it', async () => {
  const nodes = Array.from({ length: 11 }, (_, i) => ({
    id: `n${i}`,
    labels: ['Record'],
    props: { id: `n${i}`, rev: '1' },
  }));
  const all = { nodes, edges: [] };
  const none = { nodes: [], edges: [] };
  const refused = { code: 'CONFLICT', message: expect.stringMatching(/^More than 10 nodes or edges differ/) };
  await expect(diffStaged(presentOf(none), stagedInMemory(all), 10)).rejects.toMatchObject(refused);
  await expect(diffStaged(presentOf(all), stagedInMemory(none), 10)).rejects.toMatchObject(refused);
  expect((await diffStaged(presentOf(none), stagedInMemory(all), 11)).createNodes).toHaveLength(11);
});

describe('a set of fingerprints', () => {
  test('knows what was added and what was marked, however many there are', () => {
    const set = createFingerprintSet(1);
    for (let i = 0; i < 100_000; i += 2) set.add(`r${i}`);
    for (let i = 0; i < 100_000; i++)
      if (set.mark(`r${i}`) !== (i % 2 === 0)) throw new Error(`r${i} is taken for what it is not`);
    set.add('later');
    expect(set.isMarked('later')).toBe(false);
    for (let i = 0; i < 100_000; i += 2) if (!set.isMarked(`r${i}`)) throw new Error(`r${i} is forgotten`);
  });
});

/** Most of the one graph, and of the other one what the draws say; an edge without its ends is no graph. */
function mixed(graph: GraphData, other: GraphData, draws: readonly number[]): GraphData {
  const draw = (i: number) => draws[i % draws.length] ?? 0;
  const nodes = new Map(graph.nodes.filter((_, i) => draw(i) > 0).map((n) => [n.id, n]));
  for (const [i, node] of other.nodes.entries()) if (draw(i + 7) === 1) nodes.set(node.id, node);
  const edges = new Map(graph.edges.filter((_, i) => draw(i + 3) > 0).map((e) => [`${e.type} ${e.id}`, e]));
  for (const [i, edge] of other.edges.entries())
    if (draw(i + 5) === 1) edges.set(`${edge.type} ${edge.id}`, edge);
  return {
    nodes: [...nodes.values()],
    edges: [...edges.values()].filter((e) => nodes.has(e.from) && nodes.has(e.to)),
  };
}

const presentOf = ({ nodes, edges }: GraphData): CurrentGraph => ({
  async *nodes() {
    yield nodes.map((n) => ({ id: n.id, labels: n.labels, rev: revisionOf(n) }));
  },
  async *edges() {
    yield edges.map((e) => ({ ...e, rev: revisionOf(e) }));
  },
});

const sorted = (change: GraphDiff) =>
  Object.fromEntries(
    Object.entries(change).map(([what, items]) => [
      what,
      (items as readonly unknown[]).map((item) => JSON.stringify(item)).toSorted(),
    ]),
  );

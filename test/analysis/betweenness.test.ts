import fc from 'fast-check';
import { UndirectedGraph } from 'graphology';
import betweenness from 'graphology-metrics/centrality/betweenness.js';
import { expect, test } from 'vitest';
import { betweennessOf } from '../../src/analysis/cooperation/betweenness.js';
import { randomRuns } from '../support/random-runs.js';

/** The measure of graphology, which does in one go what ours does with pauses. */
const oracle = betweenness as unknown as (graph: UndirectedGraph, options: object) => Record<string, number>;

const networks = fc
  .record({
    order: fc.integer({ min: 1, max: 25 }),
    edges: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 60 }),
  })
  .map(({ order, edges }) => {
    const graph = new UndirectedGraph();
    for (let i = 0; i < order; i++) graph.addNode(`n${i}`);
    for (const [a, b] of edges)
      if (a % order !== b % order) graph.mergeEdge(`n${a % order}`, `n${b % order}`);
    return graph;
  });

test('is what graphology measures, and gives the thread away on the way', async () => {
  let pauses = 0;
  const pause = () => {
    pauses += 1;
    return undefined;
  };
  await fc.assert(
    fc.asyncProperty(networks, async (graph) => {
      const expected = oracle(graph, { getEdgeWeight: null, normalized: true });
      const found = await betweennessOf(graph, pause);
      expect(Object.keys(found)).toEqual(Object.keys(expected));
      for (const [id, value] of Object.entries(found))
        expect(value).toBeCloseTo(expected[id] ?? Number.NaN, 12);
    }),
    { numRuns: randomRuns(50, 1_000) },
  );
  expect(pauses).toBeGreaterThan(50);
});

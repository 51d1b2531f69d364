/**
 * The promises of a bulk load, for any store: in the end it holds exactly the graph, however often the load
 * was interrupted.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { beforeEach, expect, test } from 'vitest';
import { searchPlan } from '../../src/domain/names/search-plan.js';
import { toGraph } from '../../src/store/mapping/to-graph.js';
import type { GraphStore, LoadProgress } from '../../src/store/port/graph-store.js';
import type { StagedGraph } from '../../src/store/port/staged-graph.js';
import { NO_CHANGE } from '../support/no-change.js';
import { stagedInMemory } from '../support/staged-in-memory.js';
import { contentsExpected, contentsOf, many } from './load-cases.js';
import { sampleProjection } from './sample-projection.js';

const sample = toGraph(sampleProjection);
const ROWS_PER_BATCH = 3;
const staged = stagedInMemory(sample, ROWS_PER_BATCH);
const total = staged.nodes + staged.edges;

/** @param emptyStore empties the store and returns it open */
export function testBulkLoad(emptyStore: () => Promise<GraphStore>): void {
  let store: GraphStore;
  beforeEach(async () => {
    store = await emptyStore();
  });

  test('a bulk load creates the same graph as a load of a diff', async () => {
    await store.bulkLoad(staged);
    expect(await contentsOf(store)).toEqual(contentsExpected(sampleProjection));
    expect(await store.loadCheckpoint()).toBeNull();
  });

  test('readers of a part of a graph share no version with those of the whole one', async () => {
    const before = await store.graphVersion();
    const meanwhile: (string | null)[] = [];
    await expect(store.bulkLoad(endingAfter(5))).rejects.toThrow();
    meanwhile.push(await store.graphVersion());
    await store.bulkLoad({
      ...staged,
      async *batches(skip) {
        for await (const batch of staged.batches(skip)) {
          meanwhile.push(await store.graphVersion());
          yield batch;
        }
      },
    });
    expect(before).toBeNull();
    expect(meanwhile.length).toBeGreaterThan(3);
    expect(meanwhile).toEqual(meanwhile.map(() => null));
    expect(await store.graphVersion()).not.toBeNull();
    expect(await store.inspect()).toMatchObject({ isNew: false });
  });

  test('a prepared store takes a bulk load as well', async () => {
    await store.prepare();
    await store.bulkLoad(staged);
    expect(await contentsOf(store)).toEqual(contentsExpected(sampleProjection));
  });

  test('the graph is searched and changed like any other', async () => {
    await store.bulkLoad(staged);
    const { candidates } = await store.searchCandidates(searchPlan('Rahmon')?.clauses ?? [], 10);
    expect(candidates.map((c) => c.id).sort()).toEqual(['person:rahmon', 'statement:rahmon']);
    const [taken] = sample.nodes;
    await expect(store.apply({ ...NO_CHANGE, createNodes: taken ? [taken] : [] })).rejects.toThrow();
    await store.apply({ ...NO_CHANGE, createNodes: many(1) });
    expect((await contentsOf(store)).nodes).toHaveLength(sample.nodes.length + 1);
  });

  test('progress counts nodes and edges, batch by batch', async () => {
    const reported: LoadProgress[] = [];
    await store.bulkLoad(staged, (progress) => reported.push(progress));
    expect(reported.at(-1)).toEqual({ done: total, total });
    expect(reported.map((p) => p.done)).toEqual(reported.map((p) => p.done).toSorted((a, b) => a - b));
    expect(reported.length).toBeGreaterThan(total / ROWS_PER_BATCH / 2);
  });

  test('a bulk load that fails resumes where it was, and writes nothing twice', async () => {
    for (let batches = 0; batches < 40; batches += 7)
      await expect(store.bulkLoad(endingAfter(batches))).rejects.toThrow('the disk was pulled out');
    const unfinished = await store.loadCheckpoint();
    expect(unfinished).toMatchObject({ digest: staged.digest, total });
    expect(unfinished?.done).toBeGreaterThan(0);
    const reported: number[] = [];
    await store.bulkLoad(staged, ({ done }) => reported.push(done));
    expect(reported[0]).toBeGreaterThan(unfinished?.done ?? 0);
    expect(await contentsOf(store)).toEqual(contentsExpected(sampleProjection));
    expect(await store.loadCheckpoint()).toBeNull();
  });

  test('an unfinished bulk load refuses diffs and other graphs', async () => {
    await expect(store.bulkLoad(endingAfter(5))).rejects.toThrow();
    const refused = { code: 'CONFLICT', hint: expect.stringContaining('again') };
    await expect(store.apply(NO_CHANGE)).rejects.toMatchObject(refused);
    await expect(store.apply(async () => NO_CHANGE)).rejects.toMatchObject(refused);
    await expect(store.bulkLoad({ ...staged, digest: 'another' })).rejects.toMatchObject(refused);
    expect(await store.loadCheckpoint()).toMatchObject({ digest: staged.digest });
  });

  test('a store that is not empty refuses a bulk load', async () => {
    await store.prepare();
    await store.apply({ ...NO_CHANGE, createNodes: many(1) });
    await expect(store.bulkLoad(staged)).rejects.toMatchObject({ code: 'CONFLICT' });
    await store.apply({ ...NO_CHANGE, deleteNodeIds: many(1).map((n) => n.id) });
    await store.bulkLoad(staged);
    await expect(store.bulkLoad(staged)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await contentsOf(store)).toEqual(contentsExpected(sampleProjection));
  });

  test('a graph with a dangling edge is never complete', async () => {
    const [edge, ...others] = sample.edges;
    const edges = edge === undefined ? [] : [{ ...edge, to: 'nobody' }, ...others];
    const broken = stagedInMemory({ ...sample, edges }, ROWS_PER_BATCH);
    await expect(store.bulkLoad(broken)).rejects.toThrow();
    expect(await store.loadCheckpoint()).not.toBeNull();
  });

  test('a duplicate node is not written twice', async () => {
    const broken = stagedInMemory({ ...sample, nodes: [...sample.nodes, ...sample.nodes.slice(0, 1)] }, 3);
    await expect(store.bulkLoad(broken)).rejects.toThrow();
    expect(await store.loadCheckpoint()).not.toBeNull();
  });

  test('batches are fetched only as fast as the store writes them', async () => {
    let [fetched, done, most] = [0, 0, 0];
    const watched: StagedGraph = {
      ...staged,
      async *batches(skip) {
        for await (const batch of staged.batches(skip)) {
          fetched += 'nodes' in batch ? batch.nodes.length : batch.edges.length;
          most = Math.max(most, fetched - done);
          yield batch;
          await delay(0);
        }
      },
    };
    await store.bulkLoad(watched, (progress) => {
      done = progress.done;
    });
    expect(most).toBeLessThanOrEqual(3 * ROWS_PER_BATCH);
  });
}

/** The same graph from a source that fails after so many batches. */
const endingAfter = (batches: number): StagedGraph => ({
  ...staged,
  async *batches(skip = 0) {
    let left = batches - skip;
    for await (const batch of staged.batches(skip)) {
      if (left-- <= 0) throw new Error('the disk was pulled out');
      yield batch;
    }
  },
});

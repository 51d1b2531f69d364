/** What a backup promises, whatever the store: what is restored is what was there, to the last property. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { stageBackup } from '../../../src/store/backup/stage-backup.js';
import { writeBackup } from '../../../src/store/backup/write-backup.js';
import { loadProjection } from '../../../src/store/loading/load-projection.js';
import { loadStaged } from '../../../src/store/loading/load-staged.js';
import { toGraph } from '../../../src/store/mapping/to-graph.js';
import type { GraphStore } from '../../../src/store/port/graph-store.js';
import { NO_CHANGE } from '../../support/no-change.js';
import { randomProjection } from '../../support/random-projection.js';
import { stagedInMemory } from '../../support/staged-in-memory.js';
import { contentsExpected, contentsOf, many } from '../load-cases.js';
import { sampleProjection } from '../sample-projection.js';

export interface Pair {
  readonly from: GraphStore;
  readonly to: GraphStore;
}

/** @param pairOf two empty stores; the graph goes from one to the other and back */
export function testBackups(pairOf: () => Promise<Pair>, randomGraphs: number): void {
  const dir = mkdtempSync(join(tmpdir(), 'communique-backup-'));
  let made = 0;
  const newFile = () => join(dir, `${made++}.jsonl.gz`);
  afterAll(() => rmSync(dir, { recursive: true }));

  async function copy(from: GraphStore, to: GraphStore): Promise<void> {
    const file = newFile();
    await writeBackup(from, file);
    await loadStaged(to, await stageBackup(file, join(dir, 'staged')));
  }

  test('the sample goes to the other store and back as it was', async () => {
    const { from, to } = await pairOf();
    await loadProjection(from, sampleProjection);
    await copy(from, to);
    expect(await contentsOf(to)).toEqual(contentsExpected(sampleProjection));
    await from.apply({ ...NO_CHANGE, createNodes: many(3) });
    await copy(to, from);
    expect(await contentsOf(from)).toEqual(contentsExpected(sampleProjection));
    expect(readdirSync(dir).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test(`so do ${randomGraphs} random graphs`, async () => {
    const { from, to } = await pairOf();
    await fc.assert(
      fc.asyncProperty(randomProjection, async (projection) => {
        await loadProjection(from, projection);
        await copy(from, to);
        expect(await contentsOf(to)).toEqual(contentsExpected(projection));
        await loadProjection(from, sampleProjection);
        await copy(to, from);
        expect(await contentsOf(from)).toEqual(contentsExpected(projection));
      }),
      { numRuns: randomGraphs },
    );
  });

  test('a graph that is restored is another version, of the same model', async () => {
    const { from, to } = await pairOf();
    await loadProjection(from, sampleProjection);
    await from.upgrade(1, [{ change: 'nothing', statements: [] }]);
    const { model } = await from.inspect();
    expect(model).toBe(2);
    const version = await from.graphVersion();
    await expect(copy(from, to)).rejects.toMatchObject({
      code: 'STORE_UNUSABLE',
      message: expect.stringContaining('model 2'),
    });
    await loadProjection(from, sampleProjection);
    await copy(from, to);
    expect([version, await from.graphVersion()]).not.toContain(await to.graphVersion());
  });

  test('a backup beside loads holds one state of the graph', async () => {
    const { from, to } = await pairOf();
    await from.prepare();
    const states = [200, 300].map((count, i) => many(count, `state${i}`));
    const ids = (nodes: readonly { readonly id: string }[]) => nodes.map((n) => n.id);
    await from.apply({ ...NO_CHANGE, createNodes: states[0] ?? [] });
    // Fewer than a snapshot tries.
    const loadTwice = async () => {
      for (const [now = [], next = []] of [states, states.toReversed()])
        await from.apply({ ...NO_CHANGE, deleteNodeIds: ids(now), createNodes: next });
    };
    for (let i = 0; i < 3; i++) {
      const [loading, copied] = await Promise.allSettled([loadTwice(), copy(from, to)]);
      expect([loading.status, copied.status]).toEqual(['fulfilled', 'fulfilled']);
      expect([200, 300]).toContain((await contentsOf(to)).nodes.length);
    }
  });

  test('a graph that is only partly loaded is not backed up', async () => {
    const { from } = await pairOf();
    const staged = stagedInMemory(toGraph(sampleProjection), 3);
    const broken = {
      ...staged,
      async *batches() {
        for await (const batch of staged.batches()) {
          yield batch;
          throw new Error('the plug was pulled');
        }
      },
    };
    await expect(from.bulkLoad(broken)).rejects.toThrow('plug');
    const file = newFile();
    await expect(writeBackup(from, file)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(existsSync(file)).toBe(false);
  });
}

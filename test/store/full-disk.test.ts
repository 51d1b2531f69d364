/** A full disk: named, while loading and while serving, and nothing is lost. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeBackup } from '../../src/store/backup/write-backup.js';
import { openGrafeoStore } from '../../src/store/embedded/grafeo-store.js';
import { loadProjection } from '../../src/store/loading/load-projection.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import type { GraphNode } from '../../src/store/port/property-graph.js';
import { appOn } from '../support/app.js';
import { NO_CHANGE } from '../support/no-change.js';
import { stagedInMemory } from '../support/staged-in-memory.js';
import { describeWithTinyDisk, mountTinyDisk, type TinyDisk } from '../support/tiny-disk.js';
import { contentsOf, many } from './load-cases.js';
import { sampleProjection } from './sample-projection.js';

const FULL = { code: 'STORE_FULL', hint: expect.stringMatching(/space/) };
const MEGABYTES = 8;

/** More than the disk takes. */
const heavy = (count: number): GraphNode[] =>
  many(count, 'heavy').map((n) => ({ ...n, props: { ...n.props, summary: 'x'.repeat(1_000) } }));
const TOO_MUCH = heavy(MEGABYTES * 2_000);

describeWithTinyDisk('a full disk under the embedded store', () => {
  let disk: TinyDisk;
  let store: GraphStore;
  let warnings: string[];
  const open = async () => {
    store = await openGrafeoStore({
      dataDir: join(disk.path, 'data'),
      warn: (message) => warnings.push(message),
    });
  };
  beforeEach(async () => {
    disk = mountTinyDisk(MEGABYTES);
    warnings = [];
    await open();
  });
  afterEach(async () => {
    disk.free();
    await store.close();
    disk.dispose();
  });

  test('while a graph is loaded: what was there is there, also when it is opened again', async () => {
    await loadProjection(store, sampleProjection);
    const [before, version] = [await contentsOf(store), await store.graphVersion()];
    for (let i = 0; i < 3; i++)
      await expect(store.apply({ ...NO_CHANGE, createNodes: TOO_MUCH })).rejects.toMatchObject(FULL);
    expect([await contentsOf(store), await store.graphVersion()]).toEqual([before, version]);
    await store.close();
    await open();
    expect([await contentsOf(store), await store.graphVersion()]).toEqual([before, version]);
    await store.apply({ ...NO_CHANGE, createNodes: many(1) });
    expect((await contentsOf(store)).nodes).toHaveLength(before.nodes.length + 1);
  });

  test('while it is served: questions are answered, loads refused, and all goes on when there is room', async () => {
    await loadProjection(store, sampleProjection);
    const before = await contentsOf(store);
    const service = appOn(store);
    disk.fill();
    // What is left of a log's last page may hold a small one.
    const refused: unknown[] = [];
    for (let i = 0; i < 20 && refused.length === 0; i++)
      await store
        .apply({ ...NO_CHANGE, deleteNodeIds: ['state:qatar'], createNodes: heavy(30).map(named(i)) })
        .catch((error: unknown) => refused.push(error));
    expect(refused).toEqual([expect.objectContaining(FULL)]);
    expect(await service.query('{ state(id: "state:tajikistan") { id } }')).toEqual({
      state: { id: 'state:tajikistan' },
    });
    const left = await contentsOf(store);
    disk.free();
    await loadProjection(store, sampleProjection);
    expect(await contentsOf(store)).toEqual(before);
    expect(left.nodes.length).toBeGreaterThanOrEqual(before.nodes.length - 1);
  });

  test('when it stops: what was loaded is there at the next start', async () => {
    await loadProjection(store, sampleProjection);
    const before = await contentsOf(store);
    disk.fill();
    await expect(store.close()).rejects.toMatchObject(FULL);
    disk.free();
    await store.close();
    await open();
    expect(await contentsOf(store)).toEqual(before);
  });

  test('while a bulk load is under way, which goes on when there is room', async () => {
    const staged = stagedInMemory({ nodes: heavy(1_000), edges: [] }, 100);
    disk.fill();
    await expect(store.bulkLoad(staged)).rejects.toMatchObject(FULL);
    disk.free();
    await store.bulkLoad(staged);
    expect((await contentsOf(store)).nodes).toHaveLength(1_000);
  });

  test('while a backup is written: nothing is kept of it', async () => {
    await loadProjection(store, sampleProjection);
    disk.fill();
    await expect(writeBackup(store, join(disk.path, 'backup.jsonl.gz'))).rejects.toMatchObject(FULL);
    expect(readdirSync(disk.path).toSorted()).toEqual(['data', 'filler']);
  });
});

const named =
  (turn: number) =>
  (node: GraphNode): GraphNode => {
    const id = `${node.id}-${turn}`;
    return { ...node, id, props: { ...node.props, id } };
  };

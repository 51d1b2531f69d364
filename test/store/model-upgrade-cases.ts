/** What an upgrade of the model promises, whatever the store. */
import { expect, test } from 'vitest';
import { loadProjection } from '../../src/store/loading/load-projection.js';
import { inspectStore, upgradeModel } from '../../src/store/loading/upgrade-model.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { MODEL_UPGRADES, MODEL_VERSION, type ModelUpgrade } from '../../src/store/port/model-upgrade.js';
import { contentsOf } from './load-cases.js';
import { sampleProjection } from './sample-projection.js';

const STEPS: readonly ModelUpgrade[] = [
  ...MODEL_UPGRADES,
  { change: 'topics have a colour', statements: ["MATCH (n:`Topic`) SET n.`colour` = 'grey'"] },
  {
    change: 'the colour is a list, and no topic lies below another',
    statements: [
      'MATCH (n:`Topic`) SET n.`colours` = [n.`colour`]',
      'MATCH (a:`Topic`)-[r:`BROADER`]->(b) DELETE r',
    ],
  },
];
const NEWEST = MODEL_VERSION + 2;

/** @param storeOf an empty store */
export function testModelUpgrades(storeOf: () => Promise<GraphStore>): void {
  test('an older graph is upgraded by all steps at once, after a backup, and only once', async () => {
    const store = await storeOf();
    await loadProjection(store, sampleProjection);
    const before = await contentsOf(store);
    const version = await store.graphVersion();
    const backups: unknown[] = [];
    const upgrade = async () =>
      upgradeModel(
        store,
        await inspectStore(store, STEPS),
        async () => void backups.push(await contentsOf(store)),
        STEPS,
      );

    expect((await upgrade()).map((s) => s.change)).toEqual(STEPS.slice(-2).map((s) => s.change));
    expect(backups).toEqual([before]);
    expect(await store.inspect()).toEqual({ isNew: false, model: NEWEST });
    expect(await store.graphVersion()).not.toBe(version);
    const after = await contentsOf(store);
    const topics = (after.nodes as readonly { labels: string[]; props: object }[]).filter((n) =>
      n.labels.includes('Topic'),
    );
    expect(topics.length).toBeGreaterThan(0);
    for (const { props } of topics) expect(props).toMatchObject({ colour: 'grey', colours: ['grey'] });
    expect(after.edges.length).toBeLessThan(before.edges.length);

    expect(await upgrade()).toEqual([]);
    expect(backups).toHaveLength(1);
    // Another service had the same in mind.
    await store.upgrade(MODEL_VERSION, STEPS.slice(-2));
    expect(await contentsOf(store)).toEqual(after);
  });

  test('a newer graph is refused, and a load makes it of the present model', async () => {
    const store = await storeOf();
    await loadProjection(store, sampleProjection);
    await store.upgrade(MODEL_VERSION, STEPS.slice(-2));
    await expect(inspectStore(store)).rejects.toMatchObject({
      code: 'STORE_UNUSABLE',
      message: expect.stringMatching(
        new RegExp(`model ${NEWEST}, and this one knows up to ${MODEL_VERSION}`),
      ),
    });
    await loadProjection(store, sampleProjection);
    expect(await inspectStore(store)).toEqual({ isNew: false, model: MODEL_VERSION });
  });

  test('a step that fails, or a backup that does, leaves the graph as it was', async () => {
    const store = await storeOf();
    await loadProjection(store, sampleProjection);
    const [before, version] = [await contentsOf(store), await store.graphVersion()];
    const broken = [...STEPS.slice(-2), { change: 'nonsense', statements: ['THIS IS NOT CYPHER'] }];
    const found = await store.inspect();
    await expect(
      upgradeModel(store, found, async () => {}, [...MODEL_UPGRADES, ...broken]),
    ).rejects.toThrow();
    const noRoom = async () => Promise.reject(new Error('no room'));
    await expect(upgradeModel(store, found, noRoom, STEPS)).rejects.toThrow('no room');
    expect(await contentsOf(store)).toEqual(before);
    expect([await store.graphVersion(), await store.inspect()]).toEqual([version, found]);
  });
}

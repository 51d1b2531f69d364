/** The manifest of the embedded store: what is lost is refused by name, and whoever was killed between two writes is not. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openGrafeoStore } from '../../src/store/embedded/grafeo-store.js';
import {
  type Manifest,
  manifestPath,
  readManifest,
  writeManifest,
} from '../../src/store/embedded/manifest.js';
import { loadProjection } from '../../src/store/loading/load-projection.js';
import { toGraph } from '../../src/store/mapping/to-graph.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { countNodes } from '../../src/store/queries/inventory.js';
import { NO_CHANGE } from '../support/no-change.js';
import { sampleProjection } from './sample-projection.js';

const sample = toGraph(sampleProjection);

let root: string;
let dataDir: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'communique-manifest-'));
  dataDir = join(root, 'data');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function using<T>(
  body: (store: GraphStore, warnings: readonly string[]) => Promise<T>,
  dir = dataDir,
): Promise<T> {
  const warnings: string[] = [];
  const store = await openGrafeoStore({ dataDir: dir, warn: (message) => warnings.push(message) });
  try {
    return await body(store, warnings);
  } finally {
    await store.close();
  }
}
const load = (projection = sampleProjection) => using((store) => loadProjection(store, projection));
const manifest = () => readManifest(dataDir) as Manifest;
const filesOf = (dir: string) => readdirSync(dir).toSorted();

/** Makes a copy of the directory while the store is open, as a kill at that moment would leave it. */
function killedNow(name: string): string {
  const copy = join(root, name);
  cpSync(dataDir, copy, { recursive: true });
  return copy;
}

test('the manifest says what was written', async () => {
  const version = await using(async (store) => {
    expect(await store.inspect()).toEqual({ isNew: true, model: 1 });
    await loadProjection(store, sampleProjection);
    return store.graphVersion();
  });
  expect(manifest()).toMatchObject({
    nodes: sample.nodes.length,
    edges: sample.edges.length,
    changes: 1,
    model: 1,
    version,
  });
  await using(async (store, warnings) => {
    expect(await store.graphVersion()).toBe(version);
    expect(await store.inspect()).toEqual({ isNew: false, model: 1 });
    expect(warnings).toEqual([]);
  });
});

describe('is refused, and nothing is touched:', () => {
  const REFUSED = { code: 'STORE_UNUSABLE', hint: expect.stringMatching(/restore|backup/) };

  async function expectRefused(message: RegExp): Promise<void> {
    const before = filesOf(dataDir);
    const text = readFileSync(manifestPath(dataDir), 'utf8');
    await expect(openGrafeoStore({ dataDir })).rejects.toMatchObject({
      ...REFUSED,
      message: expect.stringMatching(message),
    });
    expect(filesOf(dataDir)).toEqual(before);
    expect(readFileSync(manifestPath(dataDir), 'utf8')).toBe(text);
  }

  test('a directory whose graph is gone', async () => {
    await load();
    rmSync(join(dataDir, 'graph.grafeo'));
    await expectRefused(
      /Data are missing .* says that \d+ nodes and \d+ edges were written, and it is not there/,
    );
  });

  test('a graph that is empty, be it of the right form', async () => {
    await load();
    rmSync(join(dataDir, 'graph.grafeo'));
    await using((store) => store.prepare(), join(root, 'other'));
    cpSync(join(root, 'other', 'graph.grafeo'), join(dataDir, 'graph.grafeo'));
    await expectRefused(/it holds 0 nodes and 0 edges/);
  });

  test('a log that was cut off', async () => {
    const copy = await using(async (store) => {
      await loadProjection(store, sampleProjection);
      return killedNow('killed');
    });
    rmSync(dataDir, { recursive: true });
    cpSync(copy, dataDir, { recursive: true });
    const log = join(dataDir, 'graph.grafeo.wal');
    rmSync(log, { recursive: true, force: true });
    mkdirSync(log);
    await expect(openGrafeoStore({ dataDir })).rejects.toMatchObject(REFUSED);
  });

  test('a graph that is older than its manifest, although it has as much', async () => {
    await load();
    cpSync(join(dataDir, 'graph.grafeo'), join(root, 'older'));
    const renamed = { ...sampleProjection.entities[0], name: 'Another', rev: 'other' };
    const entities = [
      renamed as (typeof sampleProjection.entities)[number],
      ...sampleProjection.entities.slice(1),
    ];
    await load({ ...sampleProjection, entities });
    expect(manifest().changes).toBe(2);
    cpSync(join(root, 'older'), join(dataDir, 'graph.grafeo'));
    await expectRefused(/it is older: of 2 changes it has 1/);
  });

  test.each(['nodes', 'edges'] as const)('fewer %s than were written', async (what) => {
    await load();
    writeManifest(dataDir, { ...manifest(), [what]: manifest()[what] + 1 });
    await expectRefused(/Data are missing/);
  });

  test('a manifest from before it had a checksum goes on counting', async () => {
    await load();
    const { engine, nodes, edges } = manifest();
    writeFileSync(manifestPath(dataDir), JSON.stringify({ engine, nodes, edges }));
    expect(await using((store) => store.inspect())).toEqual({ isNew: false, model: 1 });
    writeFileSync(manifestPath(dataDir), JSON.stringify({ engine, nodes: nodes + 1, edges }));
    await expectRefused(/Data are missing/);
  });

  test('a manifest with any byte changed or missing', async () => {
    await load();
    const text = readFileSync(manifestPath(dataDir), 'utf8');
    const damaged = [...text.trimEnd()].flatMap((character, at) => [
      text.slice(0, at) + (character === '1' ? '2' : '1') + text.slice(at + 1),
      text.slice(0, at),
    ]);
    expect(damaged.length).toBeGreaterThan(300);
    for (const wrong of damaged) {
      writeFileSync(manifestPath(dataDir), wrong);
      expect(() => readManifest(dataDir)).toThrow(
        expect.objectContaining({
          code: 'STORE_UNUSABLE',
          message: expect.not.stringContaining('undefined'),
        }),
      );
    }
    await expectRefused(/graph\.json is damaged: /);
  });

  test('a manifest of a newer form', async () => {
    await load();
    writeFileSync(manifestPath(dataDir), JSON.stringify({ ...manifest(), format: 2, checksum: 'x' }));
    await expectRefused(/newer version of Communiqué/);
  });
});

test('a graph whose manifest is gone is taken as it is, with a warning', async () => {
  await load();
  const before = manifest();
  rmSync(manifestPath(dataDir));
  await using(async (store, warnings) => {
    expect(warnings).toEqual([expect.stringMatching(/without its manifest graph\.json/)]);
    expect(await store.inspect()).toEqual({ isNew: false, model: 1 });
  });
  expect(manifest()).toEqual(before);
});

test('a load that leaves less says so before its commit, and takes it back when it fails', async () => {
  await load();
  const full = manifest();
  const expected = { nodes: full.nodes, edges: full.edges };
  await using(async (store) => {
    const taken = sample.nodes.find((n) => n.id === 'state:tajikistan');
    const bad = {
      ...NO_CHANGE,
      deleteNodeIds: ['state:qatar'],
      createNodes: taken === undefined ? [] : [taken],
    };
    await expect(store.apply(bad)).rejects.toThrow();
    expect(manifest()).toMatchObject(expected);
    await store.apply({ ...NO_CHANGE, deleteNodeIds: ['state:qatar'] });
    expect(manifest().nodes).toBe(full.nodes - 1);
    expect(manifest().edges).toBeLessThan(full.edges);
    expect(await store.read(countNodes, {})).toEqual([manifest().nodes]);
  });
});

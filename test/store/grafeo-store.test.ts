/** What can go wrong with the directory of the embedded store, and what people are told then. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openGrafeoStore } from '../../src/store/embedded/grafeo-store.js';
import { type Manifest, readManifest, writeManifest } from '../../src/store/embedded/manifest.js';
import { loadProjection } from '../../src/store/loading/load-projection.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { countNodes } from '../../src/store/queries/inventory.js';
import { sampleProjection } from './sample-projection.js';

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'communique-grafeo-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const graphFile = () => join(dataDir, 'graph.grafeo');
const manifestFile = () => join(dataDir, 'graph.json');

const readFound = () => readManifest(dataDir) as Manifest;

async function using<T>(store: GraphStore, body: (store: GraphStore) => Promise<T>): Promise<T> {
  try {
    return await body(store);
  } finally {
    await store.close();
  }
}

const load = async () =>
  using(await openGrafeoStore({ dataDir }), (store) => loadProjection(store, sampleProjection));
const count = async (options: Parameters<typeof openGrafeoStore>[0]) =>
  using(await openGrafeoStore(options), async (store) => (await store.read(countNodes, {}))[0]);

test('what was loaded is there after it is opened again, and nothing is warned of', async () => {
  const { nodes } = await load();
  const warnings: string[] = [];
  expect(await count({ dataDir, warn: (message) => warnings.push(message) })).toBe(nodes);
  expect(warnings).toEqual([]);
});

test('a directory that is not there is made, with those above it', async () => {
  const deep = join(dataDir, 'a', 'b');
  expect(await count({ dataDir: deep })).toBe(0);
  expect(existsSync(join(deep, 'graph.grafeo'))).toBe(true);
});

test('a graph that another process has open is refused, with what to do', async () => {
  await load();
  const other = await openInAnotherProcess(graphFile());
  try {
    await expect(openGrafeoStore({ dataDir })).rejects.toMatchObject({
      code: 'STORE_LOCKED',
      message: expect.stringContaining(graphFile()),
      hint: expect.stringMatching(/Stop that process.*DATA_DIR/),
    });
  } finally {
    await other.kill();
  }
  expect(await count({ dataDir })).toBeGreaterThan(0);
});

test('so is one that this process has open', async () => {
  await using(await openGrafeoStore({ dataDir }), async () => {
    await expect(openGrafeoStore({ dataDir })).rejects.toMatchObject({ code: 'STORE_LOCKED' });
  });
});

test('a file in the place of the directory is refused', async () => {
  const file = join(dataDir, 'file');
  writeFileSync(file, '');
  await expect(openGrafeoStore({ dataDir: file })).rejects.toMatchObject({
    code: 'STORE_UNUSABLE',
    message: expect.stringContaining(file),
    hint: expect.stringContaining('DATA_DIR'),
  });
});

// There even root may not write.
test.runIf(existsSync('/proc/self'))('a directory that cannot be written to is refused', async () => {
  await expect(openGrafeoStore({ dataDir: '/proc/self' })).rejects.toMatchObject({
    code: 'STORE_UNUSABLE',
    message: expect.stringContaining('/proc/self'),
    hint: expect.stringContaining('DATA_DIR'),
  });
});

test('a file that is no graph is refused, and left as it is', async () => {
  const text = 'This is a letter, not a graph.\n'.repeat(1_000);
  writeFileSync(graphFile(), text);
  await expect(openGrafeoStore({ dataDir })).rejects.toMatchObject({
    code: 'STORE_UNUSABLE',
    message: expect.stringContaining(graphFile()),
    hint: expect.stringContaining('npm run seed'),
  });
  expect(readFileSync(graphFile(), 'utf8')).toBe(text);
});

test('a graph of another version of the engine is refused, let go of and left as it is', async () => {
  const { nodes } = await load();
  const manifest = readFileSync(manifestFile(), 'utf8');
  writeManifest(dataDir, { ...readFound(), engine: '0.5.9' });
  await expect(openGrafeoStore({ dataDir })).rejects.toMatchObject({
    code: 'STORE_UNUSABLE',
    message: expect.stringContaining('0.5.9'),
    hint: expect.stringMatching(/Go back to the version.*backup/),
  });
  writeFileSync(manifestFile(), manifest);
  expect(await count({ dataDir })).toBe(nodes);
});

test('a store may be closed twice, and says that it is closed', async () => {
  const store = await openGrafeoStore({ dataDir });
  await store.ping(1_000);
  await store.close();
  await store.close();
  await expect(store.ping(1_000)).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
});

async function openInAnotherProcess(file: string) {
  const engine = createRequire(import.meta.url).resolve('@grafeo-db/js');
  const script = `require(${JSON.stringify(engine)}).GrafeoDB.open(${JSON.stringify(file)}); console.log('open'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return {
    kill: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}

/**
 * The project's own seeds, made ready once: checked and projected, and loaded into an embedded store. Kept under .cache
 * by the content of all that it is made from, so that no test sees what another source would have made.
 */
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import { inject } from 'vitest';
import { type LoadedSeeds, loadSeeds } from '../../src/cli/load-seeds.js';
import { openGrafeoStore } from '../../src/store/embedded/grafeo-store.js';
import { loadProjection } from '../../src/store/loading/load-projection.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import './global-temporary.js'; // for the type of what is provided

const root = join(import.meta.dirname, '..', '..');
const CACHE = join(root, '.cache', 'seeded');
/** All that decides what the seeds become. */
const INPUTS = [
  'seeds',
  'package-lock.json',
  ...['domain', 'ingest', 'shared', 'store', 'cli'].map((d) => `src/${d}`),
];
const POLL_MS = 50;
/** Another run may still read what an earlier source made. */
const KEPT_MS = 3_600_000;

let kept: Promise<string> | undefined;
let loaded: LoadedSeeds | undefined;

/** What `loadSeeds()` makes of the seeds; one value a process, to be read and not changed. */
export async function loadedSeeds(): Promise<LoadedSeeds> {
  const directory = await seededDirectory();
  loaded ??= deserialize(readFileSync(join(directory, 'loaded-seeds'))) as LoadedSeeds;
  return loaded;
}

/** Opens an embedded store of its own that holds the seeds: a copy, which a test may change. */
export async function openSeededStore(): Promise<GraphStore> {
  const dataDir = mkdtempSync(join(inject('temporaryDirectory'), 'seeded-'));
  cpSync(join(await seededDirectory(), 'store'), dataDir, { recursive: true });
  return openGrafeoStore({ dataDir });
}

function seededDirectory(): Promise<string> {
  kept ??= findOrMake(join(CACHE, fingerprint()));
  return kept;
}

/** Whoever comes first makes it, in a directory beside, and others wait: workers of one run start at the same moment. */
async function findOrMake(directory: string): Promise<string> {
  const lock = `${directory}.lock`;
  mkdirSync(CACHE, { recursive: true });
  while (!existsSync(directory)) {
    if (!takeLock(lock)) {
      await delay(POLL_MS);
      continue;
    }
    try {
      if (!existsSync(directory)) await make(directory);
    } finally {
      rmSync(lock, { force: true });
    }
  }
  return directory;
}

async function make(directory: string): Promise<void> {
  for (const old of readdirSync(CACHE).map((name) => join(CACHE, name)))
    if (statSync(old).mtimeMs < Date.now() - KEPT_MS) rmSync(old, { recursive: true, force: true });
  const draft = `${directory}.${process.pid}`;
  const seeds = await loadSeeds();
  const store = await openGrafeoStore({ dataDir: join(draft, 'store') });
  await loadProjection(store, seeds.projection);
  await store.close();
  writeFileSync(join(draft, 'loaded-seeds'), serialize(seeds));
  renameSync(draft, directory);
}

/** The lock names its owner: one that was killed holds nothing. */
function takeLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isAlive(ownerOf(lock))) rmSync(lock, { force: true });
    return false;
  }
}

function ownerOf(lock: string): number {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return 0;
  }
}

function isAlive(pid: number): boolean {
  // Just made, and its owner not yet written.
  if (pid === 0) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const input of INPUTS) addTo(hash, input);
  return hash.digest('hex').slice(0, 20);
}

function addTo(hash: ReturnType<typeof createHash>, path: string): void {
  const entries = path.endsWith('.json') ? undefined : readdirSync(join(root, path), { withFileTypes: true });
  if (entries === undefined) {
    hash.update(`${path}\n`).update(readFileSync(join(root, path)));
    return;
  }
  for (const entry of entries) {
    const inner = `${path}/${entry.name}`;
    if (entry.isDirectory()) addTo(hash, inner);
    else hash.update(`${inner}\n`).update(readFileSync(join(root, inner)));
  }
}

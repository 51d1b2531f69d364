/** The project's own seeds, made ready once: checked and projected, and loaded into an embedded store. */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { inject } from 'vitest';
import { type LoadedSeeds, loadSeeds } from '../../src/cli/load-seeds.js';
import { openGrafeoStore } from '../../src/store/embedded/grafeo-store.js';
import { loadProjection } from '../../src/store/loading/load-projection.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { madeOnce } from './made-once.js';
import './global-temporary.js'; // for the type of what is provided

/** All that decides what the seeds become. */
const INPUTS = [
  'seeds',
  'package-lock.json',
  ...['domain', 'ingest', 'shared', 'store', 'cli'].map((folder) => `src/${folder}`),
];

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
  kept ??= madeOnce('seeded', INPUTS, make);
  return kept;
}

async function make(draft: string): Promise<void> {
  const seeds = await loadSeeds();
  const store = await openGrafeoStore({ dataDir: join(draft, 'store') });
  await loadProjection(store, seeds.projection);
  await store.close();
  writeFileSync(join(draft, 'loaded-seeds'), serialize(seeds));
}

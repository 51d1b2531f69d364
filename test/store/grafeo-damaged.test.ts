/** Files of the embedded store with a byte changed or an end missing: refused by name, or whole, and never a wrong answer. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { searchPlan } from '../../src/domain/names/search-plan.js';
import { openGrafeoStore } from '../../src/store/embedded/grafeo-store.js';
import { loadProjection } from '../../src/store/loading/load-projection.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { randomRuns } from '../support/random-runs.js';
import { contentsOf } from './load-cases.js';
import { sampleProjection } from './sample-projection.js';

const RUNS = randomRuns(40, 1_000);

let root: string;
let whole: Awaited<ReturnType<typeof everythingIn>>;
/** After an orderly end, when all is in one file, and after a kill, when a log is beside it. */
const closed = () => join(root, 'closed');
const killed = () => join(root, 'killed');

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'communique-damaged-'));
  const store = await openGrafeoStore({ dataDir: closed() });
  await loadProjection(store, sampleProjection);
  whole = await everythingIn(store);
  cpSync(closed(), killed(), { recursive: true });
  await store.close();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function everythingIn(store: GraphStore) {
  const found = await store.searchCandidates(searchPlan('Tajikistan')?.clauses ?? [], 10);
  expect(found.candidates).not.toEqual([]);
  return { ...(await contentsOf(store)), found };
}

/** The files that hold something, the log's among them. */
const filesIn = (directory: string): readonly string[] =>
  readdirSync(directory, { recursive: true })
    .map((name) => String(name))
    .filter(
      (name) =>
        name !== 'graph.json' &&
        statSync(join(directory, name)).size > 0 &&
        statSync(join(directory, name)).isFile(),
    );

/** What becomes of the bytes of a file, at a place from 0 to 1. */
const DAMAGES: Readonly<Record<string, (bytes: Buffer, place: number, bit: number) => Buffer>> = {
  'a changed bit': (bytes, place, bit) => {
    const at = Math.floor(place * bytes.length);
    bytes.writeUInt8((bytes[at] ?? 0) ^ (1 << bit), at);
    return bytes;
  },
  'its end cut off': (bytes, place) => bytes.subarray(0, Math.floor(place * bytes.length)),
  'zeros in it': (bytes, place, bit) => {
    const from = Math.floor(place * bytes.length);
    return bytes.fill(0, from, Math.min(bytes.length, from + (1 << (bit + 6))));
  },
};
const place = fc.integer({ min: 0, max: 1_000_000 }).map((n) => n / 1_000_001);

test.each(
  [closed, killed].flatMap((of) => Object.keys(DAMAGES).map((damage) => [of.name, damage, of] as const)),
)('a store that was %s, with %s', async (_, damage, original) => {
  const files = filesIn(original());
  const counted = { refused: 0, whole: 0 };
  await fc.assert(
    fc.asyncProperty(fc.nat(files.length - 1), place, fc.nat(7), async (file, at, bit) => {
      const dataDir = join(root, 'damaged');
      cpSync(original(), dataDir, { recursive: true });
      try {
        const path = join(dataDir, files[file] ?? '');
        writeFileSync(path, DAMAGES[damage]?.(readFileSync(path), at, bit) ?? '');
        counted[await outcomeOf(dataDir)] += 1;
      } finally {
        rmSync(dataDir, { recursive: true });
      }
    }),
    { numRuns: RUNS },
  );
  console.info(original.name, damage, JSON.stringify(counted));
  expect(counted.refused).toBeGreaterThan(0);
});

async function outcomeOf(dataDir: string): Promise<'refused' | 'whole'> {
  const store = await openGrafeoStore({ dataDir }).catch((error: unknown) => error as Error);
  if (store instanceof Error) {
    expect(store).toMatchObject({
      code: 'STORE_UNUSABLE',
      message: expect.stringContaining(dataDir),
      hint: expect.stringMatching(/copy|backup/),
    });
    return 'refused';
  }
  try {
    expect(await everythingIn(store)).toEqual(whole);
    return 'whole';
  } finally {
    await store.close();
  }
}

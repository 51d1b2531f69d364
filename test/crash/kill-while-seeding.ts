/**
 * Kills `communique seed` at random moments, again and again, and looks at what is there afterwards: the graph of before
 * or the graph of after, whole.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { searchPlan } from '../../src/domain/names/search-plan.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { edgeRevisions, nodeRevisions } from '../../src/store/queries/inventory.js';
import { startCli } from '../cli/run-cli.js';

export interface KillReport {
  readonly kept: number;
  readonly replaced: number;
  /** Runs that ended by themselves before they were killed. */
  readonly finished: number;
  /** How long writing takes that nobody kills. */
  readonly writingMs: number;
  /** What was found that is neither the one graph nor the other. */
  readonly torn: readonly string[];
}

type Version = 'a' | 'b';

const SETTLING_MS = 200;

/** The first line of progress. */
const FIRST_BATCH = /of \d+/;

const WRITTEN = /holds the seeds/;

/** Two graphs that differ in much: what each has of its own, what both have, and what has changed between them. */
export function twoSeedDirectories(records: number): Readonly<Record<Version, string>> {
  const root = temporaryDirectory();
  const write = (version: Version, own: number): string => {
    const directory = join(root, version);
    mkdirSync(directory);
    const topics = Array.from({ length: records }, (_, i) => {
      const id = i < records / 2 ? `topic:shared-${i}` : `topic:own-${own + i}`;
      return `- id: ${id}\n  names: [{ value: "Topic ${i} of ${version}", lang: en, sources: source:all }]\n  facts: [{ predicate: theme, value: "Theme ${i} of ${version}", sources: source:all }]\n`;
    });
    const source = '- { id: source:all, publisher: A publisher, title: A title, kind: OFFICIAL }\n';
    writeFileSync(join(directory, 'all.yaml'), source + topics.join(''));
    return directory;
  };
  return { a: write('a', 0), b: write('b', records * 2) };
}

/** Gone when the test is over. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'communique-kill-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** `withStore` opens what the killed process wrote to, and closes it again. */
export async function killWhileSeeding(
  kills: number,
  directories: Readonly<Record<Version, string>>,
  environment: Readonly<Record<string, string>>,
  withStore: <T>(use: (store: GraphStore) => Promise<T>) => Promise<T>,
): Promise<KillReport> {
  const seed = (version: Version) => startCli('seed', { ...environment, SEEDS_DIR: directories[version] });
  const look = () => withStore(inventoryOf);

  await writingTime(seed('b'));
  const whole = { b: await look(), a: '' };
  const longest = await writingTime(seed('a'));
  whole.a = await look();

  let present: Version = 'a';
  const report = { kept: 0, replaced: 0, finished: 0, writingMs: Math.round(longest), torn: [] as string[] };
  for (let kill = 0; kill < kills; kill++) {
    const next: Version = present === 'a' ? 'b' : 'a';
    const run = seed(next);
    // From the first written batch on, to shortly after the last: that is where a half could be left.
    await run.writes(FIRST_BATCH);
    const moment =
      kill === kills - 1 ? run.prints(WRITTEN) : delay(kill === 0 ? 0 : momentOf(kill, kills) * longest);
    const isFinished = await Promise.race([run.ended.then(() => true), moment.then(() => false)]);
    run.signal('SIGKILL');
    await run.ended;
    const found = await look();
    if (isFinished) report.finished += 1;
    if (found === whole[next]) {
      report.replaced += 1;
      present = next;
    } else if (found === whole[present]) report.kept += 1;
    else report.torn.push(`kill ${kill}: ${found.slice(0, 200)}`);
  }
  return report;
}

/**
 * As a part of the time that writing takes: spread evenly, with a little chance, from its start to some time after its end.
 * The first and the last kill go by what the process tells, so that both graphs are met on a machine of any speed.
 */
const momentOf = (kill: number, kills: number): number => 1.5 * ((kill + Math.random()) / kills);

/** In milliseconds, from the first batch to the closing line, when all is written. */
async function writingTime(run: ReturnType<typeof startCli>): Promise<number> {
  await run.writes(FIRST_BATCH);
  const start = performance.now();
  await run.prints(WRITTEN);
  const written = performance.now();
  await run.ended;
  return written - start;
}

/**
 * Everything that is there, with its revisions, in one text. A server may still be committing what the killed process asked
 * for; then two statements see two states, so this waits until it sees the same twice.
 */
async function inventoryOf(store: GraphStore): Promise<string> {
  let before = await inventoryNow(store);
  for (;;) {
    await delay(SETTLING_MS);
    const now = await inventoryNow(store);
    if (now === before) return now;
    before = now;
  }
}

async function inventoryNow(store: GraphStore): Promise<string> {
  const [nodes, edges, ...found] = await Promise.all([
    store.read(nodeRevisions, {}),
    store.read(edgeRevisions, {}),
    ...['topic a', 'topic b'].map((name) => idsOfThose(store, name)),
  ]);
  return JSON.stringify([nodes.toSorted(byId), edges.toSorted(byId), found]);
}

/** What a search for the name comes to: what is searched must be as whole as what is there. */
async function idsOfThose(store: GraphStore, name: string): Promise<readonly string[]> {
  const { candidates } = await store.searchCandidates(searchPlan(name)?.clauses ?? [], 10_000);
  return candidates.map(({ id }) => id).toSorted();
}

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

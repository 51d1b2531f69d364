import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stageRecords } from '../../../src/ingest/bulk-import/stage-records.js';
import { checkAll } from '../../../src/ingest/checks/check-all.js';
import { listInputFiles } from '../../../src/ingest/records/input-files.js';
import { formatProblem } from '../../../src/ingest/records/problem.js';
import type { SeedEntry } from '../../../src/ingest/records/read-yaml.js';
import { openStaged } from '../../../src/store/loading/staging-files.js';
import { toGraph } from '../../../src/store/mapping/to-graph.js';
import type { GraphData } from '../../../src/store/port/property-graph.js';
import type { StagedGraph } from '../../../src/store/port/staged-graph.js';
import { expectEqual } from '../../support/expect-equal.js';
import { expectExercised } from '../../support/expect-exercised.js';
import { projectionOf } from '../../support/random-projection.js';
import { randomRuns } from '../../support/random-runs.js';
import { type RawSeed, randomSeeds } from '../../support/random-seeds.js';

const GRAPHS = randomRuns(20, 100);

/** Few random seeds have a problem by themselves; without one of their sources most have. */
const soundOrNot = fc.oneof(
  { weight: 1, arbitrary: randomSeeds },
  { weight: 1, arbitrary: randomSeeds.map((seeds) => seeds.filter((s) => !s.id.startsWith('source:'))) },
);

/** Half of them part every graph many times. */
const batchSizes = fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 5_000 }));

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'communique-staging-'));
});
afterAll(() => rm(dir, { recursive: true, force: true }));

describe('staging records', () => {
  test('finds the problems, or makes the graph, that all records at once have, wherever they are parted', async () => {
    let parts = 0;
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(soundOrNot, batchSizes, async (seeds, batchSize) => {
        const staging = stage({ 'a.jsonl': jsonLines(seeds) }, batchSize);
        const { problems } = checkAll({ entries: seeds.map(entryOf), problems: [] });
        if (problems.length > 0) {
          refused++;
          await expect(staging.catch(problemsOf)).resolves.toEqual(problems.map(formatProblem));
          return;
        }
        parts += JSON.stringify(seeds).length / batchSize;
        expectEqual(await collected(await staging), inOrder(toGraph(projectionOf(seeds))));
      }),
      { numRuns: GRAPHS },
    );
    expectExercised(refused, GRAPHS / 2);
    expectExercised(GRAPHS - refused, GRAPHS / 2);
    expectExercised(parts, GRAPHS * 100);
  });

  test('refuses what a parser would lose of a record, and says nothing of the records that name it', async () => {
    const broader = ['a', 'b', 'c', 'd'].map((x) => `{"of":"topic:${x}","sources":"source:s"}`).join(',');
    const lines = [
      '{"id":"source:s","publisher":"S","title":"S","kind":"PRESS"}',
      '{"id":"topic:a","names":[{"value":"First"}],"names":[{"value":"Second"}]}',
      '{"id":"topic:b","names":[{"value":"Lone\\ud800surrogate"}]}',
      '{"id":"topic:c","names":[{"value":"C"}],"__proto__":{"summary":"S"}}',
      '{"id":"topic:d","names":[{"value":"D"}]',
      '{"id":"topic:e","names":[{"value":"E"}],"broader":[BROADER]}'.replace('BROADER', broader),
    ];
    await expect(stage({ 'a.jsonl': lines.join('\n') }, 1_000).catch(problemsOf)).resolves.toEqual([
      'a.jsonl:2:45 topic:a: has the same field twice in one record: names — merge the two, or make a list of them',
      expect.stringMatching(
        /^a\.jsonl:3:1 topic:b: names\[1\]\.value has half a character, U\+D800, after "Lone"/,
      ),
      expect.stringMatching(/^a\.jsonl:4:1 topic:c: has an unknown field __proto__/),
      expect.stringMatching(/^a\.jsonl:5:1 topic:d: is not valid JSON/),
    ]);
  });

  test('tells the ids apart that records of different parts would share', async () => {
    const name = { names: [{ value: 'X', lang: 'en' }] };
    const seeds: RawSeed[] = [
      { id: 'source:s', publisher: 'S', title: 'S', kind: 'PRESS' },
      { id: 'org:b-c', kind: 'IGO', ...name },
      { id: 'org:c', kind: 'IGO', ...name },
      { id: 'person:a', ...name, posts: [{ of: 'org:b-c', title: 'T', sources: 'source:s' }] },
      { id: 'person:a-b', ...name, posts: [{ of: 'org:c', title: 'T', sources: 'source:s' }] },
      { id: 'org:x-org-c', kind: 'IGO', ...name },
      {
        id: 'event:e',
        kind: 'MEETING',
        ...name,
        participants: [{ who: 'org:x-org-c', sources: 'source:s' }],
      },
      {
        id: 'event:e-org-x',
        kind: 'MEETING',
        ...name,
        participants: [{ who: 'org:c', sources: 'source:s' }],
      },
    ];
    const staged = await collected(await stage({ 'a.jsonl': jsonLines(seeds) }, 1));
    expect(staged).toEqual(inOrder(toGraph(projectionOf(seeds))));
    const ids = staged.nodes.map((n) => n.id);
    expect(ids.filter((id) => id.startsWith('tenure:a-b-c-'))).toHaveLength(2);
    expect(ids.filter((id) => id.startsWith('participation:e-org-x-org-c-'))).toHaveLength(2);
  });

  test('reads the seeds as they are, and JSON lines that are zipped', async () => {
    const { files } = await listInputFiles(['seeds']);
    const area = join(dir, 'seeds');
    const whole = await stageRecords(files, { dir: area, origin: 'seeds', batchSize: 10_000 });
    const bytes = files.reduce((sum, f) => sum + f.bytes, 0);
    expect(whole.graph.nodes).toBeGreaterThan(8_000);
    expect(bytes).toBeGreaterThan(100_000);
    expect((await openStaged(area, 'seeds'))?.digest).toBe(whole.graph.digest);
    expect(await openStaged(area, 'other seeds')).toBeNull();

    const seeds: RawSeed[] = [{ id: 'topic:a', names: [{ value: 'А', lang: 'tg' }] }];
    const plain = await stage({ 'a.jsonl': `\uFEFF${jsonLines(seeds)}`.replaceAll('\n', '\r\n\r\n') });
    const zipped = await stage({ 'a.jsonl.gz': gzipSync(jsonLines(seeds)) });
    expect(zipped.nodes).toBe(1);
    expect(zipped.digest).toBe(plain.digest);
  });

  test('reports every problem of all files at once, with line and hint', async () => {
    const lines = [
      '{ "id": "topic:a", "names": [{ "value": "A" }], "broader": [{ "of": "topic:b", "sources": "source:s" }] }',
      '{ "id": "topic:b", "names": [{ "value": "B" }], "broader": [{ "of": "topic:a", "sources": "source:s" }] }',
      '',
      '{ "id": "topic:a", "names": [{ "value": "A" }] }',
      '{ "id": "event:e", "kind": "MEETING", "names": [{ "value": "E" }], "dates": { "value": "2018-99", "sources": "source:x" } }',
      'not JSON',
      '{ "id": "state:s", "names": [] }',
    ];
    const failure = await stage({
      'a.jsonl': lines.join('\n'),
      'b.yaml':
        '- { id: source:s, publisher: P, title: T, kind: PRESS }\n- { id: person:p, names: [{ value: P }], posts: [{ of: org:none, title: T, sources: source:s }] }',
      'c.txt': 'x',
    }).catch((error: Error) => error.message);
    expect(failure).toContain('a.jsonl:4:1 topic:a is already taken at');
    expect(failure).toMatch(/a\.jsonl:5:1 event:e: .*2018-99/);
    expect(failure).toContain('a.jsonl:5:1 event:e: source:x is not in the seeds — did you mean source:s?');
    expect(failure).toMatch(/a\.jsonl:6:1 is not valid JSON: .* — write one record a line/);
    expect(failure).toMatch(/a\.jsonl:7:1 .*names/);
    expect(failure).toMatch(/b\.yaml:2:\d+ person:p: org:none is not in the seeds/);
    expect(failure).toContain('goes round in a circle');
    expect(failure).toMatch(/c\.txt:1:1 is of no kind that can be imported/);
    expect(failure).toMatch(/problems in the records; nothing was loaded\.$/);
  });

  test('goes on after as many batches as are skipped', async () => {
    const names = [{ value: 'T' }];
    const seeds = Array.from({ length: 25_000 }, (_, i): RawSeed => ({ id: `topic:t${i}`, names }));
    const graph = await stage({ 'a.jsonl': jsonLines(seeds) });
    const sizes = [];
    for await (const batch of graph.batches(1)) sizes.push('nodes' in batch ? batch.nodes.length : 0);
    expect(sizes).toEqual([10_000, 5_000]);
  });
});

async function stage(
  texts: Readonly<Record<string, string | Buffer>>,
  batchSize?: number,
): Promise<StagedGraph> {
  const home = await mkdtemp(join(dir, 'input-'));
  for (const [name, text] of Object.entries(texts)) await writeFile(join(home, name), text);
  const { files } = await listInputFiles(Object.keys(texts).map((name) => join(home, name)));
  const area = join(home, 'staged');
  const { graph } = await stageRecords(files, { dir: area, origin: 'test', ...(batchSize && { batchSize }) });
  expect(JSON.parse(await readFile(join(area, 'manifest.json'), 'utf8'))).toMatchObject({
    digest: graph.digest,
  });
  return graph;
}

async function collected(graph: StagedGraph): Promise<GraphData> {
  const all = { nodes: [] as GraphData['nodes'][number][], edges: [] as GraphData['edges'][number][] };
  for await (const batch of graph.batches()) {
    if ('nodes' in batch) all.nodes.push(...batch.nodes);
    else all.edges.push(...batch.edges);
  }
  expect([all.nodes.length, all.edges.length]).toEqual([graph.nodes, graph.edges]);
  return inOrder(all);
}

const entryOf = (value: RawSeed, index: number): SeedEntry => ({
  value,
  locate: () => ({ file: 'a.jsonl', line: index + 1, column: 1 }),
});

/** Without the directory, which differs from run to run. */
const problemsOf = ({ message }: Error): string[] =>
  message
    .split('\n')
    .slice(0, -2)
    .map((line) => line.replace(/\S*\/(?=a\.jsonl)/g, ''));

const inOrder = ({ nodes, edges }: GraphData): GraphData => ({
  nodes: nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  edges: edges.toSorted((a, b) => (`${a.type} ${a.id}` < `${b.type} ${b.id}` ? -1 : 1)),
});

const jsonLines = (seeds: readonly RawSeed[]): string => seeds.map((seed) => JSON.stringify(seed)).join('\n');

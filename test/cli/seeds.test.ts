/** `check` and `seed`: what an author of seeds is told. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from './run-cli.js';

const BROKEN = `- id: topic:border
  names: [{ value: Border }]
  broader: [{ of: topic:nowhere, sources: source:none }]
- id: planet:mars
`;

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'communique-seeds-'));
  await mkdir(join(directory, 'broken'));
  await writeFile(join(directory, 'broken', 'a.yaml'), BROKEN);
});
afterAll(() => rm(directory, { recursive: true }));

test.each(['check', 'serve'])(
  '%s of broken seeds tells of each problem where it stands, and loads nothing',
  async (command) => {
    const DATA_DIR = join(directory, `data-${command}`);
    const { code, out, err } = await runCli(command, {
      PORT: '0',
      DATA_DIR,
      SEEDS_DIR: join(directory, 'broken'),
    });
    expect([code, out]).toEqual([65, '']);
    expect(err).toMatch(/^a\.yaml:3:\d+ .*topic:nowhere/m);
    expect(err).toMatch(/^a\.yaml:3:\d+ .*source:none/m);
    expect(err).toMatch(/^a\.yaml:4:\d+ planet:mars is of no known kind/m);
    expect(err).toMatch(/\n3 problems in the seed files; nothing was loaded\.\n$/);
    if (command !== 'serve') expect(existsSync(join(DATA_DIR, 'graph.grafeo'))).toBe(false);
  },
);

test("check finds the project's own seeds sound", async () => {
  const { code, out, err } = await runCli('check');
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^The seeds are sound: \d+ records; \d+ facts, \d+ claims, \d+ sources\.\n/);
});

test('check of sound seeds adds hints, which stop nothing', async () => {
  const text = `- { id: source:s, publisher: P, title: T, kind: PRESS }
- { id: org:o, kind: IGO, names: [{ value: O }] }
- { id: person:p, names: [{ value: P }] }
- id: event:e
  kind: MEETING
  names: [{ value: E }]
  participants:
    - { who: org:o, sources: source:s }
    - { who: person:p, for: org:o, sources: source:s }
`;
  const SEEDS_DIR = join(directory, 'hinted');
  await mkdir(SEEDS_DIR);
  await writeFile(join(SEEDS_DIR, 'a.yaml'), text);
  const { code, out, err } = await runCli('check', { SEEDS_DIR });
  expect([code, err]).toEqual([0, '']);
  expect(out).toMatch(/^The seeds are sound: .*\n\na\.yaml:8:9 event:e: org:o is listed beside person:p/);
  expect(out).toMatch(/\n\n1 hint; the seeds load all the same\.\n$/);
});

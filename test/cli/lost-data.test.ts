/** An operator's data are never replaced by the sample: every command that would write refuses what is missing. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fewSeedsIn } from './few-seeds.js';
import { runCli, startCli } from './run-cli.js';

let directory: string;
let records: string;
let SEEDS_DIR: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'communique-lost-'));
  records = join(directory, 'own.jsonl');
  SEEDS_DIR = await fewSeedsIn(directory);
  const own = [
    { id: 'source:s', publisher: 'S', title: 'S', kind: 'PRESS' },
    { id: 'state:atlantis', names: [{ value: 'Atlantis', lang: 'en', sources: 'source:s' }] },
  ];
  await writeFile(records, own.map((record) => JSON.stringify(record)).join('\n'));
});
afterAll(() => rm(directory, { recursive: true }));

test('serve, seed and import refuse a directory whose graph is gone, and touch nothing', async () => {
  const DATA_DIR = join(directory, 'gone');
  expect(await runCli('import', { DATA_DIR }, [records])).toMatchObject({ code: 0 });
  await rm(join(DATA_DIR, 'graph.grafeo'));
  const before = await readdir(DATA_DIR);
  for (const [command, args] of [
    ['serve', []],
    ['seed', []],
    ['import', [records]],
  ] as const) {
    const { code, err } = await runCli(command, { DATA_DIR, SEEDS_DIR, PORT: '0' }, args);
    expect([code, err]).toEqual([
      69,
      expect.stringMatching(
        /^Data are missing from .*graph\.json says that \d+ nodes .*\n.*communique restore FILE/,
      ),
    ]);
    expect(err).not.toMatch(/\n {4}at /);
    expect(await readdir(DATA_DIR)).toEqual(before);
  }
});

test('what somebody has emptied on purpose is served empty', async () => {
  const DATA_DIR = join(directory, 'emptied');
  await runCli('import', { DATA_DIR }, [records]);
  const nothing = join(directory, 'nothing');
  await mkdir(nothing);
  await writeFile(join(nothing, 'none.yaml'), '[]\n');
  expect(await runCli('seed', { DATA_DIR, SEEDS_DIR: nothing })).toMatchObject({ code: 0 });
  const service = startCli('serve', { DATA_DIR, PORT: '0' });
  await service.prints(/^Communiqué is at/m);
  service.signal('SIGTERM');
  expect((await service.ended).out).not.toContain('created');
  expect((await runCli('stats', { DATA_DIR })).out).toMatch(/: 0 nodes, 0 edges/);
});

// There not even root may make a directory, and a recursive attempt of Node's never comes back.
test.runIf(existsSync('/proc/self'))('a directory that cannot be made is told at once', async () => {
  const { code, err } = await runCli('serve', { DATA_DIR: '/proc/nope', PORT: '0' });
  expect([code, err]).toEqual([
    69,
    expect.stringMatching(/^The data directory \/proc\/nope cannot be made: /),
  ]);
});

test('a host that is nowhere is told in a sentence, before anything is loaded', async () => {
  const DATA_DIR = join(directory, 'never-made');
  const { code, err } = await runCli('serve', { DATA_DIR, HOST: 'nowhere.invalid', PORT: '0' });
  expect([code, err]).toEqual([78, expect.stringMatching(/^HOST is nowhere\.invalid, .*127\.0\.0\.1.*\n$/)]);
  expect(existsSync(DATA_DIR)).toBe(false);
});

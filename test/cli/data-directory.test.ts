/** What may happen to the directory of a running service: another one on it, and its removal. */
import { mkdtemp, readdir, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fewSeedsIn } from './few-seeds.js';
import { addressOf, ask, runCli, startCli } from './run-cli.js';

let directory: string;
let SEEDS_DIR: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'communique-directory-'));
  SEEDS_DIR = await fewSeedsIn(directory);
});
afterAll(() => rm(directory, { recursive: true }));

const QUERY = '{ state(id: "state:atlantis") { name } }';
const ATLANTIS = { data: { state: { name: 'Atlantis' } } };

test('a second service on it is refused by name, and the first is not disturbed', async () => {
  const DATA_DIR = join(directory, 'shared');
  const first = startCli('serve', { SEEDS_DIR, DATA_DIR, PORT: '0' });
  const url = await addressOf(first);
  const others = await Promise.all(
    (['serve', 'seed'] as const).map((command) => runCli(command, { SEEDS_DIR, DATA_DIR, PORT: '0' })),
  );
  for (const { code, err } of others)
    expect([code, err]).toEqual([
      75,
      expect.stringMatching(
        new RegExp(`^${DATA_DIR}/graph\\.grafeo is open in another process\\.\\n.*DATA_DIR`),
      ),
    ]);
  expect(await ask(url, QUERY)).toEqual(ATLANTIS);
  expect((await fetch(`${url}/ready`)).status).toBe(200);
  first.signal('SIGTERM');
  expect(await first.ended).toMatchObject({ code: 0 });
  expect((await runCli('stats', { DATA_DIR })).out).toMatch(/1 STATE/);
});

test('removed, it is told: answers go on, a backup saves them, and the end is no success', async () => {
  const [DATA_DIR, saved] = [join(directory, 'removed'), join(directory, 'saved')];
  const service = startCli('serve', { SEEDS_DIR, DATA_DIR, PORT: '0' }, ['--backup-dir', saved]);
  const url = await addressOf(service);
  await rm(DATA_DIR, { recursive: true });

  expect(await ask(url, QUERY)).toEqual(ATLANTIS);
  expect((await fetch(`${url}/health`)).status).toBe(200);
  const ready = await fetch(`${url}/ready`);
  expect([ready.status, await ready.text()]).toEqual([
    503,
    'The store has lost its graph, or a part of it.\n',
  ]);
  service.signal('SIGUSR2');
  const backups = async () => (await readdir(saved).catch(() => [])).filter((name) => name.endsWith('.gz'));
  await expect.poll(backups, { timeout: 60_000 }).toHaveLength(1);
  service.signal('SIGTERM');
  const { code, err } = await service.ended;
  expect(code).toBe(1);
  expect(err).toMatch(/"msg":"not ready: the store has lost its graph"/);
  expect(err).toContain(`${DATA_DIR}/graph.grafeo is gone`);
  expect(err).toMatch(
    /^The graph could not be put into its file: .*\nThe data directory was moved or removed/m,
  );

  const other = join(directory, 'other');
  expect(await runCli('restore', { DATA_DIR: other }, [join(saved, ...(await backups()))])).toMatchObject({
    code: 0,
  });
  expect((await runCli('stats', { DATA_DIR: other })).out).toMatch(/1 STATE/);
});

test('moved away and put back, it is as it was', async () => {
  const DATA_DIR = join(directory, 'moved');
  const service = startCli('serve', { SEEDS_DIR, DATA_DIR, PORT: '0' });
  const url = await addressOf(service);
  await rename(DATA_DIR, `${DATA_DIR}-away`);
  expect((await fetch(`${url}/ready`)).status).toBe(503);
  await rename(`${DATA_DIR}-away`, DATA_DIR);
  expect((await fetch(`${url}/ready`)).status).toBe(200);
  service.signal('SIGTERM');
  expect((await service.ended).code).toBe(0);
  expect((await runCli('stats', { DATA_DIR })).out).toMatch(/1 STATE/);
});

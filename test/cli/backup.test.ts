/** `backup` and `restore`, and the backups that a service makes of itself. */
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyBackup } from '../../src/store/backup/read-backup.js';
import { addressOf, ask, runCli, startCli } from './run-cli.js';

let directory: string;
let DATA_DIR: string;
let file: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'communique-backups-'));
  DATA_DIR = join(directory, 'data');
  file = join(directory, 'deep', 'graph.jsonl.gz');
  const records = join(directory, 'own.jsonl');
  const own = [
    { id: 'source:s', publisher: 'S', title: 'S', kind: 'PRESS' },
    { id: 'state:atlantis', names: [{ value: 'Atlantis', lang: 'en', sources: 'source:s' }] },
  ];
  await writeFile(records, own.map((record) => JSON.stringify(record)).join('\n'));
  expect(await runCli('import', { DATA_DIR }, [records])).toMatchObject({ code: 0 });
});
afterAll(() => rm(directory, { recursive: true }));

const statsOf = async (dir: string) => (await runCli('stats', { DATA_DIR: dir })).out.replace(/^.*: /, '');

describe('backup and restore', () => {
  test('bring the graph to another directory', async () => {
    const made = await runCli('backup', { DATA_DIR }, [file]);
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(made.out).toMatch(/graph\.jsonl\.gz holds all of embedded store in .*: \d+ nodes, \d+ edges\.\n$/);
    const other = join(directory, 'other');
    const restored = await runCli('restore', { DATA_DIR: other }, [file]);
    expect([restored.code, restored.out]).toEqual([
      0,
      expect.stringMatching(/ holds all of .*, and nothing else/),
    ]);
    expect(await statsOf(other)).toBe(await statsOf(DATA_DIR));
    expect(await readdir(other)).not.toContain('restore');
  });

  test('a store that holds something is only replaced on demand, by a file that is whole', async () => {
    const other = join(directory, 'full');
    const empty = join(directory, 'broken.jsonl.gz');
    await runCli('restore', { DATA_DIR: other }, [file]);
    const before = await statsOf(other);
    const refused = await runCli('restore', { DATA_DIR: other }, [file]);
    expect([refused.code, refused.err]).toEqual([
      1,
      expect.stringMatching(/holds \d+ nodes\.\n.*add --replace/),
    ]);
    await writeFile(empty, '');
    const broken = await runCli('restore', { DATA_DIR: other }, [empty, '--replace']);
    expect([broken.code, broken.err]).toEqual([65, expect.stringMatching(/is no whole backup/)]);
    expect(await statsOf(other)).toBe(before);
    expect(await runCli('restore', { DATA_DIR: other }, [file, '--replace'])).toMatchObject({ code: 0 });
    expect(await statsOf(other)).toBe(before);
  });

  test('a store that never held anything is not backed up: it would be the wrong one', async () => {
    const target = join(directory, 'nothing.jsonl.gz');
    const { code, err } = await runCli('backup', { DATA_DIR: join(directory, 'wrong') }, [target]);
    expect([code, err]).toEqual([69, expect.stringMatching(/never held anything\.\n.*DATA_DIR/)]);
    expect(existsSync(target)).toBe(false);
  });

  test('a backup that is killed leaves a whole file or none, and the store as it was', async () => {
    const before = await statsOf(DATA_DIR);
    for (let round = 0; round < 3; round++) {
      const target = join(directory, `killed-${round}.jsonl.gz`);
      const command = startCli('backup', { DATA_DIR }, [target]);
      while (!(await readdir(directory)).some((name) => name.startsWith(`killed-${round}`))) await delay(1);
      command.signal('SIGKILL');
      await command.ended;
      if (existsSync(target)) expect(await verifyBackup(target)).toMatchObject({ format: 1 });
      else expect(await runCli('backup', { DATA_DIR }, [target])).toMatchObject({ code: 0 });
    }
    expect(await statsOf(DATA_DIR)).toBe(before);
  });

  test('a file that is there is not written over', async () => {
    const { code, err } = await runCli('backup', { DATA_DIR }, [file]);
    expect([code, err]).toEqual([64, expect.stringMatching(/is there already/)]);
  });
});

describe('a running service', () => {
  const backups = async (dir: string) =>
    existsSync(dir) ? (await readdir(dir)).filter((name) => name.endsWith('.jsonl.gz')).toSorted() : [];
  async function until(done: () => Promise<boolean>): Promise<void> {
    while (!(await done())) await delay(50);
  }

  test('makes a backup when told to, and `backup` says how', async () => {
    const service = startCli('serve', { DATA_DIR, PORT: '0' });
    const url = await addressOf(service);
    const locked = await runCli('backup', { DATA_DIR }, [join(directory, 'locked.jsonl.gz')]);
    expect([locked.code, locked.err]).toEqual([75, expect.stringMatching(/USR2.*--backup-every/)]);
    const dir = join(DATA_DIR, 'backups');
    service.signal('SIGUSR2');
    await until(async () => (await backups(dir)).length === 1);
    expect(await ask(url, '{ state(id: "state:atlantis") { name } }')).toEqual({
      data: { state: { name: 'Atlantis' } },
    });
    service.signal('SIGTERM');
    expect(await service.ended).toMatchObject({ code: 0, err: '' });
    const [name = ''] = await backups(dir);
    expect(await verifyBackup(join(dir, name))).toMatchObject({ nodes: expect.any(Number) });
  });

  test('makes backups by itself, and keeps the newest; other files are left alone', async () => {
    const dir = join(directory, 'kept');
    const service = startCli('serve', { DATA_DIR, PORT: '0' }, [
      ...['--backup-every', '1s', '--backup-keep', '2', '--backup-dir', dir],
    ]);
    await addressOf(service);
    const seen = new Set<string>();
    await until(async () => {
      for (const name of await backups(dir)) seen.add(name);
      return seen.size >= 4;
    });
    await writeFile(join(dir, 'mine.jsonl.gz'), '');
    const [oldest = ''] = [...seen].toSorted();
    service.signal('SIGTERM');
    expect((await service.ended).code).toBe(0);
    const left = await backups(dir);
    expect(left).toContain('mine.jsonl.gz');
    expect(left).not.toContain(oldest);
    // One may just have been made and the oldest not yet removed.
    expect(left.length).toBeLessThanOrEqual(4);
    for (const name of left.filter((n) => n !== 'mine.jsonl.gz'))
      expect(await verifyBackup(join(dir, name))).toMatchObject({ format: 1 });
  });

  test.each([
    [['--backup-every', 'often'], /often is no duration/],
    [['--backup-keep', '0'], /--backup-keep 0 is no number/],
  ])('refuses %s', async (args, message) => {
    const { code, err } = await runCli('serve', { DATA_DIR, PORT: '0' }, args);
    expect([code, err]).toEqual([64, expect.stringMatching(message)]);
  });
});

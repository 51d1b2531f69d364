/** A full disk, as an operator is told of it. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeBackup } from '../../src/store/backup/write-backup.js';
import { openSeededStore } from '../support/seeded-graph.js';
import { describeWithTinyDisk, mountTinyDisk } from '../support/tiny-disk.js';
import { addressOf, ask, runCli, startCli } from './run-cli.js';

const FULL = [74, expect.stringMatching(/disk is full.*\n(?:.*\n)*.*Free some space/)];

/** The engine begins a log when it opens a graph. */
const LITTLE_BYTES = 100_000;

/** Few records that take much room, as the project's own seeds do, which take seconds to check. */
const longSeeds = () => {
  const theme = `{ predicate: theme, value: "${'long '.repeat(20_000)}", sources: source:s }`;
  const topics = Array.from(
    { length: 100 },
    (_, i) => `- { id: topic:t${i}, names: [{ value: T }], facts: [${theme}] }`,
  );
  return ['- { id: source:s, publisher: S, title: S, kind: PRESS }', ...topics].join('\n');
};

describeWithTinyDisk('a disk that is full', () => {
  let backup: string;
  let root: string;
  let SEEDS_DIR: string;
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'communique-full-'));
    backup = join(root, 'seeds.jsonl.gz');
    SEEDS_DIR = join(root, 'seeds');
    mkdirSync(SEEDS_DIR);
    writeFileSync(join(SEEDS_DIR, 'long.yaml'), longSeeds());
    const store = await openSeededStore();
    await writeBackup(store, backup).finally(() => store.close());
  });
  afterAll(() => rmSync(root, { recursive: true }));

  test.each([
    ['serve', []],
    ['seed', []],
    ['restore', ['seeds.jsonl.gz']],
  ] as const)(
    '%s of a graph for which there is no room ends with its name and without a stack',
    async (command, files) => {
      const disk = mountTinyDisk(4);
      try {
        const args = files.map((file) => join(root, file));
        const { code, err } = await runCli(command, { DATA_DIR: disk.path, SEEDS_DIR, PORT: '0' }, args);
        expect([code, err]).toEqual(FULL);
        expect(err).not.toMatch(/\n {4}at |GRAFEO/);
        expect((await runCli('stats', { DATA_DIR: disk.path })).out).toMatch(/: 0 nodes, 0 edges/);
      } finally {
        disk.dispose();
      }
    },
  );

  test('a service needs a little room to start, answers and stops; the next start finds all of it', async () => {
    const disk = mountTinyDisk(64);
    const DATA_DIR = join(disk.path, 'data');
    try {
      cpSync(backup, join(disk.path, 'seeds.jsonl.gz'));
      await runCli('restore', { DATA_DIR }, [join(disk.path, 'seeds.jsonl.gz')]);
      const before = (await runCli('stats', { DATA_DIR })).out;
      disk.fill();
      const refused = await runCli('serve', { DATA_DIR, PORT: '0' });
      expect([refused.code, refused.err]).toEqual(FULL);

      disk.free();
      disk.fill(LITTLE_BYTES);
      const service = startCli('serve', { DATA_DIR, PORT: '0' });
      const url = await addressOf(service);
      expect(await ask(url, '{ event(id: "event:dushanbe-2022") { id } }')).toEqual({
        data: { event: { id: 'event:dushanbe-2022' } },
      });
      service.signal('SIGTERM');
      expect([0, 74]).toContain((await service.ended).code);
      disk.free();
      expect((await runCli('stats', { DATA_DIR })).out).toBe(before);
    } finally {
      disk.dispose();
    }
  });
});

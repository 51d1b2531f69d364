/** From one embedded store to another; and what is no whole backup, which is refused. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { verifyBackup } from '../../../src/store/backup/read-backup.js';
import { stageBackup } from '../../../src/store/backup/stage-backup.js';
import { writeBackup } from '../../../src/store/backup/write-backup.js';
import { openGrafeoStore } from '../../../src/store/embedded/grafeo-store.js';
import { loadProjection } from '../../../src/store/loading/load-projection.js';
import { toGraph } from '../../../src/store/mapping/to-graph.js';
import { randomRuns } from '../../support/random-runs.js';
import { sampleProjection } from '../sample-projection.js';
import { testBackups } from './backup-cases.js';

describe('backups of the embedded store', () => {
  testBackups(
    async () => {
      const [from, to] = [await openGrafeoStore(), await openGrafeoStore()];
      onTestFinished(async () => void (await Promise.all([from.close(), to.close()])));
      return { from, to };
    },
    randomRuns(4, 50),
  );
});

describe('a backup file', () => {
  const dir = mkdtempSync(join(tmpdir(), 'communique-backup-file-'));
  const file = join(dir, 'whole.jsonl.gz');
  const changed = join(dir, 'changed.jsonl.gz');
  const { nodes, edges } = toGraph(sampleProjection);
  beforeAll(async () => {
    const store = await openGrafeoStore();
    await loadProjection(store, sampleProjection);
    await writeBackup(store, file);
    await store.close();
  });
  afterAll(() => rmSync(dir, { recursive: true }));

  const lines = () => gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n');
  async function expectRefused(content: Buffer, why: RegExp = /is no whole backup/): Promise<void> {
    writeFileSync(changed, content);
    await expect(verifyBackup(changed)).rejects.toMatchObject({
      code: 'BAD_BACKUP',
      message: expect.stringMatching(why),
    });
  }
  const refusedLines = (some: readonly string[], why?: RegExp) =>
    expectRefused(gzipSync(`${some.join('\n')}\n`), why);

  test('tells what it holds', async () => {
    expect(await verifyBackup(file)).toMatchObject({
      format: 1,
      model: 1,
      nodes: nodes.length,
      edges: edges.length,
      madeAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    });
    expect(lines()).toHaveLength(nodes.length + edges.length + 2);
  });

  test('is not written over another', async () => {
    const store = await openGrafeoStore();
    try {
      await expect(writeBackup(store, file)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    } finally {
      await store.close();
    }
  });

  test('that was cut off or has a flipped byte anywhere is refused', async () => {
    const whole = readFileSync(file);
    const step = Math.ceil(whole.length / 150);
    for (let at = 0; at < whole.length; at += step) {
      await expectRefused(whole.subarray(0, at));
      // Bytes 4 to 9 of gzip are a time and notes, which change nothing.
      if (at >= 4 && at < 10) continue;
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] as number) ^ 0x10;
      await expectRefused(flipped);
    }
  });

  test('whose lines were changed is refused, each for its reason', async () => {
    const all = lines();
    const [header = '', first = '', ...rest] = all;
    const second = rest[0] as string;
    const end = all.at(-1) as string;
    await refusedLines(all.slice(0, -1), /its end is missing/);
    await refusedLines([header, ...rest], /its checksum is another/);
    await refusedLines([header, second, first, ...rest.slice(1)], /its checksum is another/);
    await refusedLines([...all, end], /comes after its end/);
    await refusedLines([header, '[]', ...rest], /line 2 is no node and no edge/);
    await refusedLines([header, '["T`) DETACH DELETE n","a","b"]', ...rest], /line 2 is no node and no edge/);
    await refusedLines([header, '{', ...rest], /line 2 is no JSON/);
    await refusedLines([first, ...rest], /does not begin as one/);
    await refusedLines([], /is no|does not/);
    await refusedLines([header.replace('"format":1', '"format":2'), first, ...rest], /form 2 of backups/);
  });

  test('of which there is none is told', async () => {
    await expect(stageBackup(join(dir, 'nowhere'), join(dir, 'staged'))).rejects.toMatchObject({
      code: 'BAD_BACKUP',
      message: expect.stringContaining('nowhere'),
    });
  });
});

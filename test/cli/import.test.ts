/** `import`: what somebody with records of their own is told, and what the store then holds. */
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli, startCli } from './run-cli.js';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'communique-import-'));
});
afterAll(() => rm(directory, { recursive: true }));

const SOURCE = { id: 'source:s', publisher: 'S', title: 'S', kind: 'PRESS' };
const event = (value: string) => ({
  id: 'event:e',
  kind: 'MEETING',
  names: [{ value, lang: 'en' }],
  participants: [{ who: 'state:a', sources: 'source:s' }],
});

test('records become the graph and nothing else is, whatever was there before', async () => {
  const environment = { DATA_DIR: join(directory, 'data') };
  const file = join(directory, 'records.jsonl');
  const importing = async (...records: readonly object[]) => {
    await writeFile(file, records.map((record) => JSON.stringify(record)).join('\n'));
    return runCli('import', environment, [file]);
  };
  const state = { id: 'state:a', names: [{ value: 'A', lang: 'en' }] };

  const first = await importing(SOURCE, state, event('E'));
  expect(first).toMatchObject({ code: 0 });
  expect(first.out).toMatch(/^3 records make 6 nodes and \d+ edges\.$/m);
  expect(first.out).toMatch(/^\d+ created, 0 updated, 0 deleted: embedded store in .* holds all of them/m);
  expect((await importing(SOURCE, state, event('E'))).out).toMatch(/^Nothing has changed:/m);
  expect((await importing(SOURCE, state, event('F'))).out).toMatch(
    /^0 created, [1-9]\d* updated, 0 deleted:/m,
  );
  expect((await importing(SOURCE, state)).out).toMatch(/^0 created, 0 updated, [1-9]\d* deleted:/m);
  expect((await runCli('stats', environment)).out).toMatch(/2 nodes, 0 edges\n +1 STATE\n$/);
  expect(existsSync(join(directory, 'data', 'import'))).toBe(false);
});

test('of records that are not sound every problem is told, and nothing is loaded', async () => {
  const environment = { DATA_DIR: join(directory, 'none') };
  await writeFile(join(directory, 'bad.jsonl'), `${JSON.stringify(event('E'))}\n{`);
  const { code, err } = await runCli('import', environment, [join(directory, 'bad.jsonl')]);
  expect(code).toBe(65);
  expect(err).toMatch(/bad\.jsonl:1:1 event:e: source:s is not in the seeds/);
  expect(err).toMatch(/bad\.jsonl:1:1 event:e: state:a is not in the seeds/);
  expect(err).toMatch(/bad\.jsonl:2:1 is not valid JSON: .* — write one record a line/);
  expect(err).toMatch(/\n3 problems in the records; nothing was loaded\.\n$/);
  expect((await runCli('stats', environment)).out).toMatch(/: 0 nodes, 0 edges\n$/);

  const missing = await runCli('import', environment, [join(directory, 'nowhere')]);
  expect(missing.code).toBe(65);
  expect(missing.err).toMatch(/nowhere:1:1 cannot be read: .* — give files of records/);
});

test('an import that is killed is not served, and goes on when it is run again', async () => {
  const environment = { DATA_DIR: join(directory, 'killed'), PORT: '0' };
  const names = [{ value: 'T' }];
  const about = { of: 'topic:t0', sources: 'source:s' };
  const topics = Array.from({ length: 12_000 }, (_, i) => ({
    id: `topic:t${i}`,
    names,
    ...(i === 0 ? {} : { broader: [about] }),
  }));
  const file = join(directory, 'many.jsonl');
  await writeFile(file, [SOURCE, ...topics].map((record) => JSON.stringify(record)).join('\n'));

  const killed = startCli('import', environment, [file]);
  await killed.writes(/^Loading [1-9][\d,]* of /m);
  killed.signal('SIGKILL');
  expect((await killed.ended).code).toBeNull();

  const served = await runCli('serve', environment);
  expect(served.code).not.toBe(0);
  expect(served.err).toMatch(
    /an import that did not come to its end: \d+ of \d+ nodes and edges\.\nRun the same import again/,
  );

  const { code, out, err } = await runCli('import', environment, [file]);
  expect([code, err]).toEqual([0, expect.stringMatching(/^Loading [1-9]/)]);
  expect(out).toMatch(/^Going on with what an earlier import of these files had prepared\.$/m);
  expect((await runCli('stats', environment)).out).toMatch(/: 35999 nodes, /);
  expect((await runCli('import', environment, [file])).out).toMatch(/^Nothing has changed:/m);
});

/** `new`: a template that is sound as it is written. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fewSeedsIn } from './few-seeds.js';
import { runCli } from './run-cli.js';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'communique-new-'));
});
afterAll(() => rm(directory, { recursive: true }));

test('new event writes a file that check finds sound among the seeds, and never over another', async () => {
  const SEEDS_DIR = await fewSeedsIn(directory);
  const path = join(SEEDS_DIR, 'new.yaml');
  const args = [
    'event',
    path,
    '--id',
    'event:almaty-2026',
    '--name',
    'Talks: the first',
    '--dates',
    '2026-05',
  ];

  const written = await runCli('new', {}, [...args, '--source', 'source:s']);
  expect(written).toMatchObject({ code: 0, err: '' });
  const text = await readFile(path, 'utf8');
  expect(text).toContain('\n- id: event:almaty-2026\n');
  expect(await runCli('check', { SEEDS_DIR })).toMatchObject({ code: 0, err: '' });

  const again = await runCli('new', {}, ['event', path]);
  expect(again.code).toBe(64);
  expect(again.err).toMatch(/new\.yaml cannot be written: EEXIST/);
  expect(await readFile(path, 'utf8')).toBe(text);
});

test('new prints nothing but the template, or says what is wrong', async () => {
  const printed = await runCli('new', {}, ['topic', '--id', 'topic:x', '--name', 'X']);
  expect(printed).toMatchObject({ code: 0, err: '' });
  expect(printed.out).toMatch(/^# Take the # off .*\n[\s\S]*\n- id: topic:x\n/);
  const unknown = await runCli('new', {}, ['evnt']);
  expect([unknown.code, unknown.out]).toEqual([64, '']);
  expect(unknown.err).toBe('There are no records of the kind evnt.\ndid you mean event?\n');
});

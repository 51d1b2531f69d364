/** `keys`: a key is shown once, listed without itself, and revoked while the service runs. */
import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createKeyRing } from '../../src/server/access/key-ring.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { runCli } from './run-cli.js';

let DATA_DIR: string;
beforeAll(async () => {
  DATA_DIR = await temporaryFolder('keys-command');
});
afterAll(() => rm(DATA_DIR, { recursive: true }));

const keys = (...args: string[]) => runCli('keys', { DATA_DIR }, args);

test('a key is made, listed and revoked', async () => {
  expect(await keys('list')).toMatchObject({ code: 0, out: `There are no keys in ${DATA_DIR}/keys.json.\n` });
  const made = await keys('create', 'curator', '--scope', 'write', '--expires', '90d');
  expect(made.code).toBe(0);
  // Alone on standard output, for scripts.
  expect(made.out).toMatch(/^communique_[\w-]{43}\n$/);
  expect(made.err).toMatch(/^curator may write, until \d{4}-\d\d-\d\dT\S+Z\. Keep the key now/);

  const key = made.out.trim();
  const ring = createKeyRing({ path: `${DATA_DIR}/keys.json` });
  expect(ring.find(key)).toMatchObject({ name: 'curator', scope: 'write' });
  const { out } = await keys('list');
  expect(out).toMatch(
    /^curator {2}write {2}valid {2}\d{4}-\d\d-\d\d {2}\d{4}-\d\d-\d\d {2}\d{4}-\d\d-\d\d \d\d:\d\d$/m,
  );
  expect(out).not.toContain(key.slice(-10));

  expect(await keys('revoke', 'curator')).toMatchObject({ code: 0, out: 'curator is revoked.\n' });
  expect((await keys('list')).out).toMatch(/^curator {2}write {2}revoked \d{4}-\d\d-\d\d /m);
});

test.each([
  [['create', 'x', '--scope', 'all'], 64, 'There is no scope "all".\nGive one of read, write, admin.\n'],
  [
    ['create', 'x', '--scope', 'read', '--expires', 'soon'],
    64,
    '"soon" is no time for which a key is valid.',
  ],
  [['create', 'a b', '--scope', 'read'], 64, 'A key cannot be called "a b".'],
  [['revoke', 'nobody'], 1, 'No key that is valid is called nobody.'],
])('keys %j says what is wrong', async (args, code, message) => {
  const ended = await keys(...args);
  expect([ended.code, ended.out]).toEqual([code, '']);
  expect(ended.err).toContain(message);
});

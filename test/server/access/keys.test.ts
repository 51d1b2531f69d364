/** Keys: made, used, noted, expired and revoked, as clients of a running service see it. */
import { writeFileSync } from 'node:fs';
import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DomainError } from '../../../src/domain/errors.js';
import { SCOPES } from '../../../src/server/access/caller.js';
import { createKey, KEY_PREFIX, readKeys, revokeKey } from '../../../src/server/access/key-file.js';
import { createKeyRing } from '../../../src/server/access/key-ring.js';
import { readUses } from '../../../src/server/access/key-uses.js';
import { temporaryFolder } from '../../support/temporary-folder.js';

let path: string;
let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder('keys');
  path = join(folder, 'deep', 'keys.json');
});
afterEach(() => rm(folder, { recursive: true }));

const make = (name: string, expires: Date | null = null) => createKey(path, { name, scope: 'read', expires });
const codeOf = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    return (error as DomainError).code;
  }
  return 'none';
};

describe('the file', () => {
  test('has a hash of the key, and can be read by this user alone', async () => {
    const key = make('curator');
    expect(key).toMatch(new RegExp(`^${KEY_PREFIX}[\\w-]{43}$`));
    expect(await readFile(path, 'utf8')).not.toContain(key.slice(KEY_PREFIX.length));
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(readKeys(path)).toMatchObject([{ name: 'curator', scope: 'read', expires: null, revoked: null }]);
  });

  test('takes a name once, also after it was revoked', () => {
    make('curator');
    expect(codeOf(() => make('curator'))).toBe('CONFLICT');
    revokeKey(path, 'curator');
    expect(codeOf(() => make('curator'))).toBe('CONFLICT');
    expect(codeOf(() => revokeKey(path, 'curator'))).toBe('NOT_FOUND');
  });

  test.each(['', 'a b', '../x', '-x', 'x'.repeat(65)])('takes no key called %j', (name) => {
    expect(codeOf(() => make(name))).toBe('BAD_USER_INPUT');
  });

  test('is not written by two at once', async () => {
    make('curator');
    await writeFile(`${path}.lock`, '');
    expect(codeOf(() => make('other'))).toBe('CONFLICT');
    await rm(`${path}.lock`);
    make('other');
    expect(readKeys(path).map(({ name }) => name)).toEqual(['curator', 'other']);
  });

  test.each(['', '{', '[]', '{"version":2,"keys":[]}', '{"version":1,"keys":[{"name":"x"}]}'])(
    'that is damaged (%j) lets nobody in',
    async (text) => {
      const key = make('curator');
      let time = 0;
      const ring = createKeyRing({ path, now: () => time });
      expect(ring.find(key)?.name).toBe('curator');
      await writeFile(path, text);
      time += 1_000;
      for (let again = 0; again < 2; again++) expect(codeOf(() => ring.find(key))).toBe('BAD_CONFIGURATION');
    },
  );
});

test('a file with any bit changed, or cut off anywhere, says what it said or is refused', async () => {
  make('curator', new Date(Date.UTC(2027, 0, 1)));
  make('reader');
  revokeKey(path, 'reader');
  const [text, before] = [await readFile(path), readKeys(path)];
  const damaged = [...text.keys()].flatMap((at) => {
    const changed = Buffer.from(text);
    changed.writeUInt8((text[at] ?? 0) ^ (1 << (at % 7)), at);
    return [changed, text.subarray(0, at)];
  });
  let refused = 0;
  for (const bytes of damaged) {
    writeFileSync(path, bytes);
    try {
      expect(readKeys(path)).toEqual(before);
    } catch (error) {
      expect(error).toMatchObject({ code: 'BAD_CONFIGURATION', message: expect.stringContaining(path) });
      refused += 1;
    }
  }
  // White space may become other white space, and the last line its end.
  expect(refused).toBeGreaterThan(damaged.length * 0.8);
});

test('a file from before it had a checksum is read, and gets one with the next key', async () => {
  make('curator');
  const { checksum, ...former } = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify(former));
  expect(readKeys(path).map(({ name }) => name)).toEqual(['curator']);
  make('reader');
  expect(JSON.parse(await readFile(path, 'utf8')).checksum).toMatch(/^[0-9a-f]{64}$/);
  expect(checksum).toMatch(/^[0-9a-f]{64}$/);
});

describe('the ring', () => {
  test('knows a new key and a revocation within a second', () => {
    let time = 0;
    const ring = createKeyRing({ path, now: () => time });
    expect(ring.find('x')).toBeUndefined();
    const key = make('curator');
    time += 1_000;
    expect(ring.find(key)?.scope).toBe('read');
    for (const other of [key.slice(0, -1), `${key}x`, key.toUpperCase(), '', KEY_PREFIX])
      expect(ring.find(other)).toBeUndefined();
    revokeKey(path, 'curator');
    time += 1_000;
    expect(ring.find(key)).toBeUndefined();
  });

  test('refuses a key from the moment of its expiry', () => {
    let time = Date.UTC(2026, 0, 1);
    const key = make('curator', new Date(time + 1_000));
    const ring = createKeyRing({ path, now: () => time });
    time += 999;
    expect(ring.find(key)?.name).toBe('curator');
    time += 1;
    expect(ring.find(key)).toBeUndefined();
  });

  test('notes the last use once a minute, beside the file of keys', async () => {
    const begin = Date.UTC(2026, 0, 1);
    let time = begin;
    const key = make('curator');
    const before = await readFile(path, 'utf8');
    const ring = createKeyRing({ path, now: () => time });
    const noted: (string | undefined)[] = [];
    for (const seconds of [0, 30, 59, 60, 119, 121]) {
      time = begin + seconds * 1_000;
      ring.find(key);
      noted.push(readUses(path).curator?.slice(14, 19));
    }
    expect(noted).toEqual(['00:00', '00:00', '00:00', '01:00', '01:00', '02:01']);
    expect(await readFile(path, 'utf8')).toBe(before);
  });

  test('goes on where the last use cannot be noted', async () => {
    const key = make('curator');
    const warnings: string[] = [];
    await writeFile(join(folder, 'blocked'), '');
    const ring = createKeyRing({ path, warn: (message) => warnings.push(message) });
    // A folder in the place of the file of uses.
    const { mkdir } = await import('node:fs/promises');
    await mkdir(`${path}.used`);
    expect(ring.find(key)?.name).toBe('curator');
    expect(warnings).toEqual([expect.stringContaining('cannot be noted')]);
  });
});

test('each scope allows those before it', () => {
  expect(SCOPES).toEqual(['read', 'write', 'admin']);
});

/**
 * The file of keys. It holds no key but its SHA-256, which is enough: a key is 256 random bits, so there is nothing to guess that a
 * slow hash would have to guard. Commands alone write it, each time a new file that takes the place of the old one; the service
 * only reads it, so that it cannot undo a revocation.
 */
import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { DomainError } from '../../domain/errors.js';
import { messageOf } from '../../shared/message-of.js';
import { SCOPES, type Scope } from './caller.js';

const day = z.iso.datetime();

const storedKey = z.strictObject({
  name: z.string(),
  scope: z.enum(SCOPES),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  created: day,
  expires: day.nullable(),
  revoked: day.nullable(),
});

const keyFile = z.strictObject({
  version: z.literal(1),
  keys: z.array(storedKey),
  /** A changed bit could make a key last longer, or be another's. Absent where an earlier version wrote the file. */
  checksum: z.string().optional(),
});

export type StoredKey = Readonly<z.infer<typeof storedKey>>;

/** Scanners of leaked secrets, and people, know one by its beginning. */
export const KEY_PREFIX = 'communique_';

const NAME = /^[a-z\d][a-z\d._-]{0,63}$/i;

export const hashOf = (key: string): Buffer => createHash('sha256').update(key).digest();

/**
 * Reads the keys; without a file there are none.
 * @throws DomainError `BAD_CONFIGURATION` when the file cannot be read, as nobody can tell then who may do what
 */
export function readKeys(path: string): readonly StoredKey[] {
  try {
    const { keys, checksum } = keyFile.parse(JSON.parse(readFileSync(path, 'utf8')));
    if (checksum !== undefined && checksum !== checksumOf(keys)) throw new Error('its checksum is another.');
    return keys;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : messageOf(error);
    throw new DomainError('BAD_CONFIGURATION', `The file of keys ${path} cannot be read: ${reason}`, {
      hint: 'Restore it from a copy, or remove it and make new keys.',
      cause: error,
    });
  }
}

export interface NewKey {
  readonly name: string;
  readonly scope: Scope;
  readonly expires: Date | null;
}

/**
 * Adds a key and returns it, which is the only time that anybody sees it.
 * @throws DomainError `BAD_USER_INPUT` for a name that is none, `CONFLICT` for one that was given before
 */
export function createKey(path: string, { name, scope, expires }: NewKey): string {
  if (!NAME.test(name))
    throw new DomainError('BAD_USER_INPUT', `A key cannot be called ${JSON.stringify(name)}.`, {
      hint: 'Use up to 64 letters, digits, dots, dashes and underscores.',
    });
  const key = KEY_PREFIX + randomBytes(32).toString('base64url');
  changeKeys(path, (keys) => {
    // What was done with a revoked key stays known under its name.
    if (keys.some((known) => known.name === name))
      throw new DomainError('CONFLICT', `There is, or was, a key called ${name}.`, {
        hint: 'Choose another name.',
      });
    const created = new Date().toISOString();
    const sha256 = hashOf(key).toString('hex');
    return [
      ...keys,
      { name, scope, sha256, created, expires: expires?.toISOString() ?? null, revoked: null },
    ];
  });
  return key;
}

/** @throws DomainError `NOT_FOUND` when no key has this name */
export function revokeKey(path: string, name: string): void {
  changeKeys(path, (keys) => {
    if (!keys.some((key) => key.name === name && key.revoked === null))
      throw new DomainError('NOT_FOUND', `No key that is valid is called ${name}.`, {
        hint: 'List them with `communique keys list`.',
      });
    const revoked = new Date().toISOString();
    return keys.map((key) => (key.name === name ? { ...key, revoked } : key));
  });
}

const checksumOf = (keys: readonly StoredKey[]): string =>
  createHash('sha256')
    .update(
      JSON.stringify(
        keys.map(({ name, scope, sha256, created, expires, revoked }) => [
          ...[name, scope, sha256],
          ...[created, expires, revoked],
        ]),
      ),
    )
    .digest('hex');

/** Holds a lock between reading and writing, so that two commands at once lose nothing. */
function changeKeys(path: string, change: (keys: readonly StoredKey[]) => readonly StoredKey[]): void {
  mkdirSync(dirname(path), { recursive: true });
  const lock = `${path}.lock`;
  try {
    closeSync(openSync(lock, 'wx', 0o600));
  } catch (error) {
    throw new DomainError('CONFLICT', `The file of keys cannot be locked: ${messageOf(error)}`, {
      hint: `Perhaps another command changes it now. If none does, remove ${lock}.`,
      cause: error,
    });
  }
  try {
    const keys = change(readKeys(path));
    replaceFile(path, `${JSON.stringify({ version: 1, keys, checksum: checksumOf(keys) }, null, 2)}\n`);
  } finally {
    rmSync(lock);
  }
}

/** Writes a file that only this user may read; readers see the old one or the new one, whole. */
export function replaceFile(path: string, text: string): void {
  const fresh = `${path}.${process.pid}.new`;
  const file = openSync(fresh, 'w', 0o600);
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(fresh, path);
}

import { readConfig } from '../config.js';
import { DomainError } from '../domain/errors.js';
import { SCOPES, type Scope } from '../server/access/caller.js';
import { createKey, readKeys, revokeKey, type StoredKey } from '../server/access/key-file.js';
import { isValid } from '../server/access/key-ring.js';
import { readUses } from '../server/access/key-uses.js';

export interface CreateKeyOptions {
  readonly scope: string;
  readonly expires?: string;
}

/** Prints the key alone on standard output, so that a script can take it. */
export function createKeyCommand(name: string, options: CreateKeyOptions): void {
  const { keysFile } = readConfig().access;
  const scope = scopeOf(options.scope);
  const expires = options.expires === undefined ? null : new Date(Date.now() + durationOf(options.expires));
  const key = createKey(keysFile, { name, scope, expires });
  const end = expires === null ? 'until it is revoked' : `until ${expires.toISOString()}`;
  console.error(
    `${name} may ${scope}, ${end}. Keep the key now: it is not shown again, and ${keysFile} has its hash only.`,
  );
  console.log(key);
}

export function listKeysCommand(): void {
  const { keysFile } = readConfig().access;
  const keys = readKeys(keysFile);
  if (keys.length === 0) {
    console.log(`There are no keys in ${keysFile}.`);
    return;
  }
  const uses = readUses(keysFile);
  const rows = keys.map((key) => [
    key.name,
    key.scope,
    stateOf(key),
    dayOf(key.created),
    key.expires === null ? 'never' : dayOf(key.expires),
    uses[key.name]?.slice(0, 16).replace('T', ' ') ?? 'never',
  ]);
  console.log(tableOf([['name', 'scope', 'state', 'created', 'expires', 'last used (UTC)'], ...rows]));
}

export function revokeKeyCommand(name: string): void {
  revokeKey(readConfig().access.keysFile, name);
  console.log(`${name} is revoked.`);
}

function scopeOf(text: string): Scope {
  const scope = SCOPES.find((known) => known === text);
  if (scope !== undefined) return scope;
  throw new DomainError('BAD_USER_INPUT', `There is no scope ${JSON.stringify(text)}.`, {
    hint: `Give one of ${SCOPES.join(', ')}.`,
  });
}

const HOUR_MS = 3_600_000;
const UNITS_MS: Readonly<Record<string, number>> = {
  h: HOUR_MS,
  d: 24 * HOUR_MS,
  w: 7 * 24 * HOUR_MS,
  y: 365 * 24 * HOUR_MS,
};

function durationOf(text: string): number {
  const [, count = '', unit = ''] = /^([1-9]\d{0,3})([hdwy])$/.exec(text) ?? [];
  const unitMs = UNITS_MS[unit];
  if (unitMs !== undefined) return Number(count) * unitMs;
  throw new DomainError('BAD_USER_INPUT', `${JSON.stringify(text)} is no time for which a key is valid.`, {
    hint: 'Give a number of hours, days, weeks or years, such as 12h, 90d, 8w or 1y.',
  });
}

function stateOf(key: StoredKey): string {
  if (key.revoked !== null) return `revoked ${dayOf(key.revoked)}`;
  return isValid(key, Date.now()) ? 'valid' : 'expired';
}

const dayOf = (time: string): string => time.slice(0, 10);

function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

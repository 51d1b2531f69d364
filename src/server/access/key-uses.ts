/**
 * When each key was last used, to the minute. It stands in a file beside that of the keys, which only commands write: services that
 * share it may lose each other's notes, and nothing worse.
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { replaceFile } from './key-file.js';

const uses = z.record(z.string(), z.iso.datetime());

const pathOf = (keysPath: string): string => `${keysPath}.used`;

/** Reads when keys were last used, by their names. A file that is damaged tells nothing. */
export function readUses(keysPath: string): Readonly<Record<string, string>> {
  try {
    return uses.parse(JSON.parse(readFileSync(pathOf(keysPath), 'utf8')));
  } catch {
    return {};
  }
}

export function noteUse(keysPath: string, name: string, time: Date): void {
  replaceFile(
    pathOf(keysPath),
    `${JSON.stringify({ ...readUses(keysPath), [name]: time.toISOString() }, null, 2)}\n`,
  );
}

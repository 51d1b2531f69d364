/**
 * What takes long to make and is the same for all tests, such as the seeds in a store: made once, and kept under .cache by the
 * content of all that it is made from, so that no test sees what another source would have made.
 */
import { createHash, type Hash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const root = join(import.meta.dirname, '..', '..');
const CACHE = join(root, '.cache');
const POLL_MS = 50;
/** Another run may still read what an earlier source made. */
const KEPT_MS = 3_600_000;

/**
 * Returns the directory that `make` fills, for which it gets a draft beside it. Whoever comes first makes it, and others wait: workers
 * of one run start at the same moment.
 * @param inputs files and folders that decide what is made
 */
export async function madeOnce(
  name: string,
  inputs: readonly string[],
  make: (draft: string) => Promise<void>,
): Promise<string> {
  const directory = join(CACHE, `${name}-${fingerprint(inputs)}`);
  const lock = `${directory}.lock`;
  mkdirSync(CACHE, { recursive: true });
  while (!existsSync(directory)) {
    if (!takeLock(lock)) {
      await delay(POLL_MS);
      continue;
    }
    try {
      if (existsSync(directory)) continue;
      removeOld(name);
      const draft = `${directory}.${process.pid}`;
      await make(draft);
      renameSync(draft, directory);
    } finally {
      rmSync(lock, { force: true });
    }
  }
  return directory;
}

function removeOld(name: string): void {
  const own = readdirSync(CACHE).filter((entry) => entry.startsWith(`${name}-`));
  for (const path of own.map((entry) => join(CACHE, entry)))
    if (statSync(path).mtimeMs < Date.now() - KEPT_MS) rmSync(path, { recursive: true, force: true });
}

/** The lock names its owner: one that was killed holds nothing. */
function takeLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch {
    if (!isAlive(ownerOf(lock))) rmSync(lock, { force: true });
    return false;
  }
}

function ownerOf(lock: string): number {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return 0;
  }
}

function isAlive(pid: number): boolean {
  // Just made, and its owner not yet written.
  if (pid === 0) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function fingerprint(inputs: readonly string[]): string {
  const hash = createHash('sha256');
  for (const input of inputs) addTo(hash, input);
  return hash.digest('hex').slice(0, 20);
}

function addTo(hash: Hash, path: string): void {
  const full = join(root, path);
  if (statSync(full).isDirectory()) for (const entry of readdirSync(full)) addTo(hash, `${path}/${entry}`);
  else hash.update(`${path}\n`).update(readFileSync(full));
}

/** The keys as the service knows them: those of the file, read again within a second of a change. */
import { timingSafeEqual } from 'node:crypto';
import { statSync } from 'node:fs';
import { hashOf, readKeys, type StoredKey } from './key-file.js';
import { noteUse } from './key-uses.js';

export interface KeyRing {
  /**
   * Finds the key that this is, if it is valid now, and notes that it was used.
   * @throws DomainError `BAD_CONFIGURATION` when the file of keys cannot be read
   */
  find(key: string): StoredKey | undefined;
}

export interface KeyRingOptions {
  readonly path: string;
  readonly now?: () => number;
  readonly warn?: (message: string) => void;
}

/** A revoked key is refused within this time. */
const LOOKS_AGAIN_AFTER_MS = 1_000;
/** One that is used all the time is noted no more often than this. */
const NOTES_AGAIN_AFTER_MS = 60_000;

export function createKeyRing({ path, now = Date.now, warn = () => {} }: KeyRingOptions): KeyRing {
  let keys: readonly (readonly [hash: Buffer, key: StoredKey])[] = [];
  let state: string | undefined;
  let lookedAt = -Infinity;
  const noted = new Map<string, number>();

  function refresh(): void {
    // The clock may be set back.
    if (Math.abs(now() - lookedAt) < LOOKS_AGAIN_AFTER_MS) return;
    const present = stateOf(path);
    if (present !== state) {
      // Kept only when it could be read: until then nobody is let in by what was true before.
      state = undefined;
      keys = readKeys(path).map((key) => [Buffer.from(key.sha256, 'hex'), key]);
      state = present;
    }
    lookedAt = now();
  }

  function note(name: string): void {
    if (Math.abs(now() - (noted.get(name) ?? -Infinity)) < NOTES_AGAIN_AFTER_MS) return;
    noted.set(name, now());
    try {
      noteUse(path, name, new Date(now()));
    } catch (error) {
      warn(`The last use of a key cannot be noted: ${(error as Error).message}`);
    }
  }

  return {
    find(text) {
      refresh();
      const hash = hashOf(text);
      let found: StoredKey | undefined;
      // All are compared, each in a time that does not depend on where it differs.
      for (const [stored, key] of keys) if (timingSafeEqual(stored, hash)) found = key;
      if (found === undefined || !isValid(found, now())) return undefined;
      note(found.name);
      return found;
    },
  };
}

export const isValid = ({ revoked, expires }: StoredKey, now: number): boolean =>
  revoked === null && (expires === null || Date.parse(expires) > now);

/** Changes whenever another file takes the place, even within one tick of the file system's clock. */
function stateOf(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat === undefined ? 'none' : `${stat.ino} ${stat.mtimeMs} ${stat.size}`;
}

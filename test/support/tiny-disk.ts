/** A file system of a few megabytes, to be full in: a tmpfs, which takes root to mount. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWith } from './needs.js';

export interface TinyDisk {
  readonly path: string;
  /** Takes all room that is left, or nearly. */
  fill(leavingBytes?: number): void;
  /** Gives it back. */
  free(): void;
  dispose(): void;
}

export function mountTinyDisk(megabytes: number): TinyDisk {
  const path = mkdtempSync(join(tmpdir(), 'communique-tiny-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path], { stdio: 'pipe' });
  } catch (error) {
    rmdirSync(path);
    throw error;
  }
  const filler = join(path, 'filler');
  return {
    path,
    fill(leavingBytes = 0) {
      const { bavail, bsize } = statfsSync(path);
      writeFileSync(filler, Buffer.alloc(bavail * bsize - leavingBytes));
    },
    free: () => rmSync(filler, { force: true }),
    dispose() {
      execFileSync('umount', ['-l', path]);
      rmdirSync(path);
    },
  };
}

/** Where nothing can be mounted, the suite is told as not run. */
export function describeWithTinyDisk(name: string, body: () => void): void {
  describeWith<object>(name, whyNone(), {}, body);
}

function whyNone(): object {
  try {
    mountTinyDisk(1).dispose();
    return {};
  } catch (error) {
    return { unavailable: `no tmpfs can be mounted: ${error instanceof Error ? error.message : error}` };
  }
}

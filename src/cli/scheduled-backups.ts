/** Backups that a running service makes of its own store, which nobody else can open while it is embedded. */
import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Logger } from 'pino';
import { DomainError } from '../domain/errors.js';
import { createMutex } from '../shared/mutex.js';
import { UNFINISHED, writeBackup } from '../store/backup/write-backup.js';
import type { GraphStore } from '../store/port/graph-store.js';

export interface BackupPlan {
  readonly dir: string;
  /** Without it, backups are made when they are asked for. */
  readonly everyMs?: number;
  /** How many are kept; the oldest go first. */
  readonly keep: number;
}

export interface Backups {
  /** Makes a backup now. A failure is logged: the service goes on. */
  make(): Promise<void>;
  /** Waits for the backup that is being made, and makes no more. */
  stop(): Promise<void>;
}

const OURS = /^communique-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z\.jsonl\.gz$/;

export function scheduleBackups(store: GraphStore, plan: BackupPlan, logger: Logger): Backups {
  const oneByOne = createMutex();
  let isStopped = false;
  let underWay = 0;
  const make = () => {
    underWay += 1;
    return oneByOne(async () => {
      if (isStopped) return;
      try {
        const file = join(plan.dir, backupName(new Date()));
        const { nodes, edges } = await writeBackup(store, file);
        await removeOld(plan, basename(file));
        logger.info({ file, nodes, edges }, 'a backup was made');
      } catch (error) {
        const told = error instanceof DomainError ? { reason: error.message } : { err: error };
        logger.error(told, 'no backup could be made');
      }
    }).finally(() => {
      underWay -= 1;
    });
  };
  // One that takes longer than the interval is not followed by a queue.
  const tick = () => void (underWay === 0 && make());
  const timer = plan.everyMs === undefined ? undefined : setInterval(tick, plan.everyMs);
  timer?.unref();
  return {
    make,
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await oneByOne(async () => {});
    },
  };
}

/** Names sort by time. */
export const backupName = (at: Date): string =>
  `communique-${at.toISOString().replaceAll(/[:.]/g, '-')}.jsonl.gz`;

/**
 * Removes the oldest beyond those to keep, and what a killed service had begun. Other files are not ours. What has a later name
 * than the one just made is from before the clock was set back, so it goes first.
 */
async function removeOld({ dir, keep }: BackupPlan, made: string): Promise<void> {
  const names = (await readdir(dir)).toSorted();
  const whole = names.filter((name) => OURS.test(name));
  const oldestFirst = [...whole.filter((name) => name > made), ...whole.filter((name) => name <= made)];
  const begun = names.filter(
    (name) => name.endsWith(UNFINISHED) && OURS.test(name.slice(0, -UNFINISHED.length)),
  );
  for (const name of [...oldestFirst.slice(0, -keep), ...begun]) await rm(join(dir, name), { force: true });
}

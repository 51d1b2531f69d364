import { join } from 'node:path';
import type { Config } from '../config.js';
import { DomainError } from '../domain/errors.js';
import { readDuration } from './duration.js';
import type { BackupPlan } from './scheduled-backups.js';

export interface BackupOptions {
  readonly backupEvery?: string;
  readonly backupKeep?: string;
  readonly backupDir?: string;
}

const BACKUPS_KEPT = 8;

/** Reads from the options of `serve` when backups are made, where they go, and how many are kept. */
export function backupPlan(
  { backupEvery, backupKeep, backupDir }: BackupOptions,
  config: Config,
): BackupPlan {
  const keep = Number(backupKeep ?? BACKUPS_KEPT);
  if (!Number.isSafeInteger(keep) || keep < 1)
    throw new DomainError('BAD_USER_INPUT', `--backup-keep ${backupKeep} is no number of backups.`, {
      hint: 'Give a whole number from 1 on.',
    });
  return {
    dir: backupDir ?? backupsOf(config),
    keep,
    ...(backupEvery === undefined ? {} : { everyMs: readDuration(backupEvery) }),
  };
}

/** Where backups go unless told otherwise. */
export const backupsOf = ({ dataDir }: Config): string => join(dataDir, 'backups');

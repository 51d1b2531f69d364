/** The command `restore` makes the configured store hold what a backup holds. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readConfig } from '../config.js';
import { DomainError } from '../domain/errors.js';
import { stageBackup } from '../store/backup/stage-backup.js';
import { loadStaged } from '../store/loading/load-staged.js';
import { openStore } from '../store/open-store.js';
import type { GraphStore } from '../store/port/graph-store.js';
import { countNodes } from '../store/queries/inventory.js';
import { createProgress } from './progress.js';

interface RestoreOptions {
  /** Takes a store that holds something, all of which is replaced at once or not at all. */
  readonly replace?: boolean;
}

export async function restoreCommand(file: string, { replace = false }: RestoreOptions): Promise<void> {
  const config = readConfig();
  const store = await openStore(config.store, console.warn);
  try {
    if (!replace) await refuseFull(store);
    const dir = join(config.dataDir, 'restore');
    const staged = await stageBackup(file, dir);
    const progress = createProgress('Restoring');
    await loadStaged(store, staged, progress.update).finally(progress.end);
    await rm(dir, { recursive: true, force: true });
    console.log(
      `${store.description} holds all of ${file}, and nothing else: ${staged.nodes} nodes, ${staged.edges} edges.`,
    );
  } finally {
    await store.close();
  }
}

/** A restore that was interrupted may go on; its checkpoint refuses another graph. */
async function refuseFull(store: GraphStore): Promise<void> {
  const [nodes] = await store.read(countNodes, {});
  if (nodes === 0 || (await store.loadCheckpoint()) !== null) return;
  throw new DomainError('CONFLICT', `${store.description} holds ${nodes} nodes.`, {
    hint: 'To replace them all by what the backup holds, add --replace. Make a backup of them first.',
  });
}

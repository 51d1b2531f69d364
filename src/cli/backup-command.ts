import { readConfig } from '../config.js';
import { DomainError } from '../domain/errors.js';
import { writeBackup } from '../store/backup/write-backup.js';
import { inspectStore } from '../store/loading/upgrade-model.js';
import { openStore } from '../store/open-store.js';

/** Writes the whole graph of the configured store to a file that either store can restore. */
export async function backupCommand(file: string): Promise<void> {
  const store = await openStore(readConfig().store, console.warn).catch(tellOfService);
  try {
    if ((await inspectStore(store)).isNew)
      throw new DomainError('STORE_UNUSABLE', `${store.description} never held anything.`, {
        hint: 'Set DATA_DIR, or NEO4J_URI, to the store that you mean.',
      });
    const { nodes, edges } = await writeBackup(store, file);
    console.log(`${file} holds all of ${store.description}: ${nodes} nodes, ${edges} edges.`);
  } finally {
    await store.close();
  }
}

/** A service that has the embedded store open is the only one who can read it. */
function tellOfService(error: unknown): never {
  if (!(error instanceof DomainError) || error.code !== 'STORE_LOCKED') throw error;
  throw new DomainError('STORE_LOCKED', error.message, {
    hint:
      'A service that has it open makes backups itself: `kill -USR2` with its process id makes one now, in the directory `backups` of DATA_DIR; ' +
      '`serve --backup-every 6h --backup-keep 8 --backup-dir DIR` makes them by itself. Or stop it and run the command again.',
    cause: error,
  });
}

import { createStaging } from '../loading/staging-files.js';
import { refuseNewerModel } from '../loading/upgrade-model.js';
import type { StagedGraph } from '../port/staged-graph.js';
import { readBackup, verifyBackup } from './read-backup.js';

/**
 * Verifies a backup, and only then makes a staged graph of it, which loads as any other and goes on where it was
 * interrupted.
 * @param dir a directory for the staged graph, which is emptied
 * @throws DomainError `BAD_BACKUP` when it is not whole, `STORE_UNUSABLE` when it is of a newer model
 */
export async function stageBackup(file: string, dir: string): Promise<StagedGraph> {
  const { model } = await verifyBackup(file);
  refuseNewerModel(file, model);
  const staging = await createStaging(dir);
  for await (const items of readBackup(file)) await staging.add(items);
  return { ...(await staging.finish(file)), model };
}

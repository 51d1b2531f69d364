/** Brings a stored graph to the model that the program reads, and refuses one of a model that it does not know. */
import { DomainError } from '../../domain/errors.js';
import type { GraphStore, StoreInspection } from '../port/graph-store.js';
import { FIRST_MODEL, MODEL_UPGRADES, type ModelUpgrade } from '../port/model-upgrade.js';

/**
 * Looks at a store before it is used.
 * @throws DomainError `STORE_UNUSABLE` when data are missing, or are of a newer model
 */
export async function inspectStore(
  store: GraphStore,
  steps: readonly ModelUpgrade[] = MODEL_UPGRADES,
): Promise<StoreInspection> {
  const found = await store.inspect();
  refuseNewerModel(store.description, found.model, steps);
  return found;
}

/** @throws DomainError `STORE_UNUSABLE` */
export function refuseNewerModel(
  what: string,
  model: number,
  steps: readonly ModelUpgrade[] = MODEL_UPGRADES,
): void {
  const known = FIRST_MODEL + steps.length;
  if (model > known)
    throw new DomainError(
      'STORE_UNUSABLE',
      `A newer version of Communiqué wrote ${what}: model ${model}, and this one knows up to ${known}.`,
      { hint: 'Run that version, or restore a backup that was made before.' },
    );
}

/**
 * Upgrades an older graph, all steps in one transaction.
 * @param backUp makes a backup first, and is called only where there is something to upgrade
 * @returns the steps that were taken
 */
export async function upgradeModel(
  store: GraphStore,
  { isNew, model }: StoreInspection,
  backUp: () => Promise<void>,
  steps: readonly ModelUpgrade[] = MODEL_UPGRADES,
): Promise<readonly ModelUpgrade[]> {
  const missing = isNew ? [] : steps.slice(model - FIRST_MODEL);
  if (missing.length === 0) return [];
  await backUp();
  await store.upgrade(model, missing);
  return missing;
}

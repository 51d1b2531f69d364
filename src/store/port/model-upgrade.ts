/**
 * One step from a version of the model to the next. The model is the shape of the stored nodes and edges: labels, types
 * and properties. Whoever changes it so that present code would read older graphs wrongly adds a step.
 */
export interface ModelUpgrade {
  /** What changes, as a clause: "facts know the entity that they relate to". */
  readonly change: string;
  /** Statements without parameters that both stores understand, run in their order in one transaction. */
  readonly statements: readonly string[];
}

/** The version of graphs that say nothing of it. */
export const FIRST_MODEL = 1;

/** The first step leads from version 1 to version 2. */
export const MODEL_UPGRADES: readonly ModelUpgrade[] = [];

/** The version that `mapping/` writes. */
export const MODEL_VERSION = FIRST_MODEL + MODEL_UPGRADES.length;

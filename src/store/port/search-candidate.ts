import type { EntityKind, Name } from '../../domain/model.js';

/** An entity whose names may match a search: the domain scores it and explains the match. */
export interface SearchCandidate {
  readonly id: string;
  readonly kind: EntityKind;
  /** The name that the entity is displayed by. */
  readonly name: string;
  readonly names: readonly Name[];
}

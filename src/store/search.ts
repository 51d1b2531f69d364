import type { EntityKind, Name } from '../domain/model.js';

/** What the domain needs to score a candidate and explain the match. */
export interface SearchCandidate {
  readonly id: string;
  readonly kind: EntityKind;
  readonly names: readonly Name[];
}

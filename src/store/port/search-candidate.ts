import type { EntityKind, Identifier, Name } from '../../domain/model.js';
import type { ContextForms } from '../../domain/names/search-context.js';

/** An entity that may match a search: the domain scores it and explains the match. */
export interface SearchCandidate {
  readonly id: string;
  readonly kind: EntityKind;
  /** The name that the entity is displayed by. */
  readonly name: string;
  readonly names: readonly Name[];
  readonly identifiers: readonly Identifier[];
  readonly context: ContextForms;
  /** See `SearchContext`. */
  readonly prominence: number;
}

import type { EntityKind, Name } from '../../domain/model.js';
import type { Row } from '../port/read-query.js';
import { decodeNames } from './from-graph.js';

/** What the domain needs to score a candidate and explain the match, and the name that it is shown by. */
export interface SearchCandidate {
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  readonly names: readonly Name[];
}

/** What either store returns of the node `n`. */
export const CANDIDATE_COLUMNS = 'n.`id` AS id, n.`kind` AS kind, n.`name` AS name, n.`names` AS names';

export const candidateOf = (row: Row): SearchCandidate => ({
  id: row.id as string,
  kind: row.kind as EntityKind,
  name: row.name as string,
  names: decodeNames(row),
});

import type { EntityKind } from '../../domain/model.js';
import type { Row } from '../port/read-query.js';
import type { SearchCandidate } from '../port/search-candidate.js';
import { decodeNames } from './from-graph.js';

/** The columns that both stores return of a matching node `n`. */
export const CANDIDATE_COLUMNS = 'n.`id` AS id, n.`kind` AS kind, n.`name` AS name, n.`names` AS names';

export const candidateOf = (row: Row): SearchCandidate => ({
  id: row.id as string,
  kind: row.kind as EntityKind,
  name: row.name as string,
  names: decodeNames(row),
});

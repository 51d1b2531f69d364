import type { EntityKind } from '../../domain/model.js';
import { readContext } from '../../domain/names/search-context.js';
import type { Row } from '../port/read-query.js';
import type { SearchCandidate } from '../port/search-candidate.js';
import { decodeNames } from './from-graph.js';

/** The columns that both stores return of a matching node `n`. Versions up to 0.1 stored no context. */
export const CANDIDATE_COLUMNS =
  'n.`id` AS id, n.`kind` AS kind, n.`name` AS name, n.`names` AS names, n.`identifiers` AS identifiers, ' +
  'n.`searchContext` AS context, coalesce(n.`prominence`, 0) AS prominence';

export const candidateOf = (row: Row): SearchCandidate => ({
  id: row.id as string,
  kind: row.kind as EntityKind,
  name: row.name as string,
  names: decodeNames(row),
  identifiers: JSON.parse((row.identifiers as string | null) ?? '[]') as SearchCandidate['identifiers'],
  context: readContext((row.context as string | null) ?? null),
  prominence: Number(row.prominence),
});

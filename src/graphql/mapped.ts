/** What resolvers hand to one another where that is not a domain record. */
import type { ClaimRecord, EntityRecord, ParticipationRecord, SourceRecord, TenureRecord } from '../domain/model.js';
import type { ScoredMatch } from './search.js';

export type MappedNode = EntityRecord | ParticipationRecord | TenureRecord | ClaimRecord | SourceRecord;

export interface MappedEdge<T> {
  readonly cursor: string;
  readonly node: T;
}

/** A page; the count is a function, so that it is computed only where the query asks for it. */
export interface MappedConnection<T> {
  readonly edges: readonly MappedEdge<T>[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly totalCount: () => number | Promise<number>;
}

export type MappedSearchHit = ScoredMatch;

export interface MappedSearchConnection extends MappedConnection<MappedSearchHit> {
  readonly truncated: boolean;
}

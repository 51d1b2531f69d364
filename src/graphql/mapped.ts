/** What resolvers hand to one another where that is not a domain record. */
import type {
  ActorRecord,
  ClaimRecord,
  DeclarationRecord,
  EntityRecord,
  EventRecord,
  EventSeriesRecord,
  LinkRecord,
  ParticipationRecord,
  SourceRecord,
  StatementRecord,
  TenureRecord,
  TopicRecord,
} from '../domain/model.js';
import type { RankedMatch } from '../domain/names/rank-matches.js';
import type { SearchCandidate } from '../store/search.js';

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

export type MappedSearchHit = RankedMatch<SearchCandidate>;

export interface MappedSearchConnection extends MappedConnection<MappedSearchHit> {
  readonly truncated: boolean;
}
export type MappedClaimConnection = MappedConnection<ClaimRecord>;
export type MappedLinkConnection = MappedConnection<LinkRecord>;
export type MappedParticipationConnection = MappedConnection<ParticipationRecord>;
export type MappedOrganizingConnection = MappedConnection<LinkRecord>;
export type MappedTenureConnection = MappedConnection<TenureRecord>;
export type MappedActorConnection = MappedConnection<ActorRecord>;
export type MappedEventConnection = MappedConnection<EventRecord>;
export type MappedEventSeriesConnection = MappedConnection<EventSeriesRecord>;
export type MappedDeclarationConnection = MappedConnection<DeclarationRecord>;
export type MappedStatementConnection = MappedConnection<StatementRecord>;
export type MappedTopicConnection = MappedConnection<TopicRecord>;
export type MappedSourceConnection = MappedConnection<SourceRecord>;

/** What resolvers hand to one another where that is not a domain record. */

import type { CooperationNetwork } from '../analysis/cooperation/cooperation-network.js';
import type { ActorMeasures, Community } from '../analysis/cooperation/measure.js';
import type { TieWithEvents } from '../analysis/cooperation/shared-events.js';
import type { Facet } from '../analysis/facets.js';
import type { NeighbourhoodAnswer, TruncatedLinks } from '../analysis/neighbourhood/neighbourhood-of.js';
import type { PathStep } from '../analysis/paths/find-paths.js';
import type {
  ActorRecord,
  ClaimRecord,
  DeclarationRecord,
  EntityRecord,
  EventRecord,
  EventSeriesRecord,
  FactRecord,
  LinkRecord,
  ParticipationRecord,
  SourceRecord,
  StatementRecord,
  TenureRecord,
  TopicRecord,
} from '../domain/model.js';
import type { RankedMatch } from '../domain/names/rank-matches.js';
import type { SearchCandidate } from '../store/mapping/search-candidate.js';

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
  /** Only of the root lists. */
  readonly facets?: (by: readonly string[] | null, top: number) => Promise<readonly Facet[]>;
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

export type MappedTie = TieWithEvents;
export interface MappedTieConnection extends MappedConnection<MappedTie> {
  readonly truncated: boolean;
}

export type MappedMeasures = ActorMeasures;
export type MappedCommunity = Community;
export type MappedNetwork = CooperationNetwork;

export type { EditionChange as MappedEditionChange } from '../analysis/series/edition-changes.js';
export type {
  MatrixRow as MappedMatrixRow,
  ParticipationMatrix as MappedMatrix,
} from '../analysis/series/matrix.js';
export type { TopicOverEditions as MappedTopicOverEditions } from '../analysis/series/topics-over-editions.js';
export type {
  Attendance as MappedAttendance,
  ReportedCount as MappedReportedCount,
} from '../domain/participation/attendance.js';

export type MappedPathStep = PathStep;
export type MappedNeighbourhood = NeighbourhoodAnswer;
export type MappedTruncatedLinks = TruncatedLinks;

export type MappedContestedConnection = MappedConnection<FactRecord>;

export type { Facet as MappedFacet, FacetValue as MappedFacetValue } from '../analysis/facets.js';

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
import type { SearchCandidate } from '../store/port/search-candidate.js';

export type NodeParent = EntityRecord | ParticipationRecord | TenureRecord | ClaimRecord | SourceRecord;

export interface EdgeParent<T> {
  readonly cursor: string;
  readonly node: T;
}

/** A page; the count is a function, so that it is computed only where the query asks for it. */
export interface ConnectionParent<T> {
  readonly edges: readonly EdgeParent<T>[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly totalCount: () => number | Promise<number>;
  /** Only of the root lists. */
  readonly facets?: (by: readonly string[] | null, top: number) => Promise<readonly Facet[]>;
}

export type SearchHitParent = RankedMatch<SearchCandidate>;

export interface SearchConnectionParent extends ConnectionParent<SearchHitParent> {
  readonly truncated: boolean;
}
export type ClaimConnectionParent = ConnectionParent<ClaimRecord>;
export type LinkConnectionParent = ConnectionParent<LinkRecord>;
export type ParticipationConnectionParent = ConnectionParent<ParticipationRecord>;
export type OrganizingConnectionParent = ConnectionParent<LinkRecord>;
export type TenureConnectionParent = ConnectionParent<TenureRecord>;
export type ActorConnectionParent = ConnectionParent<ActorRecord>;
export type EventConnectionParent = ConnectionParent<EventRecord>;
export type EventSeriesConnectionParent = ConnectionParent<EventSeriesRecord>;
export type DeclarationConnectionParent = ConnectionParent<DeclarationRecord>;
export type StatementConnectionParent = ConnectionParent<StatementRecord>;
export type TopicConnectionParent = ConnectionParent<TopicRecord>;
export type SourceConnectionParent = ConnectionParent<SourceRecord>;

export type TieParent = TieWithEvents;
export interface TieConnectionParent extends ConnectionParent<TieParent> {
  readonly truncated: boolean;
}

export type MeasuresParent = ActorMeasures;
export type CommunityParent = Community;
export type NetworkParent = CooperationNetwork;

export type { EditionChange as EditionChangeParent } from '../analysis/series/edition-changes.js';
export type {
  MatrixRow as MatrixRowParent,
  ParticipationMatrix as MatrixParent,
} from '../analysis/series/matrix.js';
export type { TopicOverEditions as TopicOverEditionsParent } from '../analysis/series/topics-over-editions.js';
export type {
  Attendance as AttendanceParent,
  ReportedCount as ReportedCountParent,
} from '../domain/participation/attendance.js';

export type PathStepParent = PathStep;
export type NeighbourhoodParent = NeighbourhoodAnswer;
export type TruncatedLinksParent = TruncatedLinks;

export type ContestedConnectionParent = ConnectionParent<FactRecord>;

export type { Facet as FacetParent, FacetValue as FacetValueParent } from '../analysis/facets.js';

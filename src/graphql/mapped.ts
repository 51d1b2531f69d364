/** What resolvers hand to one another where that is not a domain record. */

import type { Facet } from '../analysis/facets.js';
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

export interface MappedTie {
  readonly aId: string;
  readonly bId: string;
  readonly weight: number;
  readonly eventIds: readonly string[];
}
export type MappedTieConnection = MappedConnection<MappedTie>;

export interface MappedMeasures {
  readonly actorId: string;
  readonly degree: number;
  readonly weightedDegree: number;
  readonly betweenness: number;
  readonly community: number;
}
export interface MappedCommunity {
  readonly number: number;
  readonly actorIds: readonly string[];
}
/** The dearer parts are functions: computed only where the query asks for them. */
export interface MappedNetwork {
  readonly ties: readonly MappedTie[];
  readonly totalTies: number;
  readonly truncated: boolean;
  readonly measured: boolean;
  readonly timeline: () => readonly { year: number; events: number; ties: number; weight: number }[];
  readonly measures: () => readonly MappedMeasures[];
  readonly communities: () => readonly MappedCommunity[];
}

export interface MappedReportedCount {
  readonly what: string;
  readonly min: number;
  readonly max: number | null;
  readonly text: string;
  readonly claim: ClaimRecord;
}
export interface MappedAttendance {
  readonly reported: readonly MappedReportedCount[];
  readonly identified: number;
  readonly agreement: FactRecord['evidence']['agreement'];
  readonly counts: readonly {
    readonly what: string;
    readonly identified: number;
    readonly agreement: FactRecord['evidence']['agreement'];
    readonly reportedMin: number;
    readonly reportedMax: number | null;
    readonly missingMin: number;
    readonly missingMax: number | null;
  }[];
}

export type CellStatus = 'PRESENT' | 'ABSENT_STATED' | 'NOT_LISTED' | 'UNKNOWN';
export interface MappedMatrixRow {
  readonly actorId: string;
  readonly cells: readonly CellStatus[];
  readonly present: number;
}
export interface MappedMatrix {
  readonly eventIds: readonly string[];
  readonly rows: readonly MappedMatrixRow[];
  readonly totalRows: number;
  readonly truncated: boolean;
}
export interface MappedEditionChange {
  readonly eventId: string;
  readonly previousId: string | null;
  readonly stayedIds: readonly string[];
  readonly joinedIds: readonly string[];
  readonly firstSeenIds: readonly string[];
  readonly returnedIds: readonly string[];
  readonly leftIds: readonly string[];
  readonly notSeenIds: readonly string[];
}
export interface MappedTopicOverEditions {
  readonly topicId: string;
  readonly eventIds: readonly string[];
}

export interface MappedPathStep {
  readonly fromId: string;
  readonly toId: string;
  readonly forward: boolean;
  readonly link: LinkRecord;
}
export interface MappedTruncatedLinks {
  readonly entityId: string;
  readonly type: LinkRecord['type'];
  readonly omitted: number;
}
export interface MappedNeighbourhood {
  readonly nodeIds: readonly string[];
  readonly links: readonly LinkRecord[];
  readonly truncated: readonly MappedTruncatedLinks[];
}

export type MappedContestedConnection = MappedConnection<FactRecord>;

export type { Facet as MappedFacet, FacetValue as MappedFacetValue } from '../analysis/facets.js';

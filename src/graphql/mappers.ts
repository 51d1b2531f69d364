/** The values that resolvers hand to one another where these are neither domain records nor answers of an analysis. */
import type { TieWithEvents } from '../analysis/cooperation/shared-events.js';
import type { CrossFacet, CrossFacetQuestion } from '../analysis/cross-facet.js';
import type { Facet } from '../analysis/facets.js';
import type {
  ClaimRecord,
  EntityKind,
  EntityRecord,
  ParticipationRecord,
  SourceRecord,
  TenureRecord,
} from '../domain/model.js';
import type { RankedMatch } from '../domain/names/rank-matches.js';
import type { SearchCandidate } from '../store/port/search-candidate.js';

export type NodeParent = EntityRecord | ParticipationRecord | TenureRecord | ClaimRecord | SourceRecord;

export interface EdgeParent<T> {
  readonly cursor: string;
  readonly node: T;
}

/** A page of a list. The count is a function, so that it is computed only where the query asks for it. */
export interface ConnectionParent<T> {
  readonly edges: readonly EdgeParent<T>[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** Null where the list is cut, so that nobody knows. */
  readonly totalCount: () => number | null | Promise<number>;
  /** Counts the whole list by properties of its items. Only root lists have it. */
  readonly facets?: (
    by: readonly string[] | null,
    top: number,
    kinds: readonly EntityKind[] | null,
  ) => Promise<readonly Facet[]>;
  /** Counts the whole list by two properties. Only root lists have it. */
  readonly crossFacet?: (question: CrossFacetQuestion) => Promise<CrossFacet | null>;
}

export type SearchHitParent = RankedMatch<SearchCandidate>;

export interface SearchConnectionParent extends ConnectionParent<SearchHitParent> {
  readonly truncated: boolean;
}

export interface TieConnectionParent extends ConnectionParent<TieWithEvents> {
  readonly tiesOfAnyWeight: number | null;
  readonly truncated: boolean;
}

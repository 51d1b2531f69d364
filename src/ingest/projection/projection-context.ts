/** The context of a projection: the little of all other records that the projection of one depends on. */
import type { Assertion } from '../claims/assertion.js';
import type { SourceIndex } from '../claims/source-index.js';
import type { RecordNames } from '../records/record-names.js';
import type { Times } from './project-times.js';
import type { RollUp } from './roll-up.js';
import type { Statuses } from './standing-of.js';

export interface ProjectionContext {
  readonly sources: SourceIndex;
  /** The times of events and declarations. */
  readonly times: Times;
  readonly statuses: Statuses;
  readonly rollUp: RollUp;
  /** A place and the places that it lies in. */
  readonly placesAbove: (placeId: string) => readonly string[];
  readonly editions: Editions;
  /** The names of an entity; undefined for another id. */
  readonly names: (id: string) => RecordNames | undefined;
  /** Whether several records project to this id, so that each needs a suffix. */
  readonly isShared: (id: string) => boolean;
}

/** Contradicting assertions on which event was edition N of a series. */
export interface Editions {
  readonly rivals: (seriesId: string) => readonly Assertion[];
  /** The event accepted as that edition; null on a tie, undefined where sources agree. */
  readonly accepted: (seriesId: string, ordinal: string) => string | null | undefined;
}

/** What the projection of a record depends on beside the record: a little of every other one. */
import type { Assertion } from '../claims/assertion.js';
import type { SourceIndex } from '../claims/source-index.js';
import type { RecordNames } from '../records/record-names.js';
import type { Times } from './project-times.js';
import type { RollUp } from './roll-up.js';

export interface ProjectionContext {
  readonly sources: SourceIndex;
  /** Of events and declarations. */
  readonly times: Times;
  readonly rollUp: RollUp;
  readonly editions: Editions;
  /** Undefined for what is no entity. */
  readonly names: (id: string) => RecordNames | undefined;
  /** Whether several records project to something of this id, so that it needs to be told apart. */
  readonly isShared: (id: string) => boolean;
}

/** What sources say in contradiction about which event was edition N of a series. */
export interface Editions {
  readonly rivals: (seriesId: string) => readonly Assertion[];
  /** The event that is held to be it; null on a tie, undefined where nobody contradicts. */
  readonly accepted: (seriesId: string, ordinal: string) => string | null | undefined;
}

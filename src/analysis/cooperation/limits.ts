/**
 * How much one question about cooperation may read and count, so that a graph of any size answers in a second or two.
 * Whatever is left out because of them is told by `truncated`.
 */
export interface CooperationLimits {
  /** Events counted, the latest first. */
  readonly events: number;
  /** Presences of every sense read at these events, the latest first. */
  readonly presences: number;
  /** Presences of those whose own ties are asked for that are gone through; whoever has more is looked for among all events. */
  readonly presencesOfOwners: number;
  /** An event with more presences than this is not read at all: reading it would cost the others their place. */
  readonly presencesOfEvent: number;
  /** An event with more actors than this makes no pairs in a network: everybody would be tied to everybody. */
  readonly actorsOfEvent: number;
  /** Pairs counted in a network, over all events. */
  readonly pairs: number;
}

export const LIMITS: CooperationLimits = {
  events: 5_000,
  presences: 60_000,
  presencesOfOwners: 20_000,
  presencesOfEvent: 10_000,
  actorsOfEvent: 1_000,
  pairs: 600_000,
};

/** Ties of a network in one answer: what a page can still draw so that it moves under the hand. */
export const MAX_TIES = 20_000;
/** Sessions of sessions: how far below an event its parts still count as it. */
export const MAX_PART_DEPTH = 5;
export const MAX_SHARED_EVENTS = 100;
/** An event that could have been in more years than these says nothing about any of them. */
export const MAX_POSSIBLE_YEARS = 10;
/** Up to this size measures and communities are computed. */
export const MAX_MEASURED_ACTORS = 1_000;
export const MAX_MEASURED_TIES = 25_000;

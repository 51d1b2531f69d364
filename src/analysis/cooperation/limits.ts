/**
 * Limits on what one question about cooperation reads and counts, so that a graph of any size answers in a
 * second or two. Answers report what the limits leave out as `truncated`.
 */
export interface CooperationLimits {
  /** Events to count, the latest first. */
  readonly events: number;
  /** Presences of any sense to read at these events, the latest first. */
  readonly presences: number;
  /**
   * Presences to read of the actors whose own ties are asked for; those of actors with more are taken from
   * all events.
   */
  readonly presencesOfActors: number;
  /** An event with more presences than this is skipped, since it would use up the budget of the others. */
  readonly presencesOfEvent: number;
  /** An event with more actors than this makes no ties in a network: everybody would be tied to everybody. */
  readonly actorsOfEvent: number;
  /** Pairs to count in a network, over all events. */
  readonly pairs: number;
}

export const LIMITS: CooperationLimits = {
  events: 5_000,
  presences: 60_000,
  presencesOfActors: 20_000,
  presencesOfEvent: 10_000,
  actorsOfEvent: 1_000,
  pairs: 600_000,
};

/** Ties of a network in one answer: as many as a page can draw and still move smoothly. */
export const MAX_TIES = 20_000;
/** Levels of sessions below an event that still count as the event. */
export const MAX_SESSION_DEPTH = 5;
export const MAX_SHARED_EVENTS = 100;
/** Measures and communities are computed only for networks up to this size. */
export const MAX_MEASURED_ACTORS = 1_000;
export const MAX_MEASURED_TIES = 25_000;

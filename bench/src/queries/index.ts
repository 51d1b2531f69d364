/** All questions, from the smallest to the largest answer. */
import type { BenchQuery } from './bench-query.js';
import { eventFacets, eventsFiltered, nestedPage, peopleDeepPage, peopleFirstPage, search } from './lists.js';
import { actorDeep, actorEvents, coParticipants } from './one-actor.js';
import { eventEvidence, seriesDeep } from './one-event.js';

export const QUERIES: readonly BenchQuery[] = [
  search,
  actorEvents,
  peopleFirstPage,
  peopleDeepPage,
  eventsFiltered,
  eventFacets,
  coParticipants,
  actorDeep,
  eventEvidence,
  nestedPage,
  seriesDeep,
];

/**
 * Builds the filter of a cohort query: the events, and how many of them have complete lists of participants.
 */
import { DomainError } from '../../domain/errors.js';
import type { ActorKind } from '../../domain/model.js';
import { type ChildReads, valuesOf } from '../../store/queries/child-reads.js';
import { type CohortFilter, completeListsOfEvents } from '../../store/queries/editions.js';

interface CohortRequest {
  /** Current ids of events; the caller resolves former ids. */
  readonly present: readonly string[];
  readonly absent: readonly string[];
}

const MAX_EVENTS = 20;

/**
 * @throws DomainError `BAD_USER_INPUT` unless there are 1 to 20 events in `present` and at most 20 in
 *   `absent`
 */
export function checkCohort({ present, absent }: CohortRequest): void {
  if (present.length < 1 || present.length > MAX_EVENTS)
    throw wrongNumber('present', present.length, `1 to ${MAX_EVENTS}`);
  if (absent.length > MAX_EVENTS) throw wrongNumber('absent', absent.length, `at most ${MAX_EVENTS}`);
}

export async function cohortFilter(reads: ChildReads, request: CohortRequest): Promise<CohortFilter> {
  const present = [...new Set(request.present)].sort();
  const absent = [...new Set(request.absent)].sort();
  const lists = (
    await Promise.all(absent.map((id) => reads.children(completeListsOfEvents, {}, id)))
  ).flatMap(valuesOf);
  const withListOf = (kind: ActorKind) => lists.filter((kinds) => kinds.includes(kind)).length;
  return {
    events: [...new Set([...present, ...absent])].sort(),
    present,
    absent,
    presentTotal: present.length,
    absentTotal: absent.length,
    listsOfStates: withListOf('STATE'),
    listsOfOrganizations: withListOf('ORGANIZATION'),
    listsOfPeople: withListOf('PERSON'),
  };
}

const wrongNumber = (name: string, number: number, allowed: string) =>
  new DomainError('BAD_USER_INPUT', `${name} has ${number} events; it must have ${allowed}.`, {
    hint: 'Ids of events look like event:dushanbe-2022; a series lists its own as `editions`.',
  });

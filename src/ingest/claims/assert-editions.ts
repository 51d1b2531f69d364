/**
 * Two events that are said to be the same edition of a series contradict each other, although each has one ordinal
 * only. The contradiction is about the series, so it becomes a fact of the series: which event was edition N? What is
 * said of the series itself, such as its first edition, is about the same fact.
 */

import { editionPredicate, isEditionPredicate, ORDINAL } from '../../domain/predicates.js';
import { groupBy } from '../../domain/text/group-by.js';
import type { Assertion } from './assertion.js';

/** Whether an assertion says which event was an edition: of the event, or of the series. */
export const tellsEdition = ({ predicate }: Assertion): boolean =>
  predicate === ORDINAL || isEditionPredicate(predicate);

/** Makes none where sources agree, as the ordinals of the events then say it all. */
export function assertEditions(assertions: readonly Assertion[]): Assertion[] {
  const editions = assertions.filter(tellsEdition).flatMap(editionOf);
  return [...groupBy(editions, (a) => JSON.stringify([a.subjectId, a.predicate])).values()].flatMap(
    (rivals) => {
      const events = new Set(rivals.filter(counts).map((a) => a.objectId ?? a.value));
      return events.size < 2 ? [] : rivals;
    },
  );
}

const counts = (a: Assertion): boolean => a.rank !== 'DEPRECATED' && a.polarity === 'POSITIVE';

function editionOf(assertion: Assertion): Assertion[] {
  if (assertion.predicate !== ORDINAL) return [assertion];
  const { objectId: series, subjectId: event, value } = assertion;
  if (series === null || value === null) return [];
  return [
    {
      ...assertion,
      subjectId: series,
      predicate: editionPredicate(value),
      objectId: event,
      value: null,
      discriminators: [],
    },
  ];
}

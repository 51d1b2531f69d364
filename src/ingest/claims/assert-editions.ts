/**
 * Two events that are said to be the same edition of a series contradict each other, although each has one ordinal
 * only. The contradiction is about the series, so it becomes a fact of the series: which event was edition N?
 */

import { editionPredicate, ORDINAL } from '../../domain/predicates.js';
import { groupBy } from '../../domain/text/group-by.js';
import type { Assertion } from './assertion.js';

/** Makes none where sources agree, as the ordinals of the events then say it all. */
export function assertEditions(assertions: readonly Assertion[]): Assertion[] {
  const ordinals = assertions.filter((a) => a.predicate === ORDINAL);
  return [...groupBy(ordinals, (a) => JSON.stringify([a.objectId, a.value])).values()].flatMap((rivals) => {
    const events = new Set(rivals.filter(counts).map((a) => a.subjectId));
    return events.size < 2 ? [] : rivals.flatMap(editionOf);
  });
}

const counts = (a: Assertion): boolean => a.rank !== 'DEPRECATED' && a.polarity === 'POSITIVE';

function editionOf(ordinal: Assertion): Assertion[] {
  const { objectId: series, subjectId: event, value } = ordinal;
  if (series === null || value === null) return [];
  return [
    {
      ...ordinal,
      subjectId: series,
      predicate: editionPredicate(value),
      objectId: event,
      value: null,
      discriminators: [],
    },
  ];
}

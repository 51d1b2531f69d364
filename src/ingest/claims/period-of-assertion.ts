/** Reads the time of an assertion, as its predicate says that dates are meant. */
import { isOfKind } from '../../domain/ids.js';
import type { Period } from '../../domain/model.js';
import { DATES, predicateOf, SEEN_IN_POST } from '../../domain/predicates.js';
import { type PeriodKind, parsePeriod } from '../../domain/time/parse-period.js';
import type { Assertion } from './assertion.js';

/**
 * Null where the entry gives no time.
 *
 * @param assertedAt the date of its sources: what they call ongoing was so then
 */
export function periodOfAssertion(
  { when, predicate, subjectId }: Assertion,
  assertedAt: string | null,
): Period | null {
  return when === null ? null : parsePeriod(when, { kind: kindOf(predicate, subjectId), assertedAt });
}

function kindOf(predicate: string, subjectId: string): PeriodKind {
  if (predicate === SEEN_IN_POST) return 'seen';
  if (predicate === DATES && isOfKind(subjectId, 'DECLARATION')) return 'instant';
  return predicateOf(predicate).periodKind;
}

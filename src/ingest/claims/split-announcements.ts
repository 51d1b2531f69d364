/**
 * Splits assertions about events by the day of their sources: a source from before the event can only announce it,
 * whatever the entry says. Authors may therefore list all sources of a fact together.
 */
import { isOfKind } from '../../domain/ids.js';
import type { Support } from '../../domain/model.js';
import { attendancePredicate, COUNTED, DATES } from '../../domain/predicates.js';
import { parsePeriod } from '../../domain/time/parse-period.js';
import type { Assertion } from './assertion.js';
import type { SourceIndex } from './source-index.js';

/** Predicates that a source can only report once they have happened. Names, aims and the like may come before. */
const HAPPENS: ReadonlySet<string> = new Set([
  DATES,
  'HELD_IN',
  'IN_SERIES',
  'ORGANIZED',
  'PARTICIPATED_IN',
  'PART_OF_EVENT',
  ...COUNTED.map(attendancePredicate),
]);

export function splitAnnouncements(assertions: readonly Assertion[], sources: SourceIndex): Assertion[] {
  const starts = startsOf(assertions);
  return assertions.flatMap((assertion) => {
    const start =
      assertion.modality === 'REPORTED' && HAPPENS.has(assertion.predicate)
        ? startOf(assertion, starts)
        : undefined;
    if (start === undefined) return [assertion];
    const isBefore = (support: Support): boolean => {
      const day = sources.lastDay(support.sourceId);
      return day !== null && day < start;
    };
    const before = assertion.supports.filter(isBefore);
    const after = assertion.supports.filter((s) => !isBefore(s));
    return [
      ...(after.length === 0 ? [] : [{ ...assertion, supports: after }]),
      ...(before.length === 0 ? [] : [{ ...assertion, supports: before, modality: 'ANNOUNCED' as const }]),
    ];
  });
}

/** Maps each event to the earliest day that any of its dates allows. */
function startsOf(assertions: readonly Assertion[]): ReadonlyMap<string, string> {
  const starts = new Map<string, string>();
  for (const { predicate, subjectId, when, rank } of assertions) {
    if (predicate !== DATES || when === null || rank === 'DEPRECATED' || !isOfKind(subjectId, 'EVENT'))
      continue;
    const day = parsePeriod(when).startEarliest;
    const known = starts.get(subjectId);
    if (known === undefined || day < known) starts.set(subjectId, day);
  }
  return starts;
}

const startOf = (
  { subjectId, objectId }: Assertion,
  starts: ReadonlyMap<string, string>,
): string | undefined => (isOfKind(subjectId, 'EVENT') ? starts.get(subjectId) : starts.get(objectId ?? ''));

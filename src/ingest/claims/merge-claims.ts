/** Merges assertions of equal content, in whichever files, into one claim with the sources of all. */

import { claimId, factId, isOfKind } from '../../domain/ids.js';
import type { ClaimRecord, Period, Support } from '../../domain/model.js';
import { DATES, predicateOf, SEEN_IN_POST } from '../../domain/predicates.js';
import { compareText } from '../../domain/text/compare-text.js';
import { groupBy } from '../../domain/text/group-by.js';
import { type PeriodKind, parsePeriod } from '../../domain/time/parse-period.js';
import type { Assertion } from './assertion.js';
import type { SourceIndex } from './source-index.js';

/** Sorted by id. */
export function mergeClaims(assertions: readonly Assertion[], sources: SourceIndex): ClaimRecord[] {
  const merged = [...groupBy(assertions, contentKey).values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [{ ...first, supports: mergeSupports([first, ...others].flatMap((a) => a.supports)) }],
  );
  return [...groupBy(merged, (assertion) => idOf(assertion))]
    .flatMap(([id, variants]) =>
      variants.map((variant) =>
        claimOf(variants.length === 1 ? id : idOf(variant, commentOf(variant)), variant, sources),
      ),
    )
    .sort((a, b) => compareText(a.id, b.id));
}

const contentKey = (a: Assertion): string =>
  JSON.stringify([
    a.subjectId,
    a.predicate,
    a.objectId,
    a.value,
    a.discriminators,
    a.when,
    ...[a.modality, a.polarity],
    ...commentOf(a),
  ]);

/** Rank and note may change while a claim stays the same; they only tell it from a twin. */
const commentOf = (a: Assertion): string[] => [a.rank, a.note ?? ''];

function idOf(assertion: Assertion, comment: readonly string[] = []): string {
  // Without the sources' dates: the id outlives a newer source for the same claim.
  return claimId({
    ...assertion,
    period: periodOf(assertion, null),
    discriminators: [...assertion.discriminators, ...comment],
  });
}

function claimOf(id: string, assertion: Assertion, sources: SourceIndex): ClaimRecord {
  const { subjectId, predicate, objectId, value, discriminators, rank, modality, polarity, note, supports } =
    assertion;
  return {
    id,
    factId: factId(subjectId, predicate, discriminators),
    subjectId,
    predicate,
    objectId,
    value,
    period: periodOf(assertion, sources.provenDay(supports)),
    rank,
    modality,
    polarity,
    note,
    supports,
    independentOrigins: sources.countOrigins(supports),
  };
}

function periodOf({ when, predicate, subjectId }: Assertion, assertedAt: string | null): Period | null {
  return when === null ? null : parsePeriod(when, { kind: kindOf(predicate, subjectId), assertedAt });
}

function kindOf(predicate: string, subjectId: string): PeriodKind {
  if (predicate === SEEN_IN_POST) return 'seen';
  if (predicate === DATES && isOfKind(subjectId, 'DECLARATION')) return 'instant';
  return predicateOf(predicate).periodKind;
}

function mergeSupports(supports: readonly Support[]): Support[] {
  const keyOf = (s: Support): string => JSON.stringify([s.sourceId, s.locator ?? '', s.quote ?? '']);
  return [...new Map(supports.map((s) => [keyOf(s), s]))]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, s]) => s);
}

/** Merges assertions of equal content, in whichever files, into one claim with the sources of all. */

import { claimId } from '../../domain/ids.js';
import type { ClaimRecord, Support } from '../../domain/model.js';
import { compareText } from '../../domain/text/compare-text.js';
import { groupBy } from '../../domain/text/group-by.js';
import type { Assertion } from './assertion.js';
import { factIdOf } from './fact-id-of.js';
import { periodOfAssertion } from './period-of-assertion.js';
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
    a.spell,
    ...[a.modality, a.polarity],
    ...commentOf(a),
  ]);

/** Rank, note and spell may change while a claim stays the same; they only tell it from a twin. */
const commentOf = (a: Assertion): string[] => [a.rank, a.note ?? '', ...(a.spell === null ? [] : [a.spell])];

function idOf(assertion: Assertion, comment: readonly string[] = []): string {
  // Without the sources' dates: the id outlives a newer source for the same claim.
  return claimId({
    ...assertion,
    period: periodOfAssertion(assertion, null),
    discriminators: [...assertion.discriminators, ...comment],
  });
}

function claimOf(id: string, assertion: Assertion, sources: SourceIndex): ClaimRecord {
  const { subjectId, predicate, objectId, value, rank, modality, polarity, note, supports } = assertion;
  return {
    id,
    factId: factIdOf(assertion),
    subjectId,
    predicate,
    objectId,
    value,
    period: periodOfAssertion(assertion, sources.provenDay(supports)),
    rank,
    modality,
    polarity,
    note,
    supports,
    independentOrigins: sources.countOrigins(supports),
  };
}

function mergeSupports(supports: readonly Support[]): Support[] {
  const keyOf = (s: Support): string => JSON.stringify([s.sourceId, s.locator ?? '', s.quote ?? '']);
  return [...new Map(supports.map((s) => [keyOf(s), s]))]
    .sort(([a], [b]) => compareText(a, b))
    .map(([, s]) => s);
}

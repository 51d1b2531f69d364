/**
 * Tells what would be left of a fact if some of its sources had never been read: the claims that rest on others, and what the
 * one policy makes of these. Which claims are about one fact stays as it is told with all sources, and so do their values.
 */
import type { ClaimRecord, FactRecord, PositionRecord, SourceKind, SourceRecord } from '../model.js';
import { sourceForResolution } from './claim-for-resolution.js';
import type { Resolution } from './resolve.js';
import { createFactResolver } from './resolve-fact.js';

/** The sources to do without: a source is left out where one of these meets it. */
export interface SourcesLeftOut {
  readonly sources: readonly string[];
  /** Publishers as sources have them, or whose text they hold. */
  readonly publishers: readonly string[];
  readonly kinds: readonly SourceKind[];
  /** Whether reprints, translations and excerpts are left out. */
  readonly copies: boolean;
}

/** What becomes of a fact, from the most that may happen to nothing. */
export const FACT_CHANGES = ['LOST', 'ANSWER', 'SETTLED', 'AGREEMENT', 'WEAKER', 'UNTOUCHED'] as const;
export type FactChange = (typeof FACT_CHANGES)[number];

export interface FactWithout {
  readonly change: FactChange;
  /** Sorted, as in the fact. */
  readonly claimIds: readonly string[];
  readonly lostClaimIds: readonly string[];
  /** Null where no claim is left. */
  readonly resolution: Resolution | null;
}

export function isLeftOut(source: SourceRecord, without: SourcesLeftOut): boolean {
  return (
    without.sources.includes(source.id) ||
    without.publishers.includes(source.publisher) ||
    without.publishers.includes(source.origin) ||
    without.kinds.includes(source.kind) ||
    (without.copies && source.derivedFromId !== null)
  );
}

/**
 * @param claims all claims of the fact
 * @param sourceOf finds each source that supports one of them
 */
export function factWithout(
  fact: FactRecord,
  claims: readonly ClaimRecord[],
  sourceOf: (id: string) => SourceRecord,
  without: SourcesLeftOut,
): FactWithout {
  const left = claims.flatMap((claim) => {
    const supports = claim.supports.filter(({ sourceId }) => !isLeftOut(sourceOf(sourceId), without));
    // A claim that names no source cannot lose it.
    return supports.length === 0 && claim.supports.length > 0 ? [] : [{ ...claim, supports }];
  });
  const supportsOf = (some: readonly ClaimRecord[]) => some.flatMap(({ supports }) => supports).length;
  const claimIds = left.map(({ id }) => id);
  const lostClaimIds = claims.flatMap(({ id }) => (claimIds.includes(id) ? [] : [id]));
  const { fact: resolve } = createFactResolver((supports) =>
    [...new Set(supports.map(({ sourceId }) => sourceId))].map((id) => sourceForResolution(sourceOf(id))),
  );
  const resolution = left.length === 0 ? null : resolve(fact.predicate, left);
  const change =
    supportsOf(left) === supportsOf(claims)
      ? 'UNTOUCHED'
      : resolution === null || supportsOf(left) === 0
        ? 'LOST'
        : changeBetween(fact, resolution);
  return { change, claimIds, lostClaimIds, resolution };
}

function changeBetween(fact: FactRecord, after: Resolution): FactChange {
  const { agreement } = fact.evidence;
  if (!isSameAnswer(fact, after.acceptedClaimId)) return 'ANSWER';
  if (agreement === 'CONTESTED' && after.agreement !== 'CONTESTED') return 'SETTLED';
  return agreement === after.agreement ? 'WEAKER' : 'AGREEMENT';
}

/** Claims of one position say the same, whichever of them the policy names. Of a relation, they say that it is so. */
function isSameAnswer({ acceptedClaimId, positions }: FactRecord, after: string | null): boolean {
  if (acceptedClaimId === null || after === null) return acceptedClaimId === after;
  const holds = ({ claimIds }: PositionRecord) => claimIds.includes(acceptedClaimId);
  return positions.find(holds)?.claimIds.includes(after) ?? false;
}

/**
 * The policy `source-kind-rank-precision-origins`, which chooses the accepted claim of a fact.
 *
 * Among claims that are not deprecated (or all, where all are), the first difference in this list decides:
 *
 * 1. **modality**: what sources report afterwards, or an instrument states, comes before what we infer, and that
 *    before what was announced. An announcement knows less than a report whoever makes it, so this precedes
 *    the kind of source;
 * 2. **kind of source**: instrument, official, agency, press, reference; the best of the claim's sources;
 * 3. **rank**: preferred before normal;
 * 4. **precision**: the narrower dates or count;
 * 5. **independent origins** of all claims of that modality that say the same.
 *
 * Claims that still tie and say different things leave the fact without an accepted claim.
 */
import { type ClaimRank, CRITERIA, type Criterion, type Modality, type SourceKind } from '../model.js';
import { compareText } from '../text/compare-text.js';
import { groupBy } from '../text/group-by.js';
import type { ClaimForResolution } from './claim-for-resolution.js';
import { comparePrecision } from './claim-value.js';
import { countOrigins, type Stance, type ValuedClaim } from './position.js';

export const RESOLUTION_POLICY = 'source-kind-rank-precision-origins';

const MODALITY_TIERS: Readonly<Record<Modality, number>> = {
  REPORTED: 0,
  STATED_IN_TEXT: 0,
  INFERRED: 1,
  ANNOUNCED: 2,
};
const SOURCE_KIND_TIERS: Readonly<Record<SourceKind, number>> = {
  INSTRUMENT: 0,
  OFFICIAL: 1,
  AGENCY: 2,
  PRESS: 3,
  REFERENCE: 4,
};
const RANK_TIERS: Readonly<Record<ClaimRank, number>> = { PREFERRED: 0, NORMAL: 1, DEPRECATED: 2 };
const NO_SOURCE = 5;

/** A claim with all that the policy compares. */
export interface Candidate extends ValuedClaim {
  readonly stance: Stance;
  readonly modalityTier: number;
  readonly sourceKind: SourceKind | null;
  /** The number of origins of all claims of its stance and modality tier. */
  readonly origins: number;
}

/** Claims of different tiers are different moments of knowledge: they do not contest each other. */
export function modalityTierOf(claim: ClaimForResolution): number {
  return MODALITY_TIERS[claim.modality];
}

/** Sorts the best claims of the stances, best first, equal ones by id. */
export function rank(stances: readonly Stance[]): readonly Candidate[] {
  return stances.map(bestOf).sort(compareCandidates);
}

/** Finds the first criterion on which two candidates differ; `order` is negative where `a` is better. Null on a tie. */
export function decide(
  a: Candidate,
  b: Candidate,
): { readonly by: Criterion; readonly order: number } | null {
  for (const by of CRITERIA) {
    const order = COMPARE[by](a, b);
    if (order !== 0) return { by, order };
  }
  return null;
}

const COMPARE: Readonly<Record<Criterion, (a: Candidate, b: Candidate) => number>> = {
  MODALITY: (a, b) => a.modalityTier - b.modalityTier,
  SOURCE_KIND: (a, b) => kindTier(a) - kindTier(b),
  RANK: (a, b) => RANK_TIERS[a.claim.rank] - RANK_TIERS[b.claim.rank],
  PRECISION: (a, b) => comparePrecision(a.value, b.value),
  INDEPENDENT_ORIGINS: (a, b) => b.origins - a.origins,
};

function bestOf(stance: Stance): Candidate {
  const peersByTier = groupBy(stance.members, ({ claim }) => modalityTierOf(claim));
  // Counted once a tier, not once a member: a stance may have many.
  const originsByTier = new Map([...peersByTier].map(([tier, peers]) => [tier, countOrigins(peers)]));
  const candidates = stance.members.map((member): Candidate => {
    const modalityTier = modalityTierOf(member.claim);
    const origins = originsByTier.get(modalityTier) ?? 0;
    return { ...member, stance, modalityTier, sourceKind: bestKindOf(member.claim), origins };
  });
  return candidates.reduce((best, other) => (compareCandidates(other, best) < 0 ? other : best));
}

function compareCandidates(a: Candidate, b: Candidate): number {
  return decide(a, b)?.order ?? compareText(a.claim.id, b.claim.id);
}

function bestKindOf(claim: ClaimForResolution): SourceKind | null {
  const kinds = claim.sources.map((source) => source.kind);
  return kinds.reduce<SourceKind | null>(
    (best, kind) => (best === null || SOURCE_KIND_TIERS[kind] < SOURCE_KIND_TIERS[best] ? kind : best),
    null,
  );
}

function kindTier({ sourceKind }: Candidate): number {
  return sourceKind === null ? NO_SOURCE : SOURCE_KIND_TIERS[sourceKind];
}

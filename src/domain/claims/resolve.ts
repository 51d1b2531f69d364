/** Resolves competing claims about one fact: the accepted one, how far the sources agree, and why. */
import type { Agreement, PositionRecord, VerdictRecord } from '../model.js';
import { predicateOf } from '../predicates.js';
import { compareText } from '../text/compare-text.js';
import { agreementOf } from './agreement-of.js';
import type { ClaimForResolution } from './claim-for-resolution.js';
import { positionOf, type Stance, stancesOf } from './position.js';
import { type Candidate, RESOLUTION_POLICY, rank } from './resolution-policy.js';
import { verdictOn } from './verdict.js';
import { positionInWords } from './verdict-in-words.js';
import { verdictRecordOf } from './verdict-record.js';

export interface Resolution {
  /**
   * Null where different values tie, and where every value is denied. For a relation it may be a NEGATIVE claim, which
   * means that the relation is accepted not to be.
   */
  readonly acceptedClaimId: string | null;
  /** The claims that tie, the best of each value; empty where the policy decides. */
  readonly tiedClaimIds: readonly string[];
  readonly agreement: Agreement;
  /** The origins of the claims that `agreement` rests on. */
  readonly independentOrigins: number;
  /** One for each value, deprecated and announced ones too: the accepted first, then by origins and value. */
  readonly positions: readonly PositionRecord[];
  readonly policy: string;
  readonly verdict: VerdictRecord;
}

/**
 * Takes all claims about one fact, each once. The answer does not depend on their order, nor on that of their sources.
 * Deprecated claims count only where there are no others.
 */
export function resolve(claims: readonly ClaimForResolution[], predicateName: string): Resolution {
  const predicate = predicateOf(predicateName);
  const current = claims.filter((claim) => claim.rank !== 'DEPRECATED');
  const considered = current.length > 0 ? current : claims;
  const stances = stancesOf(claims, predicate);
  const consideredStances = considered.length === claims.length ? stances : stancesOf(considered, predicate);
  const ranked = rank(consideredStances);
  const verdict = verdictOn(ranked, predicate);
  const agreed = agreementOf(consideredStances);
  return {
    acceptedClaimId: verdict.accepted?.claim.id ?? null,
    tiedClaimIds: verdict.tied.map((candidate) => candidate.claim.id),
    agreement: verdict.tied.length > 0 ? 'CONTESTED' : agreed.agreement,
    independentOrigins: agreed.independentOrigins,
    positions: positionsOf(stances, verdict.accepted),
    policy: RESOLUTION_POLICY,
    verdict: verdictRecordOf(verdict, ranked, predicate, claims.length - considered.length),
  };
}

function positionsOf(stances: readonly Stance[], accepted: Candidate | null): readonly PositionRecord[] {
  const isAccepted = (p: PositionRecord) => accepted !== null && p.claimIds.includes(accepted.claim.id);
  return stances
    .map(positionOf)
    .sort(
      (a, b) =>
        Number(isAccepted(b)) - Number(isAccepted(a)) ||
        b.independentOrigins - a.independentOrigins ||
        compareText(textOf(a), textOf(b)),
    );
}

/** Words a position with ids for names, so that the order outlives a change of names. */
const textOf = ({ value }: PositionRecord): string => positionInWords(value, (id) => id);

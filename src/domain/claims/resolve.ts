/** What to make of competing claims about one fact: the accepted one, how far the sources agree, and why. */
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
   * Null where different values tie, and where every value is denied. Of a fact that is its value (a relation), it may
   * be a NEGATIVE claim: then the relation is held not to be.
   */
  readonly acceptedClaimId: string | null;
  readonly agreement: Agreement;
  /** Of the claims that `agreement` rests on. */
  readonly independentOrigins: number;
  /** One for each value, deprecated and announced ones too: the accepted first, then by origins and value. */
  readonly positions: readonly PositionRecord[];
  readonly policy: string;
  readonly verdict: VerdictRecord;
}

/**
 * `claims` are all claims about one fact, each once. The answer does not depend on their order, nor on that of
 * their sources. Deprecated claims count only where no other stands.
 */
export function resolve(claims: readonly ClaimForResolution[], predicateName: string): Resolution {
  const predicate = predicateOf(predicateName);
  const current = claims.filter((claim) => claim.rank !== 'DEPRECATED');
  const standing = current.length > 0 ? current : claims;
  const stances = stancesOf(claims, predicate);
  const standingStances = standing.length === claims.length ? stances : stancesOf(standing, predicate);
  const ranked = rank(standingStances);
  const verdict = verdictOn(ranked, predicate);
  const agree = agreementOf(standingStances);
  return {
    acceptedClaimId: verdict.accepted?.claim.id ?? null,
    agreement: verdict.tied.length > 0 ? 'CONTESTED' : agree.agreement,
    independentOrigins: agree.independentOrigins,
    positions: positionsOf(stances, verdict.accepted),
    policy: RESOLUTION_POLICY,
    verdict: verdictRecordOf(verdict, ranked, predicate, claims.length - standing.length),
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

/** With ids as they are, so that the order outlives a change of names. */
const textOf = ({ value }: PositionRecord): string => positionInWords(value, (id) => id);

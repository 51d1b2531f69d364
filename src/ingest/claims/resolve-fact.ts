/**
 * What the policy makes of the claims about one fact. Beside the fact itself, claims of a relation may disagree on a
 * detail that only one can be right about: the time it held, or how somebody took part.
 */
import type { ClaimForResolution } from '../../domain/claims/claim-for-resolution.js';
import { type Resolution, resolve } from '../../domain/claims/resolve.js';
import type { AttendanceMode, ClaimRecord, Period } from '../../domain/model.js';
import { DATES, isEditionPredicate } from '../../domain/predicates.js';
import { hullOf } from '../../domain/time/hull-of.js';
import { modeOf } from './participation-value.js';
import type { SourceIndex } from './source-index.js';

/** Stand-ins in the registry of predicates for what has no predicate of its own. */
const AS_PERIOD = DATES;
const AS_TEXT = 'title';
const AS_RELATION = 'ABOUT';
const AS_ENTITY = 'HELD_IN';

/** Held for one stretch of time, about which sources may disagree. Cooperation comes in episodes, which do not. */
const HELD_ONCE: ReadonlySet<string> = new Set(['PART_OF', 'MEMBER_OF', 'ACTS_FOR', 'HOLDS_POST']);

export interface FactResolver {
  readonly fact: (predicate: string, claims: readonly ClaimRecord[]) => Resolution;
  /** Whether a relation is held to be: somebody says so, and nobody better denies it. */
  readonly isAccepted: (claims: readonly ClaimRecord[]) => boolean;
  /** Null where no claim gives a time; on a tie, and of what comes in episodes, from the first start to the last end. */
  readonly period: (predicate: string, claims: readonly ClaimRecord[]) => Period | null;
  readonly mode: (claims: readonly ClaimRecord[]) => AttendanceMode;
}

export function createFactResolver(sources: SourceIndex): FactResolver {
  const candidate = (claim: ClaimRecord): ClaimForResolution => ({
    ...claim,
    sources: sources.forResolution(claim.supports),
  });
  const periods = (claims: readonly ClaimRecord[]): Resolution | null => {
    const dated = positiveClaims(claims).filter((c) => c.period !== null);
    return dated.length === 0
      ? null
      : resolve(
          dated.map((c) => ({ ...candidate(c), value: null, objectId: null })),
          AS_PERIOD,
        );
  };
  const modes = (claims: readonly ClaimRecord[]): Resolution | null => {
    const stated = positiveClaims(claims).flatMap((c) => {
      const mode = modeOf(c.value);
      return mode === 'UNKNOWN' ? [] : [{ ...candidate(c), value: mode, objectId: null }];
    });
    return stated.length === 0 ? null : resolve(stated, AS_TEXT);
  };
  const stands = (claims: readonly ClaimRecord[]): boolean => {
    if (positiveClaims(claims).length === 0) return false;
    const { acceptedClaimId } = resolve(claims.map(candidate), AS_RELATION);
    return claims.find((c) => c.id === acceptedClaimId)?.polarity !== 'NEGATIVE';
  };

  return {
    isAccepted: stands,
    fact: (predicate, claims) => {
      const whole = resolve(claims.map(candidate), isEditionPredicate(predicate) ? AS_ENTITY : predicate);
      const detail = HELD_ONCE.has(predicate)
        ? periods(claims)
        : predicate === 'PARTICIPATED_IN'
          ? modes(claims)
          : null;
      return detail === null || !stands(claims) ? whole : withDetail(whole, detail);
    },
    period: (predicate, claims) => {
      const acceptedId = HELD_ONCE.has(predicate) ? periods(claims)?.acceptedClaimId : null;
      const accepted = claims.find((c) => c.id === acceptedId)?.period;
      const stated = reportedOrAnnounced(claims.filter((c) => c.period !== null)).flatMap(
        (c) => c.period ?? [],
      );
      return accepted ?? (stated.length === 0 ? null : hullOf(stated));
    },
    mode: (claims) => {
      const accepted = modes(claims)?.acceptedClaimId;
      return modeOf(claims.find((c) => c.id === accepted)?.value ?? null);
    },
  };
}

/** Claims that say it is so, and are not given up. */
export const positiveClaims = (claims: readonly ClaimRecord[]): ClaimRecord[] =>
  claims.filter((c) => c.rank !== 'DEPRECATED' && c.polarity === 'POSITIVE');

/** Of these, what was only announced gives way to what was reported. */
export function reportedOrAnnounced(claims: readonly ClaimRecord[]): ClaimRecord[] {
  const standing = positiveClaims(claims);
  const reported = standing.filter((c) => c.modality !== 'ANNOUNCED');
  return reported.length === 0 ? standing : reported;
}

/** A relation on whose detail sources disagree is contested, although all say that it is. */
function withDetail(whole: Resolution, detail: Resolution): Resolution {
  if (whole.agreement === 'CONTESTED') return whole;
  if (detail.agreement === 'CONTESTED') return { ...detail, independentOrigins: whole.independentOrigins };
  return detail.agreement === 'COMPATIBLE' ? { ...whole, agreement: 'COMPATIBLE' } : whole;
}

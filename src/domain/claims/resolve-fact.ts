/**
 * Applies the policy to the claims about one fact. Claims of a relation may also disagree on a detail that has one true
 * value: the time at which it held, or how somebody took part.
 */
import type { AttendanceMode, ClaimRecord, Period, Support } from '../model.js';
import { modeOf } from '../participation-value.js';
import { DATES, hasSpells, isEditionPredicate } from '../predicates.js';
import { unionOf } from '../time/union-of.js';
import type { ClaimForResolution, SourceForResolution } from './claim-for-resolution.js';
import { type Resolution, resolve } from './resolve.js';

/** Predicates of the registry under which details are resolved, as they have none of their own. */
const AS_PERIOD = DATES;
const AS_TEXT = 'title';
const AS_RELATION = 'ABOUT';
const AS_ENTITY = 'HELD_IN';

export interface FactResolver {
  readonly fact: (predicate: string, claims: readonly ClaimRecord[]) => Resolution;
  /** Whether a relation is accepted: some claim affirms it, and no better one denies it. */
  readonly isAccepted: (claims: readonly ClaimRecord[]) => boolean;
  /**
   * The accepted time; on a tie, one of the times that tie. Null where no claim is dated.
   */
  readonly period: (claims: readonly ClaimRecord[]) => Period | null;
  readonly mode: (claims: readonly ClaimRecord[]) => AttendanceMode;
}

/** Looks up the sources that support a claim, each once. */
export type SourcesOf = (supports: readonly Support[]) => readonly SourceForResolution[];

export function createFactResolver(sourcesOf: SourcesOf): FactResolver {
  const candidate = (claim: ClaimRecord): ClaimForResolution => ({
    ...claim,
    sources: sourcesOf(claim.supports),
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
  const isAccepted = (claims: readonly ClaimRecord[]): boolean => {
    if (positiveClaims(claims).length === 0) return false;
    const { acceptedClaimId } = resolve(claims.map(candidate), AS_RELATION);
    return claims.find((c) => c.id === acceptedClaimId)?.polarity !== 'NEGATIVE';
  };

  return {
    isAccepted,
    fact: (predicate, claims) => {
      const whole = resolve(claims.map(candidate), isEditionPredicate(predicate) ? AS_ENTITY : predicate);
      const detail = hasSpells(predicate)
        ? periods(claims)
        : predicate === 'PARTICIPATED_IN'
          ? modes(claims)
          : null;
      return detail === null || !isAccepted(claims) ? whole : withDetail(whole, detail);
    },
    period: (claims) => timeOf(periods(claims), claims),
    mode: (claims) => {
      const accepted = modes(claims)?.acceptedClaimId;
      return modeOf(claims.find((c) => c.id === accepted)?.value ?? null);
    },
  };
}

/** The accepted period, or on a tie one of the periods that tie: nobody can say which, so it is not the span of all. */
function timeOf(resolution: Resolution | null, claims: readonly ClaimRecord[]): Period | null {
  const periodsOf = (ids: readonly string[]) =>
    claims.filter((c) => ids.includes(c.id)).flatMap((c) => c.period ?? []);
  const [accepted] = periodsOf(resolution?.acceptedClaimId == null ? [] : [resolution.acceptedClaimId]);
  if (accepted !== undefined) return accepted;
  const [first, ...rest] = periodsOf(resolution?.tiedClaimIds ?? []);
  return first === undefined ? null : unionOf([first, ...rest]);
}

/** The claims that affirm a fact and are not deprecated. */
export const positiveClaims = (claims: readonly ClaimRecord[]): ClaimRecord[] =>
  claims.filter((c) => c.rank !== 'DEPRECATED' && c.polarity === 'POSITIVE');

/** The positive claims; announcements only where there is no report. */
export function reportedOrAnnounced(claims: readonly ClaimRecord[]): ClaimRecord[] {
  const positive = positiveClaims(claims);
  const reported = positive.filter((c) => c.modality !== 'ANNOUNCED');
  return reported.length === 0 ? positive : reported;
}

/** Makes a relation contested where sources disagree on its detail, although all affirm it. */
function withDetail(whole: Resolution, detail: Resolution): Resolution {
  if (whole.agreement === 'CONTESTED') return whole;
  if (detail.agreement === 'CONTESTED') return { ...detail, independentOrigins: whole.independentOrigins };
  return detail.agreement === 'COMPATIBLE' ? { ...whole, agreement: 'COMPATIBLE' } : whole;
}

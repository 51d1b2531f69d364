import type { Predicate } from '../predicates.js';
import type { ClaimForResolution } from './claim-for-resolution.js';
import { type ClaimValue, claimValueOf } from './claim-value.js';

/** What some of the claims about a fact say together. */
export interface Position {
  /** For display; `not …` where the claims deny it. */
  readonly value: string;
  /** Sorted. */
  readonly claimIds: readonly string[];
  readonly independentOrigins: number;
}

/** Claims that say the same, sorted by id. */
export interface Stance {
  readonly key: string;
  readonly value: ClaimValue;
  readonly denied: boolean;
  readonly claims: readonly ClaimForResolution[];
}

/**
 * Where only one value can be true, claims are grouped by value; else the fact is its value, and they only affirm
 * or deny it. Sorted by key, so that nothing after depends on the order of claims.
 */
export function stancesOf(claims: readonly ClaimForResolution[], predicate: Predicate): readonly Stance[] {
  const groups = new Map<string, Stance>();
  for (const claim of [...claims].sort((a, b) => compareText(a.id, b.id))) {
    const value = predicate.functional ? claimValueOf(claim, predicate) : relationValue(claim);
    const denied = claim.polarity === 'NEGATIVE';
    const key = predicate.functional ? `${claim.polarity} ${value.kind} ${value.key}` : claim.polarity;
    const group = groups.get(key);
    groups.set(key, { key, denied, value: group?.value ?? value, claims: [...(group?.claims ?? []), claim] });
  }
  return [...groups.values()].sort((a, b) => compareText(a.key, b.key));
}

export function positionOf({ value, denied, claims }: Stance): Position {
  return {
    value: denied ? `not ${value.shown}` : value.shown,
    claimIds: claims.map((claim) => claim.id),
    independentOrigins: countOrigins(claims),
  };
}

/** Of all sources of the claims together. */
export function countOrigins(claims: readonly ClaimForResolution[]): number {
  return new Set(claims.flatMap((claim) => claim.sources.map((source) => source.originId))).size;
}

/** Compared as it is written, which is the same for all claims: only their dates and details may differ. */
function relationValue(claim: ClaimForResolution): ClaimValue {
  const shown = claim.objectId ?? claim.value ?? claim.period?.edtf ?? '';
  return claim.period
    ? { kind: 'period', period: claim.period, key: '', shown }
    : { kind: 'text', key: '', shown };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

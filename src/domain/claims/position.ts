import type { PositionRecord, PositionValue } from '../model.js';
import type { Predicate } from '../predicates.js';
import { compareText } from '../text/compare-text.js';
import type { ClaimForResolution } from './claim-for-resolution.js';
import { type ClaimValue, claimValueOf } from './claim-value.js';

export interface ValuedClaim {
  readonly claim: ClaimForResolution;
  readonly value: ClaimValue;
}

/** Claims that say the same, sorted by id. */
export interface Stance {
  readonly key: string;
  readonly denied: boolean;
  /** The value as the first claim writes it; others may write it differently. */
  readonly value: ClaimValue;
  readonly members: readonly [ValuedClaim, ...ValuedClaim[]];
}

/** Groups claims by what they affirm or deny, sorted, so that no result depends on the order of claims. */
export function stancesOf(claims: readonly ClaimForResolution[], predicate: Predicate): readonly Stance[] {
  const stances = new Map<string, Stance>();
  for (const claim of [...claims].sort((a, b) => compareText(a.id, b.id))) {
    const value = claimValueOf(claim, predicate);
    const denied = claim.polarity === 'NEGATIVE';
    const key = `${value.kind} ${value.key} ${claim.polarity}`;
    const known = stances.get(key);
    const member = { claim, value };
    stances.set(
      key,
      known ? { ...known, members: [...known.members, member] } : { key, denied, value, members: [member] },
    );
  }
  return [...stances.values()].sort((a, b) => compareText(a.key, b.key));
}

/** Whether one stance denies the value that the other affirms. */
export function areOpposites(a: Stance, b: Stance): boolean {
  return a.denied !== b.denied && a.value.kind === b.value.kind && a.value.key === b.value.key;
}

export function positionValueOf({ denied, value: { objectId, text } }: Stance): PositionValue {
  return { objectId, text, negated: denied };
}

export function positionOf(stance: Stance): PositionRecord {
  return {
    value: positionValueOf(stance),
    claimIds: stance.members.map(({ claim }) => claim.id),
    independentOrigins: countOrigins(stance.members),
  };
}

/** Counts the origins of all sources of the claims together. */
export function countOrigins(members: readonly ValuedClaim[]): number {
  return new Set(members.flatMap(({ claim }) => claim.sources.map((source) => source.originId))).size;
}

import type { ClaimFragment } from '../generated/graphql.js';

export type Source = ClaimFragment['supports'][number]['source'];

/** Returns each source once, in the order of the claims. */
export function sourcesOf(claims: readonly ClaimFragment[]): readonly Source[] {
  const all = claims.flatMap((claim) => claim.supports.map((support) => support.source));
  return [...new Map(all.map((source) => [source.id, source])).values()];
}

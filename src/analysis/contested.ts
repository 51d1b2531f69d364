import type { FactRecord } from '../domain/model.js';
import { compareText } from '../domain/text/compare-text.js';
import { type ChildReads, valuesOf } from '../store/queries/child-reads.js';
import { factsOfClaims } from '../store/queries/facts.js';

/**
 * Returns the distinct facts that the claims are about, sorted by id. The positions of a fact cover other
 * claims, too.
 */
export async function factsBehind(
  reads: ChildReads,
  claimIds: readonly string[],
): Promise<readonly FactRecord[]> {
  const found = await Promise.all(claimIds.map((id) => reads.children(factsOfClaims, {}, id)));
  const facts = new Map(found.flatMap(valuesOf).map((fact) => [fact.id, fact]));
  return [...facts.values()].sort((a, b) => compareText(a.id, b.id));
}

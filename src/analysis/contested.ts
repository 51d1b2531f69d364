import type { FactRecord } from '../domain/model.js';
import { type ChildReads, valuesOf } from '../store/queries/child-reads.js';
import { factsOfClaims } from '../store/queries/facts.js';

/** The facts that claims are about, each once, by id: their positions are what these claims and others say of the same. */
export async function factsBehind(
  reads: ChildReads,
  claimIds: readonly string[],
): Promise<readonly FactRecord[]> {
  const found = await Promise.all(claimIds.map((id) => reads.children(factsOfClaims, {}, id)));
  const facts = new Map(found.flatMap(valuesOf).map((fact) => [fact.id, fact]));
  return [...facts.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

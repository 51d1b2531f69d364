/** How many sources are left when reprints, translations and excerpts are taken for what they come from. */

/** The source that a source reprints, translates or excerpts, or null. */
export type DerivedFrom = (sourceId: string) => string | null;

/**
 * The root of a source. Sources that derive from each other in a circle, which seeds should not hold, are
 * one origin: the first of them by id, wherever the walk began.
 */
export function originOf(sourceId: string, derivedFrom: DerivedFrom): string {
  const seen = new Set<string>();
  let current = sourceId;
  while (!seen.has(current)) {
    seen.add(current);
    const parent = derivedFrom(current);
    if (parent === null) return current;
    current = parent;
  }
  return firstInCircle(current, derivedFrom);
}

/** Distinct roots, sorted. */
export function originsOf(sourceIds: Iterable<string>, derivedFrom: DerivedFrom): readonly string[] {
  return [...new Set([...sourceIds].map((id) => originOf(id, derivedFrom)))].sort();
}

/** The number of distinct roots: a reprint never adds to it. */
export function independentOrigins(sourceIds: Iterable<string>, derivedFrom: DerivedFrom): number {
  return originsOf(sourceIds, derivedFrom).length;
}

function firstInCircle(member: string, derivedFrom: DerivedFrom): string {
  let first = member;
  for (let next = derivedFrom(member); next !== null && next !== member; next = derivedFrom(next)) {
    if (next < first) first = next;
  }
  return first;
}

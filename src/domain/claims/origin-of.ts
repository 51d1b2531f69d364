/** Gives the source that a source reprints, translates or excerpts, or null. */
export type DerivedFrom = (sourceId: string) => string | null;

/**
 * Follows a source to its root, so that a reprint counts as what it reprints. Sources that derive from each
 * other in a circle, which the checks refuse, are one origin: the first of them by id, wherever the walk began.
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

function firstInCircle(member: string, derivedFrom: DerivedFrom): string {
  let first = member;
  for (let next = derivedFrom(member); next !== null && next !== member; next = derivedFrom(next)) {
    if (next < first) first = next;
  }
  return first;
}

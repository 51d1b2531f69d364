/** Leads from a place to the places that it lies in. */
import type { LinkRecord } from '../../domain/model.js';
import { groupBy } from '../../domain/text/group-by.js';

/** The place itself comes first. */
export function createPlacesAbove(links: readonly LinkRecord[]): (placeId: string) => readonly string[] {
  const upward = groupBy(
    links.filter((link) => link.type === 'WITHIN'),
    (link) => link.fromId,
  );
  return (placeId) => {
    const seen = new Set([placeId]);
    // A set yields what is added to it meanwhile.
    for (const id of seen) for (const link of upward.get(id) ?? []) seen.add(link.toId);
    return [...seen];
  };
}

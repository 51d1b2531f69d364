/** Leads from an organ or government to the state or top organisation that it belonged to at a time. */
import type { LinkRecord, Period } from '../../domain/model.js';
import { groupBy } from '../../domain/text/group-by.js';
import { possiblyOverlaps } from '../../domain/time/overlap.js';

export type RollUp = (actorId: string, at: Period) => readonly string[];

/** An actor that belongs to nobody is its own top; an organ of two bodies has the tops of both. */
export function createRollUp(links: readonly LinkRecord[]): RollUp {
  const upward = groupBy(
    links.filter((link) => link.type === 'PART_OF' || link.type === 'ACTS_FOR'),
    (link) => link.fromId,
  );
  return (actorId, at) => {
    const tops = new Set<string>();
    const seen = new Set<string>();
    const climb = (id: string): void => {
      if (seen.has(id)) return;
      seen.add(id);
      const above = (upward.get(id) ?? []).filter((link) => holds(link, at));
      if (above.length === 0) tops.add(id);
      for (const link of above) climb(link.toId);
    };
    climb(actorId);
    // A circle has no top; the checks refuse one.
    return tops.size === 0 ? [actorId] : [...tops].sort();
  };
}

/** A relation without a time of its own holds always. */
const holds = ({ period }: LinkRecord, at: Period): boolean =>
  period === null || possiblyOverlaps(period, { from: at.startEarliest, to: at.endLatest });

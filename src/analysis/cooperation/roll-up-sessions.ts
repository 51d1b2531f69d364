/**
 * A conference and its sessions are one event to whoever counts meetings: presence at a session is presence at the
 * conference. So events are folded into the topmost one that they are part of.
 */
import type { PartRow, UnitRow } from '../../store/queries/presence.js';
import { MAX_PART_DEPTH } from './limits.js';

/** An event that counts once, with the events that count as it: itself and its parts. */
export interface Unit extends UnitRow {
  readonly eventIds: readonly string[];
}

export interface Units {
  /** The latest first. */
  readonly units: readonly Unit[];
  /** Those of which a part lies too deep to be counted. */
  readonly incomplete: ReadonlySet<string>;
}

/** A part of two events belongs to both. The events themselves are taken to be part of none among them. */
export function foldParts(events: readonly UnitRow[], parts: readonly PartRow[]): Units {
  const partsOf = new Map<string, Set<string>>();
  for (const { unit, part, depth } of parts) {
    if (depth > MAX_PART_DEPTH) continue;
    const known = partsOf.get(unit);
    if (known === undefined) partsOf.set(unit, new Set([part]));
    else known.add(part);
  }
  const incomplete = new Set(parts.filter((p) => !partsOf.get(p.unit)?.has(p.part)).map((p) => p.unit));
  const units = [...new Map(events.map((e) => [e.id, e])).values()]
    .sort(latestFirst)
    .map((e) => ({ ...e, eventIds: [e.id, ...[...(partsOf.get(e.id) ?? [])].sort()] }));
  return { units, incomplete };
}

export function latestFirst(a: UnitRow, b: UnitRow): number {
  if (a.latestKey !== b.latestKey) return a.latestKey < b.latestKey ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}

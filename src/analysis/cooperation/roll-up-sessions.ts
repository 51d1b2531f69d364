/**
 * A conference and its sessions are one event to whoever counts meetings: presence at a session is presence at the
 * conference. So events are folded into the topmost one that they are part of.
 */
import type { CountedEventRow, SessionRow } from '../../store/queries/presence.js';
import { MAX_PART_DEPTH } from './limits.js';

/** An event that counts once, with the events that count as it: itself and its parts. */
export interface CountedEvent extends CountedEventRow {
  readonly eventIds: readonly string[];
}

export interface CountedEvents {
  /** The latest first. */
  readonly units: readonly CountedEvent[];
  /** Those of which a part lies too deep to be counted. */
  readonly incomplete: ReadonlySet<string>;
}

/** A part of two events belongs to both. The events themselves are taken to be part of none among them. */
export function rollUpSessions(
  events: readonly CountedEventRow[],
  parts: readonly SessionRow[],
): CountedEvents {
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

export function latestFirst(a: CountedEventRow, b: CountedEventRow): number {
  if (a.latestKey !== b.latestKey) return a.latestKey < b.latestKey ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}

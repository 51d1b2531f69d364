/**
 * Rolls sessions up into the topmost event that they are part of: a conference and its sessions are one event
 * where meetings are counted, and presence at a session is presence at the conference.
 */
import { compareText } from '../../domain/text/compare-text.js';
import type { CountedEventRow, SessionRow } from '../../store/queries/presence.js';
import { MAX_SESSION_DEPTH } from './limits.js';

/** An event that counts once, together with its sessions. */
export interface CountedEvent extends CountedEventRow {
  /** The id of the event itself first, then those of its sessions. */
  readonly eventIds: readonly string[];
}

interface CountedEvents {
  /** The latest first. */
  readonly events: readonly CountedEvent[];
  /** Events with a session that lies too deep to be counted. */
  readonly incomplete: ReadonlySet<string>;
}

/**
 * Assigns sessions to events; a session of two events belongs to both.
 * @param events that are not part of each other
 */
export function rollUpSessions(
  events: readonly CountedEventRow[],
  sessions: readonly SessionRow[],
): CountedEvents {
  const sessionsOf = new Map<string, Set<string>>();
  for (const { event, session, depth } of sessions) {
    if (depth > MAX_SESSION_DEPTH) continue;
    const known = sessionsOf.get(event);
    if (known === undefined) sessionsOf.set(event, new Set([session]));
    else known.add(session);
  }
  const incomplete = new Set(
    sessions.filter((s) => !sessionsOf.get(s.event)?.has(s.session)).map((s) => s.event),
  );
  const counted = [...new Map(events.map((e) => [e.id, e])).values()]
    .sort(latestFirst)
    .map((e) => ({ ...e, eventIds: [e.id, ...[...(sessionsOf.get(e.id) ?? [])].sort()] }));
  return { events: counted, incomplete };
}

export const latestFirst = (a: CountedEventRow, b: CountedEventRow): number =>
  compareText(b.latestKey, a.latestKey) || compareText(b.id, a.id);

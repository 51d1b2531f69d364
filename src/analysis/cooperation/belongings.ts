/**
 * Tells what an actor belonged to at an event: what it was part of or acted for, the body of which a person held a post,
 * and so on upwards. To be somewhere with the body that one belongs to is no cooperation with it.
 */
import { groupBy } from '../../domain/text/group-by.js';
import { possiblyOverlaps } from '../../domain/time/overlap.js';
import type { BelongingRow } from '../../store/queries/belonging.js';
import type { PossibleDays } from '../../store/queries/possible-days.js';

export interface Belongings {
  /** The actors that belong to anything. */
  readonly parts: ReadonlyMap<string, unknown>;
  /** Returns whatever the actor belongs to at any time. */
  readonly wholesOf: (actorId: string) => readonly string[];
  /** Whether the part may have belonged to the whole at that time. */
  readonly mayBelong: (part: string, whole: string, at: PossibleDays) => boolean;
}

/** A relation counts where it may have held: nothing certain is needed to doubt that two were partners. */
export function belongingsOf(rows: readonly BelongingRow[]): Belongings {
  const upward = groupBy(rows, (row) => row.part);
  const known = new Map<string, readonly string[]>();

  function reachableFrom(part: string, accepts: (row: BelongingRow) => boolean): Set<string> {
    const wholes = new Set<string>();
    const climb = (id: string): void => {
      for (const row of upward.get(id) ?? []) {
        if (wholes.has(row.whole) || !accepts(row)) continue;
        wholes.add(row.whole);
        climb(row.whole);
      }
    };
    climb(part);
    return wholes;
  }

  function wholesOf(actorId: string): readonly string[] {
    if (!upward.has(actorId)) return [];
    const wholes = known.get(actorId) ?? [...reachableFrom(actorId, () => true)];
    known.set(actorId, wholes);
    return wholes;
  }

  function mayBelong(part: string, whole: string, at: PossibleDays): boolean {
    const window = { from: at.startEarliest, to: at.endLatest };
    return reachableFrom(part, (row) => possiblyOverlaps(row, window)).has(whole);
  }

  return { parts: upward, wholesOf, mayBelong };
}

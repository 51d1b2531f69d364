/**
 * Tells what an actor belonged to at an event: what it was part of or acted for, the body of which a person held a post
 * or spoke, and so on upwards. To be somewhere with the body that one belongs to is no cooperation with it.
 */
import { groupBy } from '../../domain/text/group-by.js';
import { possiblyOverlaps } from '../../domain/time/overlap.js';
import type { BelongingRow } from '../../store/queries/belonging.js';
import type { EventDays, SpokeForRow } from '../../store/queries/presence.js';

export interface Belongings {
  /** Returns a function that gives all wholes of an actor at that time, or null for one that belongs to nobody. */
  wholesAt(
    at: EventDays,
    spoken: readonly SpokeForRow[],
  ): (actorId: string) => ReadonlySet<string> | null;
}

/** A relation counts where it may have held: nothing certain is needed to doubt that two were partners. */
export function belongingsOf(rows: readonly BelongingRow[]): Belongings {
  const upward = groupBy(rows, (row) => row.part);
  return {
    wholesAt: (at, spoken) => {
      const spokeFor = spoken.length === 0 ? undefined : groupBy(spoken, (row) => row.person);
      const window = { from: at.startEarliest, to: at.endLatest };
      return (actorId) => {
        if (!upward.has(actorId) && spokeFor?.has(actorId) !== true) return null;
        const wholes = new Set<string>();
        const climb = (id: string): void => {
          if (wholes.has(id)) return;
          wholes.add(id);
          for (const row of upward.get(id) ?? []) if (possiblyOverlaps(row, window)) climb(row.whole);
          for (const { body } of spokeFor?.get(id) ?? []) climb(body);
        };
        climb(actorId);
        return wholes;
      };
    },
  };
}

export const NO_BELONGINGS: Belongings = belongingsOf([]);

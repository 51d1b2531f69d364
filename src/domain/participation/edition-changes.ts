/**
 * Finds what changed from one edition to the next.
 *
 * Everybody at an edition is in exactly one list: `stayed` if at the one before; else `joined` if known not to have been
 * there, whatever was earlier; else `returned` if at an earlier one; else `firstSeen`. At the first edition, before which there is
 * none, all are first seen. Everybody at the edition before is in exactly one list: `stayed`, `left` if known not to
 * be at this one, else `notSeen`. Who is at neither is in none.
 */
import { type CellStatus, isKnownAbsent } from './matrix-row.js';

export interface Changes<A> {
  readonly stayed: readonly A[];
  readonly joined: readonly A[];
  readonly firstSeen: readonly A[];
  readonly returned: readonly A[];
  readonly left: readonly A[];
  readonly notSeen: readonly A[];
}
type Change = keyof Changes<never>;

interface Row<A> {
  readonly actor: A;
  /** One cell for each edition. */
  readonly cells: readonly CellStatus[];
}

/** Lists the changes of each edition; the actors of each list are in the order of the rows. */
export function editionChanges<A>(rows: readonly Row<A>[], editions: number): readonly Changes<A>[] {
  return Array.from({ length: editions }, (_, at) => {
    const changes = { stayed: [], joined: [], firstSeen: [], returned: [], left: [], notSeen: [] } as Record<
      Change,
      A[]
    >;
    for (const { actor, cells } of rows) {
      const change = changeAt(cells, at);
      if (change !== null) changes[change].push(actor);
    }
    return changes;
  });
}

function changeAt(cells: readonly CellStatus[], at: number): Change | null {
  const here = cells[at];
  const before = at === 0 ? undefined : cells[at - 1];
  if (here === 'PRESENT') {
    if (before === 'PRESENT') return 'stayed';
    if (isKnownAbsent(before)) return 'joined';
    return cells.indexOf('PRESENT') < at ? 'returned' : 'firstSeen';
  }
  if (before !== 'PRESENT') return null;
  return isKnownAbsent(here) ? 'left' : 'notSeen';
}

import { DomainError } from '../../domain/errors.js';
import type { ActorRecord, CountAs, EventRecord } from '../../domain/model.js';
import { type Changes, editionChanges } from '../../domain/participation/edition-changes.js';
import { cellsOf } from '../../domain/participation/matrix-row.js';
import { MIN_DAY } from '../../domain/time/iso-day.js';
import { type ChildReads, valuesOf } from '../../store/queries/child-reads.js';
import { editionRows } from '../../store/queries/editions.js';
import { allEditions } from './series-editions.js';

export interface EditionChange extends Changes<ActorRecord> {
  readonly event: EventRecord;
  readonly previous: EventRecord | null;
}

/** An actor may be in the lists of every edition, and the lists cannot be truncated. */
const MAX_ACTORS = 5_000;

/**
 * Returns for each edition which actors stayed, joined and left; actors with most editions come first in
 * every list. Undated editions are left out, as nobody knows what came before them.
 * @throws DomainError `QUERY_TOO_EXPENSIVE` for more actors than the lists can hold
 */
export async function changesOfSeries(
  reads: ChildReads,
  seriesId: string,
  countAs: CountAs,
): Promise<readonly EditionChange[]> {
  const { editions: all, limit } = await allEditions(reads, seriesId);
  const editions = all.filter(({ event }) => event.period.startEarliest !== MIN_DAY);
  const scope = { editions: limit, kinds: null, limit: MAX_ACTORS + 1 };
  const found = valuesOf(await reads.children(editionRows[countAs], scope, seriesId));
  if (found.length > MAX_ACTORS) {
    throw new DomainError(
      'QUERY_TOO_EXPENSIVE',
      `More than ${MAX_ACTORS} actors were at editions of ${seriesId}; that is more than this field tells whole.`,
      {
        hint: 'Ask for its `matrix`, which says what it leaves out, or page through `cohort`.',
      },
    );
  }
  const rows = found.map((traces) => ({ actor: traces.actor, cells: cellsOf(traces, editions) }));
  return editionChanges(rows, editions.length).map((changes, i) => ({
    event: (editions[i] as (typeof editions)[number]).event,
    previous: editions[i - 1]?.event ?? null,
    ...changes,
  }));
}

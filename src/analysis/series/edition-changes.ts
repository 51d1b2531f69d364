import { DomainError } from '../../domain/errors.js';
import type { ActorRecord, CountAs, EventRecord } from '../../domain/model.js';
import { type Changes, editionChanges } from '../../domain/participation/edition-changes.js';
import { cellsOf } from '../../domain/participation/matrix-row.js';
import { type ChildReads, valuesOf } from '../../store/queries/child-reads.js';
import { editionRows } from '../../store/queries/editions.js';
import { allEditions } from './series-editions.js';

export interface EditionChange extends Changes<ActorRecord> {
  readonly event: EventRecord;
  readonly previous: EventRecord | null;
}

/** Each may stand in a list of every edition, and lists cannot say that something is left out. */
export const MAX_ACTORS = 5_000;

/**
 * Edition by edition, who stayed, joined, left; actors with most editions first in every list.
 * @throws DomainError `QUERY_TOO_EXPENSIVE` where there are more actors than can be told
 */
export async function changesOfSeries(
  reads: ChildReads,
  seriesId: string,
  countAs: CountAs,
): Promise<readonly EditionChange[]> {
  const { editions, limit } = await allEditions(reads, seriesId);
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
  return editionChanges(rows, editions.length).map((changes, at) => ({
    event: (editions[at] as (typeof editions)[number]).event,
    previous: editions[at - 1]?.event ?? null,
    ...changes,
  }));
}

/**
 * The editions of a series that an analysis looks at. All of them, but for series beyond any that people hold: those are looked
 * at from the first edition on, as far as a bounded number of editions, and of actors at them, reaches.
 */
import { DomainError } from '../../domain/errors.js';
import { type ChildReads, valuesOf } from '../../store/queries/child-reads.js';
import { type Edition, editionsInOrder } from '../../store/queries/editions.js';

export const MAX_EDITIONS = 1_000;
/** Presences and absences together; the first edition is looked at however large it is. */
export const MAX_KNOWN = 100_000;

export interface SeriesEditions {
  readonly editions: readonly Edition[];
  /** Later editions are left out. */
  readonly truncated: boolean;
  /** For the statements that go over the same editions. */
  readonly limit: number;
}

export async function seriesEditions(reads: ChildReads, seriesId: string): Promise<SeriesEditions> {
  const found = valuesOf(await reads.children(editionsInOrder, { editions: MAX_EDITIONS + 1 }, seriesId));
  const reach = reachOf(found);
  // As long as all fit, the same limit for every series, so that they share their statements.
  return reach === found.length
    ? { editions: found, truncated: false, limit: MAX_EDITIONS }
    : { editions: found.slice(0, reach), truncated: true, limit: reach };
}

/** @throws DomainError `QUERY_TOO_EXPENSIVE` for a series of which only a part would be looked at */
export async function allEditions(reads: ChildReads, seriesId: string): Promise<SeriesEditions> {
  const editions = await seriesEditions(reads, seriesId);
  if (!editions.truncated) return editions;
  throw new DomainError(
    'QUERY_TOO_EXPENSIVE',
    `${seriesId} has more editions, or more actors at them, than this field tells whole.`,
    { hint: 'Ask for its `matrix`, which says what it leaves out, or page through `events` and `cohort`.' },
  );
}

function reachOf(editions: readonly Edition[]): number {
  let known = 0;
  const over = editions.slice(0, MAX_EDITIONS).findIndex((edition, at) => {
    known += edition.known;
    return at > 0 && known > MAX_KNOWN;
  });
  return over === -1 ? Math.min(editions.length, MAX_EDITIONS) : over;
}

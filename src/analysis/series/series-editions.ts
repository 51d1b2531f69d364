/**
 * Reads the editions of a series for an analysis: all of them, except in series larger than any real one.
 * There it reads the first editions, up to a number of editions and of known presences.
 */
import { DomainError } from '../../domain/errors.js';
import { type ChildReads, valuesOf } from '../../store/queries/child-reads.js';
import { type Edition, editionsInOrder } from '../../store/queries/editions.js';

export const MAX_EDITIONS = 1_000;
/** Presences and absences together; the first edition is always read. */
export const MAX_KNOWN = 100_000;

interface SeriesEditions {
  readonly editions: readonly Edition[];
  /** Whether later editions are left out. */
  readonly truncated: boolean;
  /** The number of editions to pass to further queries over the same editions. */
  readonly limit: number;
}

export async function seriesEditions(reads: ChildReads, seriesId: string): Promise<SeriesEditions> {
  const found = valuesOf(await reads.children(editionsInOrder, { editions: MAX_EDITIONS + 1 }, seriesId));
  const count = countWithinLimits(found);
  // A constant limit where everything fits lets several series share their queries.
  return count === found.length
    ? { editions: found, truncated: false, limit: MAX_EDITIONS }
    : { editions: found.slice(0, count), truncated: true, limit: count };
}

/** @throws DomainError `QUERY_TOO_EXPENSIVE` for a series whose later editions would be left out */
export async function allEditions(reads: ChildReads, seriesId: string): Promise<SeriesEditions> {
  const editions = await seriesEditions(reads, seriesId);
  if (!editions.truncated) return editions;
  throw new DomainError(
    'QUERY_TOO_EXPENSIVE',
    `${seriesId} has more editions, or more actors at them, than this field tells whole.`,
    { hint: 'Ask for its `matrix`, which says what it leaves out, or page through `events` and `cohort`.' },
  );
}

function countWithinLimits(editions: readonly Edition[]): number {
  let known = 0;
  const over = editions.slice(0, MAX_EDITIONS).findIndex((edition, i) => {
    known += edition.known;
    return i > 0 && known > MAX_KNOWN;
  });
  return over === -1 ? Math.min(editions.length, MAX_EDITIONS) : over;
}

import { contentHash } from '../../domain/text/content-hash.js';
import { groupBy } from '../../domain/text/group-by.js';

/**
 * Readable ids stay as they are; only where two records would share one, each gets a suffix made from what it is about.
 * `isShared` knows of those that are projected elsewhere.
 */
export function distinctIds<T>(
  records: readonly T[],
  idOf: (record: T) => string,
  withId: (record: T, id: string) => T,
  contentOf: (record: T) => string,
  isShared: (id: string) => boolean,
): T[] {
  return [...groupBy(records, idOf)].flatMap(([id, same]) =>
    same.length === 1 && !isShared(id)
      ? same
      : same.map((record) => withId(record, `${id}-${contentHash(contentOf(record))}`)),
  );
}

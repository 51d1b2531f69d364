import { contentHash } from '../../domain/text/content-hash.js';
import { groupBy } from '../../domain/text/group-by.js';

/**
 * Keeps readable ids, and adds a suffix made from the content only where two records would share one.
 * `isShared` knows the ids that records projected elsewhere have, too.
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

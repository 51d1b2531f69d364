/** Indexes which entry defines which id, and keeps records beside the entries that they were written as. */
import { type Problem, problemAt, type SeedPosition } from '../records/problem.js';
import type { SeedEntry, SeedPath } from '../records/read-yaml.js';
import type { SeedRecord } from '../records/record-schema.js';

/** A record of right form, with the entry that knows its file and lines. */
export interface LocatedRecord<R extends SeedRecord = SeedRecord> {
  readonly record: R;
  readonly entry: SeedEntry;
}

export interface SeedIndex {
  /** Every id that an entry claims, even of records that are wrong or could not be read, so that one mistake is one problem. */
  readonly defined: { has(id: string): boolean; keys(): Iterable<string> };
  /** From former id to present id. */
  readonly former: ReadonlyMap<string, string>;
}

export const locatedRecordsOf = <R extends SeedRecord>(
  located: readonly LocatedRecord[],
  is: (r: SeedRecord) => r is R,
): LocatedRecord<R>[] => located.flatMap(({ record, entry }) => (is(record) ? [{ record, entry }] : []));

export const problemIn = (
  located: LocatedRecord,
  path: SeedPath,
  message: string,
  hint: string | null = null,
): Problem => problemAt(located.entry.locate(path), `${located.record.id}: ${message}`, hint);

export interface IdIndex {
  /** @returns whether the id was free; a record that takes the id of another should not be compared with the others */
  add(entry: SeedEntry): boolean;
  /** Adds what may be ids of records that could not be read. */
  addUnread(ids: readonly string[]): void;
  /** Ends the index after the last entry; each id that is claimed twice is a problem. */
  close(): SeedIndex & { readonly problems: readonly Problem[] };
}

export function createIdIndex(): IdIndex {
  const defined = new Map<string, SeedPosition>();
  const former = new Map<string, string>();
  const formerIds: { old: string; id: string; at: SeedPosition }[] = [];
  const unread = new Set<string>();
  const problems: Problem[] = [];
  const claim = (id: string, at: SeedPosition, by = ''): boolean => {
    const first = defined.get(id);
    if (first === undefined) {
      defined.set(id, at);
      return true;
    }
    problems.push(
      problemAt(
        at,
        `${by}${id} is already taken at ${first.file}:${first.line}`,
        'merge the two records, or give one another id',
      ),
    );
    return false;
  };
  return {
    add(entry) {
      const { id, formerIds: given } = asObject(entry.value);
      if (typeof id !== 'string') return true;
      const isFree = claim(id, entry.locate(['id']));
      if (Array.isArray(given))
        given.forEach((old: unknown, i) => {
          if (typeof old === 'string') formerIds.push({ old, id, at: entry.locate(['formerIds', i]) });
        });
      return isFree;
    },
    addUnread(ids) {
      for (const id of ids) unread.add(id);
    },
    close() {
      // Last, so that the problem is reported at the former id, not where the id is in use now.
      for (const { old, id, at } of formerIds) if (claim(old, at, `${id}: `)) former.set(old, id);
      return {
        defined: { has: (id) => defined.has(id) || unread.has(id), keys: () => defined.keys() },
        former,
        problems,
      };
    },
  };
}

const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

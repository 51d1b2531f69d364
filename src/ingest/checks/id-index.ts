/** The checked records beside the entries they were written as, and who defines which id. */
import { type Problem, problemAt, type SeedPosition } from '../records/problem.js';
import type { SeedEntry, SeedPath } from '../records/read-yaml.js';
import type { SeedRecord } from '../records/record-schema.js';

/** A record of right form with the entry that knows its lines. */
export interface LocatedRecord<R extends SeedRecord = SeedRecord> {
  readonly record: R;
  readonly entry: SeedEntry;
}

export interface SeedIndex {
  /** Every id that an entry claims, also of records whose form is wrong: one mistake, one problem. */
  readonly defined: ReadonlyMap<string, SeedPosition>;
  /** Former id to present id. */
  readonly former: ReadonlyMap<string, string>;
}

export const locatedRecordsOf = <R extends SeedRecord>(
  placed: readonly LocatedRecord[],
  is: (r: SeedRecord) => r is R,
): LocatedRecord<R>[] => placed.flatMap(({ record, entry }) => (is(record) ? [{ record, entry }] : []));

export const problemIn = (
  placed: LocatedRecord,
  path: SeedPath,
  message: string,
  hint: string | null = null,
): Problem => problemAt(placed.entry.locate(path), `${placed.record.id}: ${message}`, hint);

export interface IdIndex {
  add(entry: SeedEntry): void;
  /** After the last entry: who defines what, and a problem for each id that is claimed twice. */
  close(): SeedIndex & { readonly problems: readonly Problem[] };
}

export function createIdIndex(): IdIndex {
  const defined = new Map<string, SeedPosition>();
  const former = new Map<string, string>();
  const formerIds: { old: string; id: string; at: SeedPosition }[] = [];
  const problems: Problem[] = [];
  const claim = (id: string, at: SeedPosition): boolean => {
    const first = defined.get(id);
    if (first === undefined) {
      defined.set(id, at);
      return true;
    }
    problems.push(
      problemAt(
        at,
        `${id} is already taken at ${first.file}:${first.line}`,
        'merge the two records, or give one another id',
      ),
    );
    return false;
  };
  return {
    add(entry) {
      const { id, formerIds: given } = asObject(entry.value);
      if (typeof id !== 'string') return;
      claim(id, entry.locate(['id']));
      if (!Array.isArray(given)) return;
      given.forEach((old: unknown, i) => {
        if (typeof old === 'string') formerIds.push({ old, id, at: entry.locate(['formerIds', i]) });
      });
    },
    close() {
      // Last, so that whoever has an id now is not told that it is taken.
      for (const { old, id, at } of formerIds) if (claim(old, at)) former.set(old, id);
      return { defined, former, problems };
    },
  };
}

const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

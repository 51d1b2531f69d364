/** The checked records beside the entries they were written as, and who defines which id. */
import { type Problem, problemAt, type SeedPosition } from './problem.js';
import type { SeedEntry, SeedPath } from './read-seeds.js';
import type { SeedRecord } from './seed-schema.js';

/** A record of right form with the entry that knows its lines. */
export interface Placed<R extends SeedRecord = SeedRecord> {
  readonly record: R;
  readonly entry: SeedEntry;
}

export interface SeedIndex {
  readonly placed: readonly Placed[];
  /** Every id that an entry claims, also of records whose form is wrong: one mistake, one problem. */
  readonly defined: ReadonlyMap<string, SeedPosition>;
  /** Former id to present id. */
  readonly former: ReadonlyMap<string, string>;
}

export const placedOf = <R extends SeedRecord>(
  index: SeedIndex,
  is: (r: SeedRecord) => r is R,
): Placed<R>[] => index.placed.flatMap(({ record, entry }) => (is(record) ? [{ record, entry }] : []));

export const problemIn = (
  placed: Placed,
  path: SeedPath,
  message: string,
  hint: string | null = null,
): Problem => problemAt(placed.entry.locate(path), `${placed.record.id}: ${message}`, hint);

/** Who defines what, and a problem for each id that is claimed twice. */
export function indexIds(entries: readonly SeedEntry[]): {
  defined: Map<string, SeedPosition>;
  former: Map<string, string>;
  problems: Problem[];
} {
  const defined = new Map<string, SeedPosition>();
  const former = new Map<string, string>();
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
  const named = entries.flatMap((entry) => {
    const { id, formerIds } = asObject(entry.value);
    return typeof id === 'string' ? [{ entry, id, formerIds }] : [];
  });
  for (const { entry, id } of named) claim(id, entry.locate(['id']));
  for (const { entry, id, formerIds } of named) {
    if (!Array.isArray(formerIds)) continue;
    formerIds.forEach((old: unknown, i) => {
      if (typeof old === 'string' && claim(old, entry.locate(['formerIds', i]))) former.set(old, id);
    });
  }
  return { defined, former, problems };
}

const asObject = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

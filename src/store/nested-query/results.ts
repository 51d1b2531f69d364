/** What the blocks of a statement have left in its columns, as records of their owners. */
import { assemble, type PartName, type RecordType } from '../mapping/record-columns.js';
import type { PageParams } from '../queries/keyset.js';
import type { Branch, Found, Level, Owned, OwnedBranch, StepBranch, Wants } from './plan-node.js';

export function foundBelow(
  levels: readonly Level[],
  lists: readonly (readonly unknown[])[],
  idsOfRoot: readonly string[],
): Found {
  const found = new Map<Branch, ReadonlyMap<string, unknown>>();
  for (const [i, { branch, parent }] of levels.entries()) {
    const rows = (lists[i] ?? []) as unknown[][];
    if (branch.kind === 'step') found.set(branch, recordsById(branch, rows));
    else found.set(branch, byOwner(branch, rows, branch.page === undefined ? ownersBelow(parent) : []));
  }
  return found;

  function ownersBelow(parent: Branch | null): readonly string[] {
    return parent === null ? idsOfRoot : idsBelow(parent, found);
  }
}

const recordsById = ({ step, parts }: StepBranch, rows: readonly unknown[][]) =>
  new Map(
    rows.map((values) => {
      const record = recordOf(step.record, parts, values);
      return [record.id, record];
    }),
  );

const NOTHING: Owned = { rows: [], total: null };

/** @param owners a list leaves out those of them that have nothing; a page leaves nobody out */
function byOwner(
  { reach, parts, wants }: OwnedBranch,
  rows: readonly unknown[][],
  owners: readonly string[],
): ReadonlyMap<string, Owned> {
  const found = new Map<string, Owned>(owners.map((owner) => [owner, NOTHING]));
  for (const [owner, items, total] of rows)
    found.set(
      owner as string,
      ownedOf(items as unknown[][], total as number | null, reach.record, parts, wants),
    );
  return found;
}

/** Of the records that a branch has reached, and that others hang on. */
function idsBelow(branch: Branch, found: Found): readonly string[] {
  const read = found.get(branch);
  if (read === undefined) return [];
  if (branch.kind === 'step') return [...read.keys()];
  return [...(read.values() as Iterable<Owned>)].flatMap((owned) => idsOn(owned, branch.page));
}

export const idsOn = ({ rows }: Owned, page?: PageParams): readonly string[] =>
  rows.slice(0, page === undefined ? rows.length : page.limit - 1).map(({ id }) => id);

export function ownedOf(
  items: readonly unknown[][],
  total: number | null,
  record: RecordType,
  parts: readonly PartName[],
  { places }: Wants,
): Owned {
  const start = places ? 1 : 0;
  return {
    total,
    rows: items.map((values) => {
      const value = recordOf(record, parts, values, start);
      return { key: places ? (values[0] as string) : '', id: value.id, value };
    }),
  };
}

/** With its id where it has been read: of what hangs on nothing but an edge or a page, only if it was asked for. */
export const recordOf = (
  type: RecordType,
  parts: readonly PartName[],
  values: readonly unknown[],
  start = 0,
): { readonly id: string } => assemble(type, parts, values, start) as { readonly id: string };

/** What the blocks of a statement have left in its columns, as records of their parents. */
import { assemble, type ColumnName, type RecordType } from '../mapping/record-columns.js';
import type { PageParams } from '../queries/keyset.js';
import type {
  ChildRows,
  PlanLevel,
  PlanNode,
  PlanResult,
  ReferenceNode,
  RelationNode,
  RequestedFields,
} from './plan-node.js';

export function resultBelow(
  levels: readonly PlanLevel[],
  lists: readonly (readonly unknown[])[],
  idsOfRoot: readonly string[],
): PlanResult {
  const found = new Map<PlanNode, ReadonlyMap<string, unknown>>();
  for (const [i, { node, parent }] of levels.entries()) {
    const rows = (lists[i] ?? []) as unknown[][];
    if (node.kind === 'reference') found.set(node, recordsById(node, rows));
    else found.set(node, byParent(node, rows, node.page === undefined ? parentIdsBelow(parent) : []));
  }
  return found;

  function parentIdsBelow(parent: PlanNode | null): readonly string[] {
    return parent === null ? idsOfRoot : idsBelow(parent, found);
  }
}

const recordsById = ({ reference: step, columns }: ReferenceNode, rows: readonly unknown[][]) =>
  new Map(
    rows.map((values) => {
      const record = recordOf(step.record, columns, values);
      return [record.id, record];
    }),
  );

const NOTHING: ChildRows = { rows: [], total: null };

/** @param parents a list leaves out those of them that have nothing; a page leaves nobody out */
function byParent(
  { relation, columns, requested }: RelationNode,
  rows: readonly unknown[][],
  parents: readonly string[],
): ReadonlyMap<string, ChildRows> {
  const found = new Map<string, ChildRows>(parents.map((parent) => [parent, NOTHING]));
  for (const [parent, items, total] of rows)
    found.set(
      parent as string,
      childRowsOf(items as unknown[][], total as number | null, relation.record, columns, requested),
    );
  return found;
}

/** Of the records that a node has reached, and that others hang on. */
function idsBelow(node: PlanNode, found: PlanResult): readonly string[] {
  const read = found.get(node);
  if (read === undefined) return [];
  if (node.kind === 'reference') return [...read.keys()];
  return [...(read.values() as Iterable<ChildRows>)].flatMap((owned) => idsOn(owned, node.page));
}

export const idsOn = ({ rows }: ChildRows, page?: PageParams): readonly string[] =>
  rows.slice(0, page === undefined ? rows.length : page.limit - 1).map(({ id }) => id);

export function childRowsOf(
  items: readonly unknown[][],
  total: number | null,
  record: RecordType,
  columns: readonly ColumnName[],
  { positions }: RequestedFields,
): ChildRows {
  const start = positions ? 1 : 0;
  return {
    total,
    rows: items.map((values) => {
      const value = recordOf(record, columns, values, start);
      return { key: positions ? (values[0] as string) : '', id: value.id, value };
    }),
  };
}

/** With its id where it has been read: of what hangs on nothing but an edge or a page, only if it was asked for. */
export const recordOf = (
  type: RecordType,
  columns: readonly ColumnName[],
  values: readonly unknown[],
  start = 0,
): { readonly id: string } => assemble(type, columns, values, start) as { readonly id: string };

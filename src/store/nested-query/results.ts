/** Decodes the columns of a nested query into the records of each plan node. */
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

/** @param lists the column of each level, in the order of `levels` */
export function resultOf(
  levels: readonly PlanLevel[],
  lists: readonly (readonly unknown[])[],
  rootIds: readonly string[],
): PlanResult {
  const result = new Map<PlanNode, ReadonlyMap<string, unknown>>();
  for (const [i, { node, parent }] of levels.entries()) {
    const rows = (lists[i] ?? []) as unknown[][];
    if (node.kind === 'reference') result.set(node, recordsById(node, rows));
    else result.set(node, childrenByParent(node, rows, node.page === undefined ? idsOf(parent) : []));
  }
  return result;

  function idsOf(node: PlanNode | null): readonly string[] {
    return node === null ? rootIds : idsOfNode(node, result);
  }
}

const recordsById = ({ reference, columns }: ReferenceNode, rows: readonly unknown[][]) =>
  new Map(
    rows.map((values) => {
      const record = recordOf(reference.record, columns, values);
      return [record.id, record];
    }),
  );

const NO_CHILDREN: ChildRows = { rows: [], total: null };

/**
 * @param parents of a list, which has no row for parents without children; a page has a row for every parent
 */
function childrenByParent(
  { relation, columns, requested }: RelationNode,
  rows: readonly unknown[][],
  parents: readonly string[],
): ReadonlyMap<string, ChildRows> {
  const children = new Map<string, ChildRows>(parents.map((parent) => [parent, NO_CHILDREN]));
  for (const [parent, items, total] of rows)
    children.set(
      parent as string,
      childRowsOf(items as unknown[][], total as number | null, relation.record, columns, requested),
    );
  return children;
}

/** Returns the ids of the records of a plan node, which are the parents of the level below. */
function idsOfNode(node: PlanNode, result: PlanResult): readonly string[] {
  const records = result.get(node);
  if (records === undefined) return [];
  if (node.kind === 'reference') return [...records.keys()];
  return [...(records.values() as Iterable<ChildRows>)].flatMap((rows) => idsOn(rows, node.page));
}

/** Returns the ids of the rows, without the one beyond the page. */
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

/**
 * Assembles a record. It lacks an id where that was not read: a participation, say, only if a field asked for
 * it.
 */
export const recordOf = (
  type: RecordType,
  columns: readonly ColumnName[],
  values: readonly unknown[],
  start = 0,
): { readonly id: string } => assemble(type, columns, values, start) as { readonly id: string };

/** The text of a level: a block that takes nodes, and leaves its rows in a column `r…` and its own nodes in `n…`. */
import { type ColumnName, columnExpressions, type RecordType } from '../mapping/record-columns.js';
import type { IndexedRelation, Relation } from '../queries/connections.js';
import { type Condition, type Direction, type PageParams, whereOf } from '../queries/keyset.js';
import type { PlanNode, ReferenceNode, RelationNode, RequestedFields } from './plan-node.js';

export function subqueryOf(node: PlanNode, at: number, above: string): string {
  if (node.kind === 'reference') return referenceSubquery(node, at, above);
  const { page } = node;
  const block = page === undefined ? listSubquery(node, at, above) : pageSubquery(node, page, at, above);
  return block.replaceAll(/\$(\w+)/g, `$p${at}_$1`);
}

function referenceSubquery(
  { reference, columns, children }: ReferenceNode,
  at: number,
  above: string,
): string {
  const expressions = columnExpressions(reference.record, columns);
  const nodes = children.length > 0 ? `, [collect(n)] AS n${at}` : '';
  return `CALL (${above}) {
    UNWIND ${above} AS os UNWIND os AS o ${reference.clause}
    RETURN collect([${expressions.join(', ')}]) AS r${at}${nodes}
  }`;
}

/** All that each parent has, in one walk from all of them; those that have nothing are left out. */
function listSubquery(node: RelationNode, at: number, above: string): string {
  const { relation, requested, columns, children } = node;
  const { match, key } = relation.traversal;
  const item = itemOf(relation);
  const hasNext = children.length > 0;
  return `CALL (${above}) {
    UNWIND ${above} AS os UNWIND os AS o WITH DISTINCT o
    MATCH ${match} ${whereOf(activeConditions(node))}
    WITH o, ${item}, ${key} AS k ORDER BY k ${relation.direction}, ${item}.\`id\` ${relation.direction}
    WITH o, collect(${rowOf(relation.record, columns, requested, 'k')}) AS list${hasNext ? `, collect(${item}) AS ns` : ''}
    RETURN collect([o.\`id\`, list, null]) AS r${at}${hasNext ? nextColumn(item, at) : ''}
  }`;
}

/** A page of each parent. */
function pageSubquery(node: RelationNode, page: PageParams, at: number, above: string): string {
  const { relation, requested, columns, children } = node;
  const { match, key } = relation.traversal;
  const { direction, record } = relation;
  const item = itemOf(relation);
  const active = activeConditions(node);
  const isLater = page.afterKey !== null;
  const place: Condition[] = isLater ? [{ text: afterGivenPosition(key, direction, item) }] : [];
  const count = `COUNT { MATCH ${match} ${whereOf(active)} }`;
  // What must be looked at one by one is walked once for page and total; else the database knows the total, or a walk ends early.
  const inOneWalk = requested.items && requested.total && !isLater && active.length > 0 && item === 'n';
  const inOrder = (keys: string, id: string) =>
    `WITH ${item}, ${keys} ORDER BY k ${direction}, ${id} ${direction}`;
  const ordered = inOrder(`${key} AS k`, `${item}.\`id\``);
  const found =
    relation.indexed === undefined
      ? `MATCH ${match} ${whereOf([...place, ...active])} ${ordered}`
      : `${foundInOrder(relation.indexed, relation, [...place, ...active])} ${inOrder('k, i', 'i')}`;
  const items = inOneWalk
    ? allAndSome(
        `MATCH ${match} ${whereOf(active)} ${ordered}`,
        rowOf(record, columns, requested, key),
        requested,
      )
    : `${found} LIMIT $limit
      RETURN collect(${rowOf(record, columns, requested, 'k')}) AS page, collect(${item})${onPage(requested)} AS ns`;
  const total = inOneWalk ? 'total' : requested.items && !isLater ? knownFromPage(count) : count;
  return `CALL (${above}) {
    UNWIND ${above} AS os UNWIND os AS o WITH DISTINCT o
    ${requested.items ? `CALL (o) { ${items} }` : ''}
    RETURN collect([o.\`id\`, ${requested.items ? 'page' : '[]'}, ${requested.total ? total : 'null'}]) AS r${at}${children.length > 0 ? nextColumn(item, at) : ''}
  }`;
}

const itemOf = ({ record }: Relation): 'n' | 'r' => (record === 'link' ? 'r' : 'n');

const nextColumn = (item: string, at: number): string => `, collect(ns) AS ${item === 'r' ? 'l' : 'n'}${at}`;

const activeConditions = ({ relation, params }: RelationNode): readonly Condition[] =>
  (relation.traversal.conditions ?? []).flatMap(({ text, sharpened }) => {
    const left = sharpened === undefined ? text : sharpened(params);
    return left === null ? [] : [{ text: left }];
  });

/**
 * The first of each parent, read off an index instead of sorting all that it has. The planner takes the order of the index only
 * where all its properties are in the order that is asked for, and the index only where each has a condition.
 */
function foundInOrder(
  { label, by }: IndexedRelation,
  { traversal: { key }, direction }: Relation,
  further: readonly Condition[],
): string {
  const firsts = by.map(({ property, never }) => {
    const some = never === undefined ? '' : `WITH o WHERE NOT o:\`${never}\``;
    const there = `n.\`${property}\` = parent AND ${key} >= '' AND n.\`id\` IS NOT NULL`;
    return `${some} WITH o.\`id\` AS parent
      MATCH (n:\`${label}\`) ${whereOf([{ text: there }, ...further])}
      WITH n ORDER BY n.\`${property}\` ${direction}, ${key} ${direction}, n.\`id\` ${direction} LIMIT $limit
      RETURN n, ${key} AS k, n.\`id\` AS i`;
  });
  return `CALL (o) { ${firsts.join(' UNION ALL ')} }`;
}

/** Of what was read for a page, that which is on it. */
export const onPage = ({ next }: RequestedFields): string => (next ? '[0..$limit - 1]' : '');

export const allAndSome = (reached: string, row: string, { next }: RequestedFields): string =>
  `${reached}
      WITH collect(n) AS whole
      RETURN [n IN whole[0..$limit] | ${row}] AS page,
        whole[0..$limit${next ? ' - 1' : ''}] AS ns, size(whole) AS total`;

export const rowOf = (
  record: RecordType,
  columns: readonly ColumnName[],
  { positions }: RequestedFields,
  key: string,
): string => `[${[...(positions ? [key] : []), ...columnExpressions(record, columns)].join(', ')}]`;

/** A first page that is not full holds all that there is. */
export const knownFromPage = (count: string) =>
  `CASE WHEN size(page) < $limit THEN size(page) ELSE ${count} END`;

/** So that an index in the order of the list is read from the place on, both bounds of the key stand by themselves. */
export function afterGivenPosition(key: string, direction: Direction, item = 'n'): string {
  const after = direction === 'ASC' ? '>' : '<';
  return `${key} ${after}= $afterKey AND (${key} ${after} $afterKey OR ${item}.\`id\` ${after} $afterId)`;
}

/**
 * The Cypher of a level: a subquery that takes nodes `above`, and returns its rows in a column `r…` and its
 * nodes in `n…` (links in `l…`). `at` is the number of the level.
 */
import { type ColumnName, columnExpressions, type RecordType } from '../mapping/record-columns.js';
import type { IndexedRelation, Relation } from '../queries/connections.js';
import { type Condition, childMatch, type Direction, type PageParams, whereOf } from '../queries/keyset.js';
import type { PlanNode, ReferenceNode, RelationNode, RequestedFields } from './plan-node.js';

/** Returns the subquery with its parameters prefixed, so that those of several levels do not clash. */
export function subqueryOf(node: PlanNode, at: number, above: string): string {
  if (node.kind === 'reference') return referenceSubquery(node, at, above);
  const { page } = node;
  const text = page === undefined ? listSubquery(node, at, above) : pageSubquery(node, page, at, above);
  return text.replaceAll(/\$(\w+)/g, `$p${at}_$1`);
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

/** Reads all children of each parent in one walk; parents without children have no row. */
function listSubquery(node: RelationNode, at: number, above: string): string {
  const { relation, requested, columns, children } = node;
  const { match, key } = relation.traversal;
  const item = itemOf(relation);
  return `CALL (${above}) {
    UNWIND ${above} AS os UNWIND os AS o WITH DISTINCT o
    MATCH ${match} ${whereOf(activeConditions(node))}
    WITH o, ${item}, ${key} AS k ORDER BY k ${relation.direction}, ${item}.\`id\` ${relation.direction}
    WITH o, collect(${rowOf(relation.record, columns, requested, 'k')}) AS list${children.length > 0 ? `, collect(${item}) AS ns` : ''}
    RETURN collect([o.\`id\`, list, null]) AS r${at}${children.length > 0 ? nodesColumn(item, at) : ''}
  }`;
}

/** Reads a page of the children of each parent. */
function pageSubquery(node: RelationNode, page: PageParams, at: number, above: string): string {
  const { relation, requested, columns, children } = node;
  const { traversal, direction, record } = relation;
  const { key } = traversal;
  const item = itemOf(relation);
  const active = activeConditions(node);
  const isLater = page.afterKey !== null;
  const position: Condition[] = isLater ? [{ text: afterGivenPosition(key, direction, item) }] : [];
  const count = `COUNT { ${childMatch(traversal, active)}${traversal.repeats ? ' RETURN n' : ''} }`;
  // Conditions make the database look at every child, so one walk serves page and total. Without conditions
  // it knows the total, and the walk for the page ends early.
  const countsInPage = requested.items && requested.total && !isLater && active.length > 0 && item === 'n';
  const inOrder = (keys: string, id: string) =>
    `WITH ${item}, ${keys} ORDER BY k ${direction}, ${id} ${direction}`;
  const ordered = inOrder(`${key} AS k`, `${item}.\`id\``);
  const matched =
    relation.indexed === undefined
      ? `${childMatch(traversal, [...position, ...active])} ${ordered}`
      : `${matchInOrder(relation.indexed, relation, [...position, ...active])} ${inOrder('k, i', 'i')}`;
  const items = countsInPage
    ? pageWithTotal(
        `${childMatch(traversal, active)} ${ordered}`,
        rowOf(record, columns, requested, key),
        requested,
      )
    : `${matched} LIMIT $limit
      RETURN collect(${rowOf(record, columns, requested, 'k')}) AS page, collect(${item})${onPage(requested)} AS ns`;
  const total = countsInPage ? 'total' : requested.items && !isLater ? totalFromPage(count) : count;
  return `CALL (${above}) {
    UNWIND ${above} AS os UNWIND os AS o WITH DISTINCT o
    ${requested.items ? `CALL (o) { ${items} }` : ''}
    RETURN collect([o.\`id\`, ${requested.items ? 'page' : '[]'}, ${requested.total ? total : 'null'}]) AS r${at}${children.length > 0 ? nodesColumn(item, at) : ''}
  }`;
}

const itemOf = ({ record }: Relation): 'n' | 'r' => (record === 'link' ? 'r' : 'n');

const nodesColumn = (item: string, at: number): string => `, collect(ns) AS ${item === 'r' ? 'l' : 'n'}${at}`;

const activeConditions = ({ relation, params }: RelationNode): readonly Condition[] =>
  (relation.traversal.conditions ?? []).flatMap(({ text, specialized }) => {
    const condition = specialized === undefined ? text : specialized(params);
    return condition === null ? [] : [{ text: condition }];
  });

/**
 * Reads the first children of each parent off an index instead of sorting all of them. The planner of Neo4j
 * uses the order of an index only if the ORDER BY names all its properties, and the index only if each
 * property has a condition.
 */
function matchInOrder(
  { label, by }: IndexedRelation,
  { traversal: { key }, direction }: Relation,
  further: readonly Condition[],
): string {
  const firsts = by.map(({ property, neverNames }) => {
    const guard = neverNames === undefined ? '' : `WITH o WHERE NOT o:\`${neverNames}\``;
    const indexed = `n.\`${property}\` = parent AND ${key} >= '' AND n.\`id\` IS NOT NULL`;
    return `${guard} WITH o.\`id\` AS parent
      MATCH (n:\`${label}\`) ${whereOf([{ text: indexed }, ...further])}
      WITH n ORDER BY n.\`${property}\` ${direction}, ${key} ${direction}, n.\`id\` ${direction} LIMIT $limit
      RETURN n, ${key} AS k, n.\`id\` AS i`;
  });
  return `CALL (o) { ${firsts.join(' UNION ALL ')} }`;
}

/** Drops the row that is read beyond the page to see whether there is a next one. */
export const onPage = ({ next }: RequestedFields): string => (next ? '[0..$limit - 1]' : '');

/** Collects all matched nodes and returns those of the page with the total. */
export const pageWithTotal = (match: string, row: string, { next }: RequestedFields): string =>
  `${match}
      WITH collect(n) AS whole
      RETURN [n IN whole[0..$limit] | ${row}] AS page,
        whole[0..$limit${next ? ' - 1' : ''}] AS ns, size(whole) AS total`;

export const rowOf = (
  record: RecordType,
  columns: readonly ColumnName[],
  { positions }: RequestedFields,
  key: string,
): string => `[${[...(positions ? [key] : []), ...columnExpressions(record, columns)].join(', ')}]`;

/** Takes the total from a first page that is not full, and counts otherwise. */
export const totalFromPage = (count: string) =>
  `CASE WHEN size(page) < $limit THEN size(page) ELSE ${count} END`;

/** Bounds the key by a condition of its own, so that the database reads the index from that position on. */
export function afterGivenPosition(key: string, direction: Direction, item = 'n'): string {
  const after = direction === 'ASC' ? '>' : '<';
  return `${key} ${after}= $afterKey AND (${key} ${after} $afterKey OR ${item}.\`id\` ${after} $afterId)`;
}

/**
 * Compiles a tree of plan nodes into one Cypher query. Each level is a subquery that takes the distinct nodes
 * of the level above, returns its rows in a column `r…` and its nodes in `n…` for the levels below. So a
 * record that two parents share is read once.
 *
 * The store must have the capability `nestedCollect`. The text depends on the shape of the query, never on
 * its values.
 */
import { columnExpressions } from '../mapping/record-columns.js';
import { type Param, type Params, type ReadQuery, readQuery } from '../port/read-query.js';
import type { Direction, PageParams } from '../queries/keyset.js';
import type { ListRelation } from '../queries/list-pages.js';
import {
  type ChildRows,
  type PlanLevel,
  type PlanNode,
  type PlanResult,
  type RequestedFields,
  recordTypeOf,
  type Selection,
} from './plan-node.js';
import { childRowsOf, idsOn, recordOf, resultOf } from './results.js';
import { chunkOf, joinChunks, type RowChunk, returnInChunks } from './row-chunks.js';
import { afterGivenPosition, onPage, pageWithTotal, rowOf, subqueryOf, totalFromPage } from './subqueries.js';

export interface NestedQuery<T> {
  readonly query: ReadQuery<Params, RowChunk>;
  readonly params: Params;
  /** Decodes all rows of the query; returns null where the root does not exist. */
  decode(chunks: readonly RowChunk[]): { readonly root: T; readonly result: PlanResult } | null;
}

/** Compiles a query for an entity and its subtree. */
export function nestedQueryOfEntity(id: string, selection: Selection): NestedQuery<{ readonly id: string }> {
  return compose('entity', { id }, selection, {
    text: `MATCH (n:\`Record\` {\`id\`: $id}) WHERE n:\`Entity\`
      WITH [${columnExpressions('entity', selection.columns).join(', ')}] AS entity, [[n]] AS n0`,
    columns: ['entity'],
    decode: ([entity = []]) => recordOf('entity', selection.columns, entity),
    ids: (root) => [root.id],
  });
}

/** A former id and the current one. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** The result for a page of a list. */
export interface ListResult extends ChildRows {
  /** The former ids among those named in the filter; null if the query did not look for any. */
  readonly redirects: readonly Redirect[] | null;
}

/** Identifies a page of a list. */
export interface ListPage {
  readonly relation: ListRelation;
  readonly filter: Params;
  readonly page: PageParams;
  readonly direction: Direction;
  /** Ids in the filter, some of which may be former ones. */
  readonly named: readonly string[];
}

interface ListQuestion extends ListPage, Selection {
  readonly name: string;
  readonly requested: RequestedFields;
}

/** Compiles a query for a page of a list and the subtrees of its items. */
export function nestedQueryOfList(question: ListQuestion): NestedQuery<ListResult> {
  const { relation, filter, page, direction, named: ids, requested, columns } = question;
  const active = Object.keys(filter);
  const key = relation.keyOf(direction);
  // This holds for every item; it lets the planner of the database use the index in the order of the list.
  const inOrder = `${key} >= '' AND n.\`id\` IS NOT NULL`;
  const position = page.afterKey === null ? inOrder : `${inOrder} AND ${afterGivenPosition(key, direction)}`;
  // A match that starts at neighbours is unordered, so all items are sorted anyway and counted on the way.
  const countsInPage =
    requested.items && requested.total && page.afterKey === null && relation.isAnchored(active);
  const items = countsInPage
    ? pageWithTotal(
        `${relation.match(active, null)} WITH n ORDER BY ${key} ${direction}, n.\`id\` ${direction}`,
        rowOf(relation.record, columns, requested, key),
        requested,
      )
    : `${relation.match(active, position)}
      WITH n, ${key} AS k ORDER BY k ${direction}, n.\`id\` ${direction} LIMIT $limit
      RETURN collect(${rowOf(relation.record, columns, requested, 'k')}) AS page, collect(n)${onPage(requested)} AS ns`;
  const count = `COUNT { ${relation.match(active, null)} RETURN n }`;
  const total = countsInPage
    ? 'total'
    : page.afterKey === null && requested.items
      ? totalFromPage(count)
      : count;
  const former = `CALL () { MATCH (f:\`Record\`) WHERE f.\`id\` IN $named AND f:\`Redirect\` RETURN collect([f.\`id\`, f.\`to\`]) AS former }`;
  const own = { ...filter, ...positionParams(page, requested), ...(ids.length === 0 ? {} : { named: ids }) };
  return compose(question.name, own, question, {
    text: `${requested.items ? `CALL () { ${items} }` : ''} ${ids.length === 0 ? '' : former}
      WITH ${requested.items ? 'page' : '[] AS page'}, [${requested.total ? total : 'null'}] AS totals,
        ${ids.length === 0 ? '[] AS former' : 'former'}, ${requested.items ? '[ns]' : '[]'} AS n0`,
    columns: ['page', 'totals', 'former'],
    decode: ([rows = [], [count = null] = [], redirects = []]) => ({
      ...childRowsOf(rows as unknown[][], count as number | null, relation.record, columns, requested),
      redirects: (redirects as string[][]).map(([from, to]) => ({ from, to }) as Redirect),
    }),
    ids: (root) => idsOn(root, page),
  });
}

type Lists = readonly (readonly unknown[])[];

interface Root<T> {
  /** The Cypher that leaves lists in the columns, and the root nodes in `n0`. */
  readonly text: string;
  readonly columns: readonly string[];
  decode(lists: Lists): T;
  /** Returns the ids of the root nodes. */
  ids(root: T): readonly string[];
}

function compose<T>(name: string, own: Params, { children }: Selection, root: Root<T>): NestedQuery<T> {
  const { levels, params, subqueries } = subtreeOf(children);
  const columns = [...root.columns, ...levels.map(({ number }) => `r${number}`)];
  const text = `${root.text}\n${subqueries}\n${returnInChunks(columns)}`;
  return {
    params: { ...own, ...params },
    query: readQuery(`nested.${name}`, text, chunkOf),
    decode: (chunks) => {
      const lists = joinChunks(chunks, columns.length);
      if (lists === null) return null;
      const decoded = root.decode(lists);
      const ids = root.ids(decoded);
      return { root: decoded, result: resultOf(levels, lists.slice(root.columns.length), ids) };
    },
  };
}

interface Subtree {
  readonly levels: readonly PlanLevel[];
  readonly params: Params;
  readonly subqueries: string;
}

const SUBTREES = new WeakMap<readonly PlanNode[], Subtree>();

/** Compiles a plan once: the planner caches plans for later requests of the same shape. */
function subtreeOf(children: readonly PlanNode[]): Subtree {
  const known = SUBTREES.get(children);
  if (known !== undefined) return known;
  const levels = levelsOf(children);
  const params: Record<string, Param> = {};
  for (const { node, number } of levels)
    for (const [key, value] of Object.entries(paramsOf(node))) params[`p${number}_${key}`] = value;
  const texts = levels.map(({ node, number, above }) => subqueryOf(node, number, above));
  const subtree = { levels, params, subqueries: texts.join('\n') };
  SUBTREES.set(children, subtree);
  return subtree;
}

/** Numbers the plan nodes in depth-first order, so that each comes after its parent. */
function levelsOf(children: readonly PlanNode[]): readonly PlanLevel[] {
  const levels: PlanLevel[] = [];
  const walk = (nodes: readonly PlanNode[], above: string, parent: PlanNode | null): void => {
    for (const node of nodes) {
      const number = levels.length + 1;
      levels.push({ node, number, above, parent });
      walk(node.children, recordTypeOf(node) === 'link' ? `l${number}` : `n${number}`, node);
    }
  };
  walk(children, 'n0', null);
  return levels;
}

const paramsOf = (node: PlanNode): Params =>
  node.kind === 'relation'
    ? { ...node.params, ...(node.page === undefined ? {} : positionParams(node.page, node.requested)) }
    : {};

function positionParams({ afterKey, afterId, limit }: PageParams, { next }: RequestedFields): Params {
  const first = { limit: next ? limit : limit - 1 };
  return afterKey === null ? first : { ...first, afterKey, afterId };
}

/**
 * One statement for all that a query asks below a node or a page: the statements of its levels, one after the other inside
 * one. Each level is a block that takes the nodes the level above has found, every one of them once, and leaves its rows
 * in a column and its own nodes for the next. So what two events share is read once, as with one statement a level.
 *
 * Only for stores that `readsSubtrees`. The text follows from the shape of the query, never from its values.
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
import { childRowsOf, idsOn, recordOf, resultBelow } from './results.js';
import { chunkOf, joinChunks, type RowChunk, returnInChunks } from './row-chunks.js';
import { afterGivenPosition, allAndSome, knownFromPage, onPage, rowOf, subqueryOf } from './subqueries.js';

export interface NestedQuery<T> {
  readonly query: ReadQuery<Params, RowChunk>;
  readonly params: Params;
  /** Of all that the statement returned; null where nothing was found. */
  decode(pieces: readonly RowChunk[]): { readonly root: T; readonly found: PlanResult } | null;
}

/** An entity and what is below it; nothing is found where the id is no entity's. */
export function nestedQueryOfEntity(id: string, reading: Selection): NestedQuery<{ readonly id: string }> {
  return compose('entity', { id }, reading, {
    text: `MATCH (n:\`Record\` {\`id\`: $id}) WHERE n:\`Entity\`
      WITH [${columnExpressions('entity', reading.columns).join(', ')}] AS entity, [[n]] AS n0`,
    columns: ['entity'],
    decode: ([entity = []]) => recordOf('entity', reading.columns, entity),
    ids: (root) => [root.id],
  });
}

/** Where a former id leads. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** A page of a list. */
export interface ListResult extends ChildRows {
  /** Of the ids that were asked about, those that are former ones; null: nobody looked. */
  readonly redirects: readonly Redirect[] | null;
}

/** Which page of which list. */
export interface ListPage {
  readonly relation: ListRelation;
  readonly filter: Params;
  readonly page: PageParams;
  readonly direction: Direction;
  /** Ids in the filter, of which some may be former ones. */
  readonly named: readonly string[];
}

interface ListQuestion extends ListPage, Selection {
  readonly name: string;
  readonly requested: RequestedFields;
}

/** A page of a list and what is below its items. */
export function nestedQueryOfList(question: ListQuestion): NestedQuery<ListResult> {
  const { relation, filter, page, direction, named: ids, requested, columns } = question;
  const active = Object.keys(filter);
  const key = relation.keyOf(direction);
  // True of every item; so the database sees that it may read the index that is in the order of the list.
  const inOrder = `${key} >= '' AND n.\`id\` IS NOT NULL`;
  const place = page.afterKey === null ? inOrder : `${inOrder} AND ${afterGivenPosition(key, direction)}`;
  // What is found from neighbours comes in no order, so all of it is sorted, and is counted by the way.
  const inOneWalk =
    requested.items && requested.total && page.afterKey === null && relation.isAnchored(active);
  const items = inOneWalk
    ? allAndSome(
        `${relation.match(active, null)} WITH n ORDER BY ${key} ${direction}, n.\`id\` ${direction}`,
        rowOf(relation.record, columns, requested, key),
        requested,
      )
    : `${relation.match(active, place)}
      WITH n, ${key} AS k ORDER BY k ${direction}, n.\`id\` ${direction} LIMIT $limit
      RETURN collect(${rowOf(relation.record, columns, requested, 'k')}) AS page, collect(n)${onPage(requested)} AS ns`;
  const count = `COUNT { ${relation.match(active, null)} RETURN n }`;
  const total = inOneWalk
    ? 'total'
    : page.afterKey === null && requested.items
      ? knownFromPage(count)
      : count;
  const former = `CALL () { MATCH (f:\`Record\`) WHERE f.\`id\` IN $named AND f:\`Redirect\` RETURN collect([f.\`id\`, f.\`to\`]) AS former }`;
  const own = { ...filter, ...placeParams(page, requested), ...(ids.length === 0 ? {} : { named: ids }) };
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
  /** Leaves lists in these columns, and its nodes in `n0`. */
  readonly text: string;
  readonly columns: readonly string[];
  decode(lists: Lists): T;
  /** Of its nodes. */
  ids(root: T): readonly string[];
}

function compose<T>(name: string, own: Params, { children }: Selection, root: Root<T>): NestedQuery<T> {
  const { levels, params, blocks } = below(children);
  const columns = [...root.columns, ...levels.map(({ number: at }) => `r${at}`)];
  const text = `${root.text}\n${blocks}\n${returnInChunks(columns)}`;
  return {
    params: { ...own, ...params },
    query: readQuery(`subtree.${name}`, text, chunkOf),
    decode: (pieces) => {
      const lists = joinChunks(pieces, columns.length);
      if (lists === null) return null;
      const read = root.decode(lists);
      return { root: read, found: resultBelow(levels, lists.slice(root.columns.length), root.ids(read)) };
    },
  };
}

interface Below {
  readonly levels: readonly PlanLevel[];
  readonly params: Params;
  /** The text of all levels. */
  readonly blocks: string;
}

const BELOW = new WeakMap<readonly PlanNode[], Below>();

/** Written once for each plan, which is kept for the next request of its kind. */
function below(children: readonly PlanNode[]): Below {
  const known = BELOW.get(children);
  if (known !== undefined) return known;
  const levels = numbered(children);
  const params: Record<string, Param> = {};
  for (const { node, number: at } of levels)
    for (const [key, value] of Object.entries(paramsOf(node))) params[`p${at}_${key}`] = value;
  const blocks = levels.map(({ node, number: at, above }) => subqueryOf(node, at, above));
  const made = { levels, params, blocks: blocks.join('\n') };
  BELOW.set(children, made);
  return made;
}

function numbered(children: readonly PlanNode[]): readonly PlanLevel[] {
  const levels: PlanLevel[] = [];
  const walk = (some: readonly PlanNode[], above: string, parent: PlanNode | null): void => {
    for (const node of some) {
      const at = levels.length + 1;
      levels.push({ node, number: at, above, parent });
      walk(node.children, recordTypeOf(node) === 'link' ? `l${at}` : `n${at}`, node);
    }
  };
  walk(children, 'n0', null);
  return levels;
}

const paramsOf = (node: PlanNode): Params =>
  node.kind === 'relation'
    ? { ...node.params, ...(node.page === undefined ? {} : placeParams(node.page, node.requested)) }
    : {};

function placeParams({ afterKey, afterId, limit }: PageParams, { next }: RequestedFields): Params {
  const some = { limit: next ? limit : limit - 1 };
  return afterKey === null ? some : { ...some, afterKey, afterId };
}

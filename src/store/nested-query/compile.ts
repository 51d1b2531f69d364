/**
 * One statement for all that a query asks below a node or a page: the statements of its levels, one after the other inside
 * one. Each level is a block that takes the nodes the level above has found, every one of them once, and leaves its rows
 * in a column and its own nodes for the next. So what two events share is read once, as with one statement a level.
 *
 * Only for stores that `readsSubtrees`. The text follows from the shape of the query, never from its values.
 */
import { columnsOf } from '../mapping/record-columns.js';
import { type Param, type Params, type Statement, statement } from '../port/read-query.js';
import type { Direction, PageParams } from '../queries/keyset.js';
import type { ListReach } from '../queries/list-pages.js';
import {
  type Branch,
  type Found,
  type Level,
  type Owned,
  type Reading,
  recordTypeOf,
  type Wants,
} from './plan-node.js';
import { foundBelow, idsOn, ownedOf, recordOf } from './results.js';
import { joinPieces, type Piece, pieceOf, returnInPieces } from './row-chunks.js';
import { afterGivenPlace, allAndSome, blockOf, knownFromPage, onPage, rowOf } from './subqueries.js';

export interface Subtree<T> {
  readonly statement: Statement<Params, Piece>;
  readonly params: Params;
  /** Of all that the statement returned; null where nothing was found. */
  decode(pieces: readonly Piece[]): { readonly root: T; readonly found: Found } | null;
}

/** An entity and what is below it; nothing is found where the id is no entity's. */
export function subtreeOfEntity(id: string, reading: Reading): Subtree<{ readonly id: string }> {
  return compose('entity', { id }, reading, {
    text: `MATCH (n:\`Record\` {\`id\`: $id}) WHERE n:\`Entity\`
      WITH [${columnsOf('entity', reading.parts).join(', ')}] AS entity, [[n]] AS n0`,
    columns: ['entity'],
    decode: ([entity = []]) => recordOf('entity', reading.parts, entity),
    ids: (root) => [root.id],
  });
}

/** Where a former id leads. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** A page of a list. */
export interface OwnedPage extends Owned {
  /** Of the ids that were asked about, those that are former ones; null: nobody looked. */
  readonly redirects: readonly Redirect[] | null;
}

/** Which page of which list. */
export interface ListPage {
  readonly reach: ListReach;
  readonly filter: Params;
  readonly page: PageParams;
  readonly direction: Direction;
  /** Ids in the filter, of which some may be former ones. */
  readonly named: readonly string[];
}

interface ListQuestion extends ListPage, Reading {
  readonly name: string;
  readonly wants: Wants;
}

/** A page of a list and what is below its items. */
export function subtreeOfList(question: ListQuestion): Subtree<OwnedPage> {
  const { reach, filter, page, direction, named: ids, wants, parts } = question;
  const active = Object.keys(filter);
  const key = reach.keyOf(direction);
  // True of every item; so the database sees that it may read the index that is in the order of the list.
  const inOrder = `${key} >= '' AND n.\`id\` IS NOT NULL`;
  const place = page.afterKey === null ? inOrder : `${inOrder} AND ${afterGivenPlace(key, direction)}`;
  // What is found from neighbours comes in no order, so all of it is sorted, and is counted by the way.
  const inOneWalk = wants.items && wants.total && page.afterKey === null && reach.isAnchored(active);
  const items = inOneWalk
    ? allAndSome(
        `${reach.match(active, null)} WITH n ORDER BY ${key} ${direction}, n.\`id\` ${direction}`,
        rowOf(reach.record, parts, wants, key),
        wants,
      )
    : `${reach.match(active, place)}
      WITH n, ${key} AS k ORDER BY k ${direction}, n.\`id\` ${direction} LIMIT $limit
      RETURN collect(${rowOf(reach.record, parts, wants, 'k')}) AS page, collect(n)${onPage(wants)} AS ns`;
  const count = `COUNT { ${reach.match(active, null)} RETURN n }`;
  const total = inOneWalk ? 'total' : page.afterKey === null && wants.items ? knownFromPage(count) : count;
  const former = `CALL () { MATCH (f:\`Record\`) WHERE f.\`id\` IN $named AND f:\`Redirect\` RETURN collect([f.\`id\`, f.\`to\`]) AS former }`;
  const own = { ...filter, ...placeParams(page, wants), ...(ids.length === 0 ? {} : { named: ids }) };
  return compose(question.name, own, question, {
    text: `${wants.items ? `CALL () { ${items} }` : ''} ${ids.length === 0 ? '' : former}
      WITH ${wants.items ? 'page' : '[] AS page'}, [${wants.total ? total : 'null'}] AS totals,
        ${ids.length === 0 ? '[] AS former' : 'former'}, ${wants.items ? '[ns]' : '[]'} AS n0`,
    columns: ['page', 'totals', 'former'],
    decode: ([rows = [], [count = null] = [], redirects = []]) => ({
      ...ownedOf(rows as unknown[][], count as number | null, reach.record, parts, wants),
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

function compose<T>(name: string, own: Params, { branches }: Reading, root: Root<T>): Subtree<T> {
  const { levels, params, blocks } = below(branches);
  const columns = [...root.columns, ...levels.map(({ number: at }) => `r${at}`)];
  const text = `${root.text}\n${blocks}\n${returnInPieces(columns)}`;
  return {
    params: { ...own, ...params },
    statement: statement(`subtree.${name}`, text, pieceOf),
    decode: (pieces) => {
      const lists = joinPieces(pieces, columns.length);
      if (lists === null) return null;
      const read = root.decode(lists);
      return { root: read, found: foundBelow(levels, lists.slice(root.columns.length), root.ids(read)) };
    },
  };
}

interface Below {
  readonly levels: readonly Level[];
  readonly params: Params;
  /** The text of all levels. */
  readonly blocks: string;
}

const BELOW = new WeakMap<readonly Branch[], Below>();

/** Written once for each plan, which is kept for the next request of its kind. */
function below(branches: readonly Branch[]): Below {
  const known = BELOW.get(branches);
  if (known !== undefined) return known;
  const levels = numbered(branches);
  const params: Record<string, Param> = {};
  for (const { branch, number: at } of levels)
    for (const [key, value] of Object.entries(paramsOf(branch))) params[`p${at}_${key}`] = value;
  const blocks = levels.map(({ branch, number: at, above }) => blockOf(branch, at, above));
  const made = { levels, params, blocks: blocks.join('\n') };
  BELOW.set(branches, made);
  return made;
}

function numbered(branches: readonly Branch[]): readonly Level[] {
  const levels: Level[] = [];
  const walk = (some: readonly Branch[], above: string, parent: Branch | null): void => {
    for (const branch of some) {
      const at = levels.length + 1;
      levels.push({ branch, number: at, above, parent });
      walk(branch.branches, recordTypeOf(branch) === 'link' ? `l${at}` : `n${at}`, branch);
    }
  };
  walk(branches, 'n0', null);
  return levels;
}

const paramsOf = (branch: Branch): Params =>
  branch.kind === 'owned'
    ? { ...branch.params, ...(branch.page === undefined ? {} : placeParams(branch.page, branch.wants)) }
    : {};

function placeParams({ afterKey, afterId, limit }: PageParams, { next }: Wants): Params {
  const some = { limit: next ? limit : limit - 1 };
  return afterKey === null ? some : { ...some, afterKey, afterId };
}

/**
 * One statement for all that a query asks below a node or a page: the statements of its levels, one after the other inside
 * one. Each level is a block that takes the nodes the level above has found, every one of them once, and leaves its rows
 * in a column and its own nodes for the next. So what two events share is read once, as with one statement a level.
 *
 * Only for stores that `readsSubtrees`. The text follows from the shape of the query, never from its values.
 */
import { assemble, columnsOf, type PartName, type RecordType } from '../parts.js';
import { type Param, type Params, type Statement, statement } from '../statement.js';
import type { Indexed, Reach } from './connections.js';
import type { ListReach } from './pages.js';
import { type Condition, type Direction, type PageParams, type PageRow, whereOf } from './paging.js';
import { joinPieces, type Piece, pieceOf, returnInPieces } from './pieces.js';

/** What a block reads of the records that it reaches, and what comes after it. */
interface Reading {
  readonly parts: readonly PartName[];
  readonly branches: readonly Branch[];
}

/** A level: what it reaches from each node, or from each link, of the level above. */
export type Branch = OwnedBranch | StepBranch;

/** What hangs on the nodes above: a page of it, or all. */
export interface OwnedBranch extends Reading {
  readonly kind: 'owned';
  readonly reach: Reach;
  readonly params: Params;
  readonly page?: PageParams;
  readonly wants: Wants;
}

/** Records that the ones above name, whoever names them. */
export interface StepBranch extends Reading {
  readonly kind: 'step';
  readonly step: Step;
}

export interface Wants {
  readonly items: boolean;
  /** Whether the places of the items in their order are asked for. */
  readonly places: boolean;
  readonly total: boolean;
}

export interface Step {
  readonly record: RecordType;
  /** From a node or a link `o` to distinct nodes `n`. */
  readonly clause: string;
}

/** The record whose id is in this property. */
export const named = (property: string): Step => ({
  record: 'entity',
  clause: `WITH DISTINCT o.\`${property}\` AS id WHERE id IS NOT NULL MATCH (n:\`Record\` {\`id\`: id})`,
});
/** As `named`, where there is an edge as well: to walk it costs less than to look an id up. Only from nodes with few edges. */
export const atEndOf = (edge: string): Step => ({
  record: 'entity',
  clause: `MATCH (o)-[:\`${edge}\`]->(n) WITH DISTINCT n`,
});
export const startOfLink: Step = { record: 'entity', clause: 'WITH DISTINCT startNode(o) AS n' };
export const endOfLink: Step = { record: 'entity', clause: 'WITH DISTINCT endNode(o) AS n' };
export const claimsBehind: Step = {
  record: 'claim',
  clause: 'UNWIND o.`claimIds` AS id WITH DISTINCT id MATCH (n:`Record` {`id`: id})',
};
export const sourcesOfClaim: Step = {
  record: 'source',
  clause: 'MATCH (o)-[:`SUPPORTED_BY`]->(n:`Source`) WITH DISTINCT n',
};

/** What one owner has. */
export interface Owned {
  /** One longer than the page where more comes after it. */
  readonly rows: readonly PageRow<unknown>[];
  readonly total: number | null;
}
/** By branch: of owners by the owner's id, of steps by the record's own id. */
export type Found = ReadonlyMap<Branch, ReadonlyMap<string, unknown>>;

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
  const place = page.afterKey === null ? inOrder : `${inOrder} AND ${afterPlace(key, direction)}`;
  // What is found from neighbours comes in no order, so all of it is sorted, and is counted by the way.
  const inOneWalk = wants.items && wants.total && page.afterKey === null && reach.isAnchored(active);
  const items = inOneWalk
    ? allAndSome(
        `${reach.match(active, null)} WITH n ORDER BY ${key} ${direction}, n.\`id\` ${direction}`,
        rowOf(reach.record, parts, wants, key),
      )
    : `${reach.match(active, place)}
      WITH n, ${key} AS k ORDER BY k ${direction}, n.\`id\` ${direction} LIMIT $limit
      RETURN collect(${rowOf(reach.record, parts, wants, 'k')}) AS page, collect(n)[0..$limit - 1] AS ns`;
  const count = `COUNT { ${reach.match(active, null)} RETURN n }`;
  const total = inOneWalk ? 'total' : page.afterKey === null && wants.items ? knownFromPage(count) : count;
  const former = `CALL () { MATCH (f:\`Record\`) WHERE f.\`id\` IN $named AND f:\`Redirect\` RETURN collect([f.\`id\`, f.\`to\`]) AS former }`;
  const own = { ...filter, ...placeParams(page), ...(ids.length === 0 ? {} : { named: ids }) };
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

interface Level {
  readonly branch: Branch;
  readonly number: number;
  /** The column of nodes that it starts from, and what left them there; null: the root. */
  readonly above: string;
  readonly parent: Branch | null;
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
      walk(branch.branches, typeOf(branch) === 'link' ? `l${at}` : `n${at}`, branch);
    }
  };
  walk(branches, 'n0', null);
  return levels;
}

const typeOf = (branch: Branch): RecordType =>
  branch.kind === 'owned' ? branch.reach.record : branch.step.record;

const paramsOf = (branch: Branch): Params =>
  branch.kind === 'owned'
    ? { ...branch.params, ...(branch.page === undefined ? {} : placeParams(branch.page)) }
    : {};

const placeParams = ({ afterKey, afterId, limit }: PageParams): Params =>
  afterKey === null ? { limit } : { limit, afterKey, afterId };

function blockOf(branch: Branch, at: number, above: string): string {
  if (branch.kind === 'step') return stepBlock(branch, at, above);
  const { page } = branch;
  const block = page === undefined ? listBlock(branch, at, above) : pageBlock(branch, page, at, above);
  return block.replaceAll(/\$(\w+)/g, `$p${at}_$1`);
}

function stepBlock({ step, parts, branches }: StepBranch, at: number, above: string): string {
  const columns = columnsOf(step.record, parts);
  const nodes = branches.length > 0 ? `, [collect(n)] AS n${at}` : '';
  return `CALL (${above}) {
    UNWIND ${above} AS os UNWIND os AS o ${step.clause}
    RETURN collect([${columns.join(', ')}]) AS r${at}${nodes}
  }`;
}

/** All that each owner has, in one walk from all of them; those that have nothing are left out. */
function listBlock(branch: OwnedBranch, at: number, above: string): string {
  const { reach, wants, parts, branches } = branch;
  const { match, key } = reach.traversal;
  const item = itemOf(reach);
  const hasNext = branches.length > 0;
  return `CALL (${above}) {
    UNWIND ${above} AS os UNWIND os AS o WITH DISTINCT o
    MATCH ${match} ${whereOf(activeConditions(branch))}
    WITH o, ${item}, ${key} AS k ORDER BY k ${reach.direction}, ${item}.\`id\` ${reach.direction}
    WITH o, collect(${rowOf(reach.record, parts, wants, 'k')}) AS list${hasNext ? `, collect(${item}) AS ns` : ''}
    RETURN collect([o.\`id\`, list, null]) AS r${at}${hasNext ? nextColumn(item, at) : ''}
  }`;
}

/** A page of each owner. */
function pageBlock(branch: OwnedBranch, page: PageParams, at: number, above: string): string {
  const { reach, wants, parts, branches } = branch;
  const { match, key } = reach.traversal;
  const { direction, record } = reach;
  const item = itemOf(reach);
  const active = activeConditions(branch);
  const isLater = page.afterKey !== null;
  const place: Condition[] = isLater ? [{ text: afterPlace(key, direction, item) }] : [];
  const count = `COUNT { MATCH ${match} ${whereOf(active)} }`;
  // What must be looked at one by one is walked once for page and total; else the database knows the total, or a walk ends early.
  const inOneWalk = wants.items && wants.total && !isLater && active.length > 0 && item === 'n';
  const inOrder = (keys: string, from = '') =>
    `WITH ${item}, ${keys} ORDER BY k ${direction}, ${from === '' ? `${item}.\`id\`` : from} ${direction}`;
  const found =
    reach.indexed === undefined
      ? `MATCH ${match} ${whereOf([...place, ...active])} ${inOrder(`${key} AS k`)}`
      : `${foundInOrder(reach.indexed, reach, [...place, ...active])} ${inOrder('k, i', 'i')}`;
  const items = inOneWalk
    ? allAndSome(
        `MATCH ${match} ${whereOf(active)} ${inOrder(`${key} AS k`)}`,
        rowOf(record, parts, wants, key),
      )
    : `${found} LIMIT $limit
      RETURN collect(${rowOf(record, parts, wants, 'k')}) AS page, collect(${item})[0..$limit - 1] AS ns`;
  const total = inOneWalk ? 'total' : wants.items && !isLater ? knownFromPage(count) : count;
  return `CALL (${above}) {
    UNWIND ${above} AS os UNWIND os AS o WITH DISTINCT o
    ${wants.items ? `CALL (o) { ${items} }` : ''}
    RETURN collect([o.\`id\`, ${wants.items ? 'page' : '[]'}, ${wants.total ? total : 'null'}]) AS r${at}${branches.length > 0 ? nextColumn(item, at) : ''}
  }`;
}

const itemOf = ({ record }: Reach): 'n' | 'r' => (record === 'link' ? 'r' : 'n');

const nextColumn = (item: string, at: number): string => `, collect(ns) AS ${item === 'r' ? 'l' : 'n'}${at}`;

const activeConditions = ({ reach, params }: OwnedBranch): readonly Condition[] =>
  (reach.traversal.conditions ?? []).flatMap(({ text, sharpened }) => {
    const left = sharpened === undefined ? text : sharpened(params);
    return left === null ? [] : [{ text: left }];
  });

/**
 * The first of each owner, read off an index instead of sorting all that it has. The planner takes the order of the index only
 * where all its properties are in the order that is asked for, and the index only where each has a condition.
 */
function foundInOrder(
  { label, by }: Indexed,
  { traversal: { key }, direction }: Reach,
  further: readonly Condition[],
): string {
  const firsts = by.map(({ property, never }) => {
    const some = never === undefined ? '' : `WITH o WHERE NOT o:\`${never}\``;
    const there = `n.\`${property}\` = owner AND ${key} >= '' AND n.\`id\` IS NOT NULL`;
    return `${some} WITH o.\`id\` AS owner
      MATCH (n:\`${label}\`) ${whereOf([{ text: there }, ...further])}
      WITH n ORDER BY n.\`${property}\` ${direction}, ${key} ${direction}, n.\`id\` ${direction} LIMIT $limit
      RETURN n, ${key} AS k, n.\`id\` AS i`;
  });
  return `CALL (o) { ${firsts.join(' UNION ALL ')} }`;
}

const allAndSome = (reached: string, row: string): string =>
  `${reached}
      WITH collect(n) AS whole
      RETURN [n IN whole[0..$limit] | ${row}] AS page,
        whole[0..$limit - 1] AS ns, size(whole) AS total`;

const rowOf = (record: RecordType, parts: readonly PartName[], { places }: Wants, key: string): string =>
  `[${[...(places ? [key] : []), ...columnsOf(record, parts)].join(', ')}]`;

/** A first page that is not full holds all that there is. */
const knownFromPage = (count: string) => `CASE WHEN size(page) < $limit THEN size(page) ELSE ${count} END`;

/** So that an index in the order of the list is read from the place on, both bounds of the key stand by themselves. */
function afterPlace(key: string, direction: Direction, item = 'n'): string {
  const after = direction === 'ASC' ? '>' : '<';
  return `${key} ${after}= $afterKey AND (${key} ${after} $afterKey OR ${item}.\`id\` ${after} $afterId)`;
}

function foundBelow(levels: readonly Level[], lists: Lists, idsOfRoot: readonly string[]): Found {
  const found = new Map<Branch, ReadonlyMap<string, unknown>>();
  for (const [i, { branch, parent }] of levels.entries()) {
    const rows = (lists[i] ?? []) as unknown[][];
    if (branch.kind === 'step') found.set(branch, recordsById(branch, rows));
    else found.set(branch, byOwner(branch, rows, parent === null ? idsOfRoot : idsBelow(parent, found)));
  }
  return found;
}

const recordsById = ({ step, parts }: StepBranch, rows: readonly unknown[][]) =>
  new Map(
    rows.map((values) => {
      const record = recordOf(step.record, parts, values);
      return [record.id, record];
    }),
  );

const NOTHING: Owned = { rows: [], total: null };

function byOwner(
  { reach, parts, page, wants }: OwnedBranch,
  rows: readonly unknown[][],
  owners: readonly string[],
): ReadonlyMap<string, Owned> {
  const found = new Map<string, Owned>();
  // A list leaves out those that have nothing.
  if (page === undefined) for (const owner of owners) found.set(owner, NOTHING);
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

const idsOn = ({ rows }: Owned, page?: PageParams): readonly string[] =>
  rows.slice(0, page === undefined ? rows.length : page.limit - 1).map(({ id }) => id);

function ownedOf(
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
const recordOf = (
  type: RecordType,
  parts: readonly PartName[],
  values: readonly unknown[],
  start = 0,
): { readonly id: string } => assemble(type, parts, values, start) as { readonly id: string };

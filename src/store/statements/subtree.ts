/**
 * One statement for all that a query asks below a node or a page: the statements of its levels, one after the other inside
 * one. Each level is a block that takes the nodes the level above has found, every one of them once, and leaves its rows
 * in a column and its own nodes for the next. So what two events share is read once, as with one statement a level.
 *
 * Only for stores that `readsSubtrees`. The text follows from the shape of the query, never from its values.
 */
import { assemble, columnsOf, type PartName, type RecordType } from '../parts.js';
import { type Param, type Params, type Row, type Statement, statement } from '../statement.js';
import type { Indexed, Reach } from './connections.js';
import type { ListReach } from './pages.js';
import { type Condition, type Direction, type PageParams, type PageRow, whereOf } from './paging.js';

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
  readonly statement: Statement<Params, { readonly root: T; readonly found: Found }>;
  readonly params: Params;
}

/** An entity and what is below it; no row where the id is no entity's. */
export function subtreeOfEntity(id: string, reading: Reading): Subtree<{ readonly id: string }> {
  return compose('entity', { id }, reading, {
    text: `MATCH (n:\`Record\` {\`id\`: $id}) WHERE n:\`Entity\`
      WITH [${columnsOf('entity', reading.parts).join(', ')}] AS r0, [[n]] AS n0`,
    decode: (r0) => assemble('entity', reading.parts, r0 as unknown[]),
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
      WITH [${wants.items ? 'page' : '[]'}, ${wants.total ? total : 'null'}, ${ids.length === 0 ? '[]' : 'former'}] AS r0,
        ${wants.items ? '[ns]' : '[]'} AS n0`,
    decode: (r0) => {
      const [rows, count, redirects] = r0 as readonly [unknown[][], number | null, string[][]];
      const owned = ownedOf([rows, count], reach.record, parts, wants);
      return { ...owned, redirects: redirects.map(([from, to]) => ({ from, to }) as Redirect) };
    },
  });
}

interface Root<T> {
  /** Leaves its rows in `r0` and its nodes in `n0`. */
  readonly text: string;
  readonly decode: (rows: unknown) => T;
}

function compose<T>(name: string, own: Params, { branches }: Reading, root: Root<T>): Subtree<T> {
  const { levels, params, blocks } = below(branches);
  const columns = ['r0', ...levels.map(({ number: at }) => `r${at}`)];
  return {
    params: { ...own, ...params },
    statement: statement(
      `subtree.${name}`,
      `${root.text}\n${blocks}\nRETURN ${columns.join(', ')}`,
      (row) => ({
        root: root.decode(row.r0),
        found: new Map(levels.map(({ branch, number: at }) => [branch, foundBy(branch, row, at)])),
      }),
    ),
  };
}

interface Level {
  readonly branch: Branch;
  readonly number: number;
  /** The column of nodes that it starts from. */
  readonly above: string;
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
  const blocks = levels.map(({ branch, number: at, above }) =>
    branch.kind === 'owned' ? ownedBlock(branch, at, above) : stepBlock(branch, at, above),
  );
  const made = { levels, params, blocks: blocks.join('\n') };
  BELOW.set(branches, made);
  return made;
}

function numbered(branches: readonly Branch[]): readonly Level[] {
  const levels: Level[] = [];
  const walk = (some: readonly Branch[], above: string): void => {
    for (const branch of some) {
      const at = levels.length + 1;
      levels.push({ branch, number: at, above });
      walk(branch.branches, recordOf(branch) === 'link' ? `l${at}` : `n${at}`);
    }
  };
  walk(branches, 'n0');
  return levels;
}

const recordOf = (branch: Branch): RecordType =>
  branch.kind === 'owned' ? branch.reach.record : branch.step.record;

const paramsOf = (branch: Branch): Params =>
  branch.kind === 'owned'
    ? { ...branch.params, ...(branch.page === undefined ? {} : placeParams(branch.page)) }
    : {};

const placeParams = ({ afterKey, afterId, limit }: PageParams): Params =>
  afterKey === null ? { limit } : { limit, afterKey, afterId };

function stepBlock({ step, parts, branches }: StepBranch, at: number, above: string): string {
  const columns = columnsOf(step.record, parts);
  const nodes = branches.length > 0 ? `, [collect(n)] AS n${at}` : '';
  return `CALL (${above}) {
    UNWIND ${above} AS os UNWIND os AS o ${step.clause}
    RETURN collect([${columns.join(', ')}]) AS r${at}${nodes}
  }`;
}

function ownedBlock(branch: OwnedBranch, at: number, above: string): string {
  const { reach, params, page, wants, branches } = branch;
  const { match, conditions = [], key } = reach.traversal;
  const item = reach.record === 'link' ? 'r' : 'n';
  const active = conditions.flatMap(({ text, sharpened }) => {
    const left = sharpened === undefined ? text : sharpened(params);
    return left === null ? [] : [{ text: left }];
  });
  const isLater = page !== undefined && page.afterKey !== null;
  const place: Condition[] = isLater ? [{ text: afterPlace(key, reach.direction, item) }] : [];
  const found =
    page === undefined || reach.indexed === undefined
      ? `MATCH ${match} ${whereOf([...place, ...active])}`
      : foundInOrder(reach.indexed, reach, [...place, ...active]);
  const inOrder = (from: string) =>
    `${from} WITH ${item}, ${key} AS k ORDER BY k ${reach.direction}, ${item}.\`id\` ${reach.direction}`;
  const count = `COUNT { MATCH ${match} ${whereOf(active)} }`;
  const next = branches.length === 0 ? '' : `, collect(ns) AS ${item === 'r' ? 'l' : 'n'}${at}`;
  // What must be looked at one by one is walked once for page and total; else the database knows the total, or a walk ends early.
  const inOneWalk = wants.items && wants.total && !isLater && active.length > 0 && item === 'n';
  const items = inOneWalk
    ? allAndSome(inOrder(`MATCH ${match} ${whereOf(active)}`), rowOf(reach.record, branch.parts, wants, key))
    : someOf(branch, inOrder(found), item);
  const total = inOneWalk ? 'total' : wants.items && !isLater ? knownFromPage(count) : count;
  const block = `CALL (${above}) {
    UNWIND ${above} AS os UNWIND os AS o WITH DISTINCT o
    ${wants.items ? `CALL (o) { ${items} }` : ''}
    RETURN collect([o.\`id\`, ${wants.items ? 'page' : '[]'}, ${wants.total ? total : 'null'}]) AS r${at}${next}
  }`;
  return block.replaceAll(/\$(\w+)/g, `$p${at}_$1`);
}

/**
 * The first of each owner, read off an index instead of sorting all that it has. The planner takes the order of the index only
 * where all its properties are in the order that is asked for, and the index only where each has a condition.
 */
function foundInOrder(
  { label, by }: Indexed,
  { traversal: { key }, direction }: Reach,
  further: Condition[],
): string {
  const firsts = by.map(
    (property) => `WITH o.\`id\` AS owner
      MATCH (n:\`${label}\`) ${whereOf([{ text: `n.\`${property}\` = owner AND ${key} >= ''` }, ...further])}
      WITH n ORDER BY n.\`${property}\` ${direction}, ${key} ${direction}, n.\`id\` ${direction} LIMIT $limit
      RETURN n`,
  );
  return `CALL (o) { ${firsts.join(' UNION ALL ')} }`;
}

const someOf = ({ reach, page, wants, parts }: OwnedBranch, reached: string, item: string): string =>
  `${reached} ${page === undefined ? '' : 'LIMIT $limit'}
      RETURN collect(${rowOf(reach.record, parts, wants, 'k')}) AS page, collect(${item})${page === undefined ? '' : '[0..$limit - 1]'} AS ns`;

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

function foundBy(branch: Branch, row: Row, at: number): ReadonlyMap<string, unknown> {
  const rows = row[`r${at}`] as unknown[][];
  if (branch.kind === 'step')
    return new Map(
      rows.map((values) => {
        const record = assemble(branch.step.record, branch.parts, values);
        return [record.id, record];
      }),
    );
  const { reach, parts, wants } = branch;
  return new Map(
    rows.map(([owner, page, total]) => [
      owner as string,
      ownedOf([page as unknown[][], total as number | null], reach.record, parts, wants),
    ]),
  );
}

function ownedOf(
  [page, total]: readonly [readonly unknown[][], number | null],
  record: RecordType,
  parts: readonly PartName[],
  { places }: Wants,
): Owned {
  const start = places ? 1 : 0;
  return {
    total,
    rows: page.map((values) => {
      const value = assemble(record, parts, values, start);
      return { key: places ? (values[0] as string) : '', id: value.id, value };
    }),
  };
}

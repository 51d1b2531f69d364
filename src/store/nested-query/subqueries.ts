/** The text of a level: a block that takes nodes, and leaves its rows in a column `r…` and its own nodes in `n…`. */
import { columnsOf, type PartName, type RecordType } from '../mapping/record-columns.js';
import type { Indexed, Reach } from '../queries/connections.js';
import { type Condition, type Direction, type PageParams, whereOf } from '../queries/keyset.js';
import type { Branch, OwnedBranch, StepBranch, Wants } from './plan-node.js';

export function blockOf(branch: Branch, at: number, above: string): string {
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
  const place: Condition[] = isLater ? [{ text: afterGivenPlace(key, direction, item) }] : [];
  const count = `COUNT { MATCH ${match} ${whereOf(active)} }`;
  // What must be looked at one by one is walked once for page and total; else the database knows the total, or a walk ends early.
  const inOneWalk = wants.items && wants.total && !isLater && active.length > 0 && item === 'n';
  const inOrder = (keys: string, id: string) =>
    `WITH ${item}, ${keys} ORDER BY k ${direction}, ${id} ${direction}`;
  const ordered = inOrder(`${key} AS k`, `${item}.\`id\``);
  const found =
    reach.indexed === undefined
      ? `MATCH ${match} ${whereOf([...place, ...active])} ${ordered}`
      : `${foundInOrder(reach.indexed, reach, [...place, ...active])} ${inOrder('k, i', 'i')}`;
  const items = inOneWalk
    ? allAndSome(`MATCH ${match} ${whereOf(active)} ${ordered}`, rowOf(record, parts, wants, key), wants)
    : `${found} LIMIT $limit
      RETURN collect(${rowOf(record, parts, wants, 'k')}) AS page, collect(${item})${onPage(wants)} AS ns`;
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

/** Of what was read for a page, that which is on it. */
export const onPage = ({ next }: Wants): string => (next ? '[0..$limit - 1]' : '');

export const allAndSome = (reached: string, row: string, { next }: Wants): string =>
  `${reached}
      WITH collect(n) AS whole
      RETURN [n IN whole[0..$limit] | ${row}] AS page,
        whole[0..$limit${next ? ' - 1' : ''}] AS ns, size(whole) AS total`;

export const rowOf = (
  record: RecordType,
  parts: readonly PartName[],
  { places }: Wants,
  key: string,
): string => `[${[...(places ? [key] : []), ...columnsOf(record, parts)].join(', ')}]`;

/** A first page that is not full holds all that there is. */
export const knownFromPage = (count: string) =>
  `CASE WHEN size(page) < $limit THEN size(page) ELSE ${count} END`;

/** So that an index in the order of the list is read from the place on, both bounds of the key stand by themselves. */
export function afterGivenPlace(key: string, direction: Direction, item = 'n'): string {
  const after = direction === 'ASC' ? '>' : '<';
  return `${key} ${after}= $afterKey AND (${key} ${after} $afterKey OR ${item}.\`id\` ${after} $afterId)`;
}

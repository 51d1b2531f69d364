/**
 * The form of every page: ordered by a sort key and then by id, so that a cursor is a place in that order and stays valid
 * when rows are added or removed around it.
 */
import { type Direction, type Params, type ReadQuery, type Row, readQuery } from '../port/read-query.js';

export type { Direction } from '../port/read-query.js';

/** Where a page begins: after this place of the order. */
export interface SortPosition {
  readonly key: string;
  readonly id: string;
}

export interface PageParams extends Params {
  readonly afterKey: string | null;
  readonly afterId: string | null;
  readonly limit: number;
}

/** A page for each of several parents: one statement, whatever their number. */
export interface ChildPageParams extends PageParams {
  readonly parents: readonly string[];
}

export interface PageRow<R> extends SortPosition {
  readonly value: R;
}
export interface ChildRow<R> extends PageRow<R> {
  readonly parent: string;
}

export interface Condition {
  /** With its own parameters. */
  readonly text: string;
  /** What is left of it with these parameters; null where it lets everything through. For statements made for them. */
  readonly sharpened?: (params: Params) => string | null;
}

export interface Traversal {
  /** From the parent `o` to what is listed. */
  readonly match: string;
  /** Further conditions, all of which must hold. */
  readonly conditions?: readonly Condition[];
  /** The expression to sort by, and a unique one to break ties. */
  readonly key: string;
  readonly id: string;
  /** What the decoder needs: `expression AS alias, …`. */
  readonly returns: string;
}

/**
 * For each parent, the first `limit` of what the traversal reaches, after a place of the order. What is returned of them is read
 * when they are chosen: the embedded store reads all properties of whatever it sorts.
 */
export function childPage<P extends ChildPageParams, R>(
  name: string,
  traversal: Traversal,
  decode: (row: Row) => R,
  direction: Direction = 'ASC',
): ReadQuery<P, ChildRow<R>> {
  const { match, conditions = [], key, id, returns } = traversal;
  return readQuery(
    name,
    `UNWIND $parents AS parent
     MATCH (o:\`Record\` {\`id\`: parent})
     CALL (o) {
       MATCH ${match}
       ${whereOf([{ text: afterPosition(key, id, direction) }, ...conditions])}
       WITH ${reachedBy(match)}, ${key} AS sortKey, ${id} AS tieBreaker
       ORDER BY sortKey ${direction}, tieBreaker ${direction}
       LIMIT $limit
       RETURN sortKey, tieBreaker, ${returns}
     }
     RETURN parent, sortKey, tieBreaker, ${aliasesOf(returns)}
     ORDER BY parent, sortKey ${direction}, tieBreaker ${direction}`,
    (row) => ({ parent: row.parent as string, ...sortPositionOf(row), value: decode(row) }),
  );
}

/** For each parent, all that the traversal reaches; for lists that stay short. */
export function childList<R>(
  name: string,
  traversal: Traversal,
  decode: (row: Row) => R,
): ReadQuery<{ readonly parents: readonly string[] }, ChildRow<R>> {
  const { match, conditions = [], key, id, returns } = traversal;
  return readQuery(
    name,
    `UNWIND $parents AS parent
     MATCH (o:\`Record\` {\`id\`: parent})
     MATCH ${match} ${whereOf(conditions)}
     RETURN parent, ${key} AS sortKey, ${id} AS tieBreaker, ${returns}
     ORDER BY parent, sortKey, tieBreaker`,
    (row) => ({ parent: row.parent as string, ...sortPositionOf(row), value: decode(row) }),
  );
}

export interface ChildCount {
  readonly parent: string;
  readonly total: number;
}

/** For each parent, how many the traversal reaches. */
export function childCount<P extends { readonly parents: readonly string[] } & Params>(
  name: string,
  traversal: Traversal,
): ReadQuery<P, ChildCount> {
  const { match, conditions = [] } = traversal;
  return readQuery(
    name,
    `UNWIND $parents AS parent
     MATCH (o:\`Record\` {\`id\`: parent})
     RETURN parent, COUNT { MATCH ${match} ${whereOf(conditions)} } AS total
     ORDER BY parent`,
    (row) => ({ parent: row.parent as string, total: Number(row.total) }),
  );
}

export const whereOf = (conditions: readonly Condition[]): string =>
  conditions.length === 0 ? '' : `WHERE ${conditions.map((c) => `(${c.text})`).join(' AND ')}`;

/** The condition that a row comes after the cursor's place; true where there is no cursor. */
export function afterPosition(key: string, id: string, direction: Direction = 'ASC'): string {
  const after = direction === 'ASC' ? '>' : '<';
  return `($afterKey IS NULL OR ${key} ${after} $afterKey OR (${key} = $afterKey AND ${id} ${after} $afterId))`;
}

export const sortPositionOf = (row: Row): SortPosition => ({
  key: row.sortKey as string,
  id: row.tieBreaker as string,
});

/** The variables of a pattern but its parent: nodes and edges. */
const reachedBy = (match: string): string =>
  [...match.matchAll(/[([](\w+)[:)]/g)]
    .map(([, name]) => name)
    .filter((name) => name !== 'o')
    .join(', ');

const aliasesOf = (returns: string): string =>
  [...returns.matchAll(/ AS (\w+)/g)].map((m) => m[1]).join(', ');

/**
 * Keyset pagination: every page is ordered by a sort key and then by id. A cursor is a position in that
 * order, so it stays valid when rows are added or removed around it.
 */
import { type Direction, type Params, type ReadQuery, type Row, readQuery } from '../port/read-query.js';

export type { Direction } from '../port/read-query.js';

/** A position in the order of a list; a page begins after one. */
export interface SortPosition {
  readonly key: string;
  readonly id: string;
}

export interface PageParams extends Params {
  readonly afterKey: string | null;
  readonly afterId: string | null;
  readonly limit: number;
}

/** Ids of the parents that a query reads the children of. */
export interface ParentsParam extends Params {
  readonly parents: readonly string[];
}

/** One page for each parent. */
export interface ChildPageParams extends PageParams, ParentsParam {}

export interface PageRow<R> extends SortPosition {
  readonly value: R;
}
export interface ChildRow<R> extends PageRow<R> {
  readonly parent: string;
}

export interface Condition {
  /** The condition for parameters of any value. */
  readonly text: string;
  /**
   * The condition for parameters of these values, null where it accepts everything; for queries built for one
   * request.
   */
  readonly specialized?: (params: Params) => string | null;
}

export interface Traversal {
  /** The pattern from the parent `o` to the child. */
  readonly match: string;
  /** Conditions that must all hold. */
  readonly conditions?: readonly Condition[];
  /** Set where several edges may lead to the same child `n`, such as the spells of a membership; it is listed once. */
  readonly repeats?: true;
  /** The expression to sort by. */
  readonly key: string;
  /** A unique expression to break ties. */
  readonly id: string;
  /** The columns that the decoder needs: `expression AS alias, …`. */
  readonly returns: string;
}

/**
 * Reads, for each parent, the first `limit` children after a position. The columns of the children are read
 * after the page is chosen, because the embedded store reads all columns of whatever it sorts.
 */
export function childPage<P extends ChildPageParams, R>(
  name: string,
  traversal: Traversal,
  decode: (row: Row) => R,
  direction: Direction = 'ASC',
): ReadQuery<P, ChildRow<R>> {
  const { match, conditions = [], repeats = false, key, id, returns } = traversal;
  return readQuery(
    name,
    `UNWIND $parents AS parent
     MATCH (o:\`Record\` {\`id\`: parent})
     CALL (o) {
       ${childMatch(traversal, [{ text: afterPosition(key, id, direction) }, ...conditions])}
       WITH ${repeats ? 'n' : variablesOf(match)}, ${key} AS sortKey, ${id} AS tieBreaker
       ORDER BY sortKey ${direction}, tieBreaker ${direction}
       LIMIT $limit
       RETURN sortKey, tieBreaker, ${returns}
     }
     RETURN parent, sortKey, tieBreaker, ${aliasesOf(returns)}
     ORDER BY parent, sortKey ${direction}, tieBreaker ${direction}`,
    (row) => ({ parent: row.parent as string, ...sortPositionOf(row), value: decode(row) }),
  );
}

/** Reads all children of each parent; for lists that stay short. */
export function childList<R>(
  name: string,
  traversal: Traversal,
  decode: (row: Row) => R,
): ReadQuery<ParentsParam, ChildRow<R>> {
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

/** Counts the children of each parent. */
export function childCount<P extends ParentsParam>(
  name: string,
  traversal: Traversal,
): ReadQuery<P, ChildCount> {
  return readQuery(
    name,
    `UNWIND $parents AS parent
     MATCH (o:\`Record\` {\`id\`: parent})
     ${countOfChildren(traversal)}
     ORDER BY parent`,
    (row) => ({ parent: row.parent as string, total: Number(row.total) }),
  );
}

/** Both stores read the plain count of edges off the node, if it has no conditions. */
const countOfChildren = (traversal: Traversal): string =>
  traversal.repeats
    ? `CALL (o) { ${childMatch(traversal)} RETURN count(n) AS total } RETURN parent, total`
    : `RETURN parent, COUNT { ${childMatch(traversal)} } AS total`;

/** Matches each child once, under the given conditions. */
export const childMatch = (
  { match, conditions, repeats }: Traversal,
  given: readonly Condition[] = conditions ?? [],
): string => `MATCH ${match} ${whereOf(given)}${repeats ? ' WITH DISTINCT n' : ''}`;

export const whereOf = (conditions: readonly Condition[]): string =>
  conditions.length === 0 ? '' : `WHERE ${conditions.map((c) => `(${c.text})`).join(' AND ')}`;

/**
 * Returns the condition that a row comes after the position in the parameters; it holds where there is none.
 */
export function afterPosition(key: string, id: string, direction: Direction = 'ASC'): string {
  const after = direction === 'ASC' ? '>' : '<';
  return `($afterKey IS NULL OR ${key} ${after} $afterKey OR (${key} = $afterKey AND ${id} ${after} $afterId))`;
}

/** Marks the name of a query with the filters that are set. */
export const filterSuffix = (active: readonly string[]): string =>
  active.length === 0 ? '' : `[${active.join('+')}]`;

export const sortPositionOf = (row: Row): SortPosition => ({
  key: row.sortKey as string,
  id: row.tieBreaker as string,
});

/** Returns the variables of a pattern, except that of the parent. */
const variablesOf = (match: string): string =>
  [...match.matchAll(/[([](\w+)[:)]/g)]
    .map(([, name]) => name)
    .filter((name) => name !== 'o')
    .join(', ');

const aliasesOf = (returns: string): string =>
  [...returns.matchAll(/ AS (\w+)/g)].map((m) => m[1]).join(', ');

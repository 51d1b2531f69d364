/**
 * The form of every page: ordered by a sort key and then by id, so that a cursor is a place in that order and stays valid
 * when rows are added or removed around it.
 */
import { type Direction, type Params, type Row, type Statement, statement } from '../port/read-query.js';

export type { Direction } from '../port/read-query.js';

/** Where a page begins: after this place of the order. */
export interface Place {
  readonly key: string;
  readonly id: string;
}

export interface PageParams extends Params {
  readonly afterKey: string | null;
  readonly afterId: string | null;
  readonly limit: number;
}

/** A page for each of several owners: one statement, whatever their number. */
export interface OwnedPageParams extends PageParams {
  readonly owners: readonly string[];
}

export interface PageRow<R> extends Place {
  readonly value: R;
}
export interface OwnedRow<R> extends PageRow<R> {
  readonly owner: string;
}

export interface Condition {
  /** With its own parameters. */
  readonly text: string;
  /** What is left of it with these parameters; null where it lets everything through. For statements made for them. */
  readonly sharpened?: (params: Params) => string | null;
}

export interface Traversal {
  /** From the owner `o` to what is listed. */
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
 * For each owner, the first `limit` of what the traversal reaches, after a place of the order. What is returned of them is read
 * when they are chosen: the embedded store reads all properties of whatever it sorts.
 */
export function ownedPage<P extends OwnedPageParams, R>(
  name: string,
  traversal: Traversal,
  decode: (row: Row) => R,
  direction: Direction = 'ASC',
): Statement<P, OwnedRow<R>> {
  const { match, conditions = [], key, id, returns } = traversal;
  return statement(
    name,
    `UNWIND $owners AS owner
     MATCH (o:\`Record\` {\`id\`: owner})
     CALL (o) {
       MATCH ${match}
       ${whereOf([{ text: afterPlace(key, id, direction) }, ...conditions])}
       WITH ${reachedBy(match)}, ${key} AS sortKey, ${id} AS tieBreaker
       ORDER BY sortKey ${direction}, tieBreaker ${direction}
       LIMIT $limit
       RETURN sortKey, tieBreaker, ${returns}
     }
     RETURN owner, sortKey, tieBreaker, ${aliasesOf(returns)}
     ORDER BY owner, sortKey ${direction}, tieBreaker ${direction}`,
    (row) => ({ owner: row.owner as string, ...placeOf(row), value: decode(row) }),
  );
}

/** For each owner, all that the traversal reaches; for lists that stay short. */
export function ownedList<R>(
  name: string,
  traversal: Traversal,
  decode: (row: Row) => R,
): Statement<{ readonly owners: readonly string[] }, OwnedRow<R>> {
  const { match, conditions = [], key, id, returns } = traversal;
  return statement(
    name,
    `UNWIND $owners AS owner
     MATCH (o:\`Record\` {\`id\`: owner})
     MATCH ${match} ${whereOf(conditions)}
     RETURN owner, ${key} AS sortKey, ${id} AS tieBreaker, ${returns}
     ORDER BY owner, sortKey, tieBreaker`,
    (row) => ({ owner: row.owner as string, ...placeOf(row), value: decode(row) }),
  );
}

export interface OwnedCount {
  readonly owner: string;
  readonly total: number;
}

/** For each owner, how many the traversal reaches. */
export function ownedCount<P extends { readonly owners: readonly string[] } & Params>(
  name: string,
  traversal: Traversal,
): Statement<P, OwnedCount> {
  const { match, conditions = [] } = traversal;
  return statement(
    name,
    `UNWIND $owners AS owner
     MATCH (o:\`Record\` {\`id\`: owner})
     RETURN owner, COUNT { MATCH ${match} ${whereOf(conditions)} } AS total
     ORDER BY owner`,
    (row) => ({ owner: row.owner as string, total: Number(row.total) }),
  );
}

export const whereOf = (conditions: readonly Condition[]): string =>
  conditions.length === 0 ? '' : `WHERE ${conditions.map((c) => `(${c.text})`).join(' AND ')}`;

/** The condition that a row comes after the cursor's place; true where there is no cursor. */
export function afterPlace(key: string, id: string, direction: Direction = 'ASC'): string {
  const after = direction === 'ASC' ? '>' : '<';
  return `($afterKey IS NULL OR ${key} ${after} $afterKey OR (${key} = $afterKey AND ${id} ${after} $afterId))`;
}

export const placeOf = (row: Row): Place => ({ key: row.sortKey as string, id: row.tieBreaker as string });

/** The variables of a pattern but its owner: nodes and edges. */
const reachedBy = (match: string): string =>
  [...match.matchAll(/[([](\w+)[:)]/g)]
    .map(([, name]) => name)
    .filter((name) => name !== 'o')
    .join(', ');

const aliasesOf = (returns: string): string =>
  [...returns.matchAll(/ AS (\w+)/g)].map((m) => m[1]).join(', ');

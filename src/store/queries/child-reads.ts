import type { Params, ReadQuery } from '../port/read-query.js';
import type { ChildCount, ChildRow } from './keyset.js';

type ParentsParam = Params & { readonly parents: readonly string[] };

/**
 * Reads for one parent that are sent together with those for others: what analyses of an event or of a series need, so that
 * asking of many costs as many statements as asking of one. The loaders of a request are such.
 */
export interface ChildReads {
  children<P extends ParentsParam, R>(
    statement: ReadQuery<P, ChildRow<R>>,
    params: Omit<P, 'parents'>,
    parent: string,
  ): Promise<readonly ChildRow<R>[]>;
  count<P extends ParentsParam>(
    statement: ReadQuery<P, ChildCount>,
    params: Omit<P, 'parents'>,
    parent: string,
  ): Promise<number>;
}

export const valuesOf = <R>(rows: readonly Pick<ChildRow<R>, 'value'>[]): readonly R[] =>
  rows.map((row) => row.value);

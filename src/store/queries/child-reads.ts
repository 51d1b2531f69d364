import type { ReadQuery } from '../port/read-query.js';
import type { ChildCount, ChildRow, ParentsParam } from './keyset.js';

/**
 * Reads the children of one parent, batched with the reads for other parents. Analyses of an event or a
 * series use it, so that asking about many costs as many queries as asking about one. The loaders of a
 * request implement it.
 */
export interface ChildReads {
  children<P extends ParentsParam, R>(
    query: ReadQuery<P, ChildRow<R>>,
    params: Omit<P, 'parents'>,
    parent: string,
  ): Promise<readonly ChildRow<R>[]>;
  count<P extends ParentsParam>(
    query: ReadQuery<P, ChildCount>,
    params: Omit<P, 'parents'>,
    parent: string,
  ): Promise<number>;
}

export const valuesOf = <R>(rows: readonly Pick<ChildRow<R>, 'value'>[]): readonly R[] =>
  rows.map((row) => row.value);

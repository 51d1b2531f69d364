import type { Params, Statement } from '../port/read-query.js';
import type { OwnedCount, OwnedRow } from './keyset.js';

type OwnersParam = Params & { readonly owners: readonly string[] };

/**
 * Reads for one owner that are sent together with those for others: what analyses of an event or of a series need, so that
 * asking of many costs as many statements as asking of one. The loaders of a request are such.
 */
export interface OwnedReads {
  owned<P extends OwnersParam, R>(
    statement: Statement<P, OwnedRow<R>>,
    params: Omit<P, 'owners'>,
    owner: string,
  ): Promise<readonly OwnedRow<R>[]>;
  count<P extends OwnersParam>(
    statement: Statement<P, OwnedCount>,
    params: Omit<P, 'owners'>,
    owner: string,
  ): Promise<number>;
}

export const valuesOf = <R>(rows: readonly Pick<OwnedRow<R>, 'value'>[]): readonly R[] =>
  rows.map((row) => row.value);

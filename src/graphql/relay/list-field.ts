import type { Statement } from '../../store/port/read-query.js';
import type { OwnedRow } from '../../store/queries/keyset.js';
import type { GraphContext } from '../context.js';

/** All that a list statement reaches from one owner; owners of the same level share the statement. */
export async function ownedValues<R>(
  { loaders }: GraphContext,
  statement: Statement<{ readonly owners: readonly string[] }, OwnedRow<R>>,
  owner: string,
): Promise<readonly R[]> {
  return (await loaders.owned(statement, {}, owner)).map((row) => row.value);
}

import type { ReadQuery } from '../../store/port/read-query.js';
import type { ChildRow } from '../../store/queries/keyset.js';
import type { GraphContext } from '../context.js';

/** All that a list statement reaches from one parent; parents of the same level share the statement. */
export async function childValues<R>(
  { loaders }: GraphContext,
  statement: ReadQuery<{ readonly parents: readonly string[] }, ChildRow<R>>,
  parent: string,
): Promise<readonly R[]> {
  return (await loaders.children(statement, {}, parent)).map((row) => row.value);
}

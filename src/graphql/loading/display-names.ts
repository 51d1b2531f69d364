import type { NameOf } from '../../domain/claims/verdict-in-words.js';
import type { GraphContext } from '../context.js';

/** Reads the names by which texts show these entities; an id that the graph does not know is shown as it is. */
export async function displayNames({ loaders }: GraphContext, ids: readonly string[]): Promise<NameOf> {
  const named = loaders.partialEntity(['name']);
  const names = new Map(
    await Promise.all(ids.map(async (id) => [id, (await named.load(id))?.name ?? id] as const)),
  );
  return (id) => names.get(id) ?? id;
}

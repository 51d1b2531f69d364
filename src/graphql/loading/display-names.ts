import type { NameOf } from '../../domain/claims/verdict-in-words.js';
import { displayName } from '../../domain/names/display-name.js';
import type { GraphContext } from '../context.js';

/** Reads the names by which texts show these entities; an id that the graph does not know is shown as it is. */
export async function displayNames({ loaders }: GraphContext, ids: readonly string[]): Promise<NameOf> {
  const named = loaders.partialEntity(['name']);
  const names = new Map(
    await Promise.all(ids.map(async (id) => [id, (await named.load(id))?.name ?? id] as const)),
  );
  return (id) => names.get(id) ?? id;
}

/** Reads the name of one entity in a language; null for an id that the graph does not know. */
export async function nameIn(
  { loaders }: GraphContext,
  id: string,
  lang: string | null,
): Promise<string | null> {
  if (lang === null) return (await loaders.partialEntity(['name']).load(id))?.name ?? null;
  const entity = await loaders.partialEntity(['name', 'names']).load(id);
  return entity === null ? null : (displayName(entity.names ?? [], lang)?.value ?? entity.name ?? null);
}

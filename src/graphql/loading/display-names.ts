import { entityKindOfId } from '../../domain/ids.js';
import type { GraphContext } from '../context.js';

const ID = /[a-z]+:[a-z0-9]+(?:-[a-z0-9]+)*/g;

/**
 * A text for readers with the names of the entities whose ids stand in it, such as `not place:dushanbe`. Only what the graph
 * knows as an entity is replaced; anything else that looks like an id stays.
 */
export async function withNames({ loaders }: GraphContext, text: string): Promise<string> {
  const ids = [...new Set(text.match(ID))].filter((id) => entityKindOfId(id) !== null);
  const named = loaders.partialEntity(['name']);
  const names = new Map(
    await Promise.all(ids.map(async (id) => [id, (await named.load(id))?.name ?? id] as const)),
  );
  return text.replace(ID, (id) => names.get(id) ?? id);
}

/** Names the events that an answer gives by their ids alone. */
import { ask } from '../../api/client.js';
import { EventNamesDocument, type EventNamesQuery } from '../../generated/graphql.js';
import type { SharedEvent, Tie } from './data.js';

/** The most that the API takes at once. */
const MOST_IDS = 100;

export const unnamed = (events: readonly SharedEvent[]): readonly string[] =>
  events.filter(({ name }) => name === undefined).map(({ id }) => id);

export const namesIn = (answer: EventNamesQuery | undefined): ReadonlyMap<string, string> =>
  new Map(answer?.nodes.flatMap((node) => (node && 'name' in node ? [[node.id, node.name] as const] : [])));

/** Asks for the names of the events of all ties, for a file. */
export async function askEventNames(ties: readonly Tie[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(ties.flatMap(({ sharedEvents }) => unnamed(sharedEvents)))];
  const names = new Map<string, string>();
  for (let at = 0; at < ids.length; at += MOST_IDS) {
    const answer = await ask(EventNamesDocument, { ids: ids.slice(at, at + MOST_IDS) });
    for (const [id, name] of namesIn(answer)) names.set(id, name);
  }
  return names;
}

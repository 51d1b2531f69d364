/** Names of events that an answer gives by their ids alone. */
import { ask } from '../../api/client.js';
import type { SharedEventRef, TieValue } from './data.js';

/** The most that the API takes at once. */
const MOST_IDS = 100;

export const EVENT_NAMES = 'query EventNames($ids: [ID!]!) { nodes(ids: $ids) { ... on Event { id name } } }';

export interface EventNames {
  readonly nodes: readonly (Required<SharedEventRef> | null)[];
}

export const unnamed = (events: readonly SharedEventRef[]): readonly string[] =>
  events.filter(({ name }) => name === undefined).map(({ id }) => id);

export const namesIn = (answer: EventNames | undefined): ReadonlyMap<string, string> =>
  new Map(answer?.nodes.flatMap((event) => (event === null ? [] : [[event.id, event.name] as const])));

/** Of all ties, for a file. */
export async function askEventNames(ties: readonly TieValue[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(ties.flatMap(({ sharedEvents }) => unnamed(sharedEvents)))];
  const names = new Map<string, string>();
  for (let at = 0; at < ids.length; at += MOST_IDS) {
    const answer = await ask<EventNames>(EVENT_NAMES, { ids: ids.slice(at, at + MOST_IDS) });
    for (const [id, name] of namesIn(answer)) names.set(id, name);
  }
  return names;
}

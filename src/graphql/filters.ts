/** The filters of the API → those of the statements. Only what is set is passed on, since it decides the statement. */
import { search } from '../analysis/search.js';
import type { EntityKind } from '../domain/model.js';
import { windowOf } from '../domain/time/window.js';
import type { GraphStore } from '../store/graph-store.js';
import type { Params } from '../store/statement.js';
import { placesWithin } from '../store/statements/pages.js';
import type { ActorFilter, DeclarationFilter, EventFilter } from './generated.js';
import { checkedId, checkedIds } from './lookups.js';

type Maybe<T> = T | null | undefined;

export async function actorFilter(store: GraphStore, filter: Maybe<ActorFilter>): Promise<Params> {
  return {
    ...(await found(store, filter?.text, ['STATE', 'ORGANIZATION', 'PERSON'])),
    ...given('kinds', filter?.kinds),
    ...ids('memberOf', filter?.memberOf),
    ...ids('participatedIn', filter?.participatedIn),
  };
}

export async function eventFilter(store: GraphStore, filter: Maybe<EventFilter>): Promise<Params> {
  const { during, place } = filter ?? {};
  return {
    ...(await found(store, filter?.text, ['EVENT'])),
    ...ids('series', filter?.series),
    ...ids('participant', filter?.participant),
    ...ids('organizer', filter?.organizer),
    ...ids('topic', filter?.topic),
    ...(isSet(place) ? { place: await store.read(placesWithin, { place: checkedId(place) }) } : {}),
    ...(isSet(during)
      ? { during: true, ...windowOf(during), certainty: during.certainty ?? 'POSSIBLE' }
      : {}),
  };
}

export async function declarationFilter(
  store: GraphStore,
  filter: Maybe<DeclarationFilter>,
): Promise<Params> {
  return {
    ...(await found(store, filter?.text, ['DECLARATION'])),
    ...ids('topic', filter?.topic),
    ...ids('series', filter?.series),
    ...ids('event', filter?.event),
  };
}

const isSet = <T>(value: Maybe<T>): value is T => value !== null && value !== undefined;

const given = (name: string, values: Maybe<readonly string[]>): Params =>
  isSet(values) ? { [name]: values } : {};

const ids = (name: string, values: Maybe<readonly string[]>): Params =>
  isSet(values) ? { [name]: checkedIds(values) } : {};

async function found(store: GraphStore, text: Maybe<string>, kinds: readonly EntityKind[]): Promise<Params> {
  if (!isSet(text)) return {};
  const { matches } = await search(store, { text, kinds });
  return { ids: matches.map((m) => m.candidate.id) };
}

/** The filters of the API → those of the statements. Only what is set is passed on, since it decides the statement. */
import { search } from '../analysis/search.js';
import { DomainError } from '../domain/errors.js';
import type { EntityKind } from '../domain/model.js';
import { windowOf } from '../domain/time/window.js';
import type { GraphStore } from '../store/graph-store.js';
import type { Params } from '../store/statement.js';
import { redirectsByIds } from '../store/statements/lookup.js';
import { placesWithin } from '../store/statements/pages.js';
import type { ActorFilter, DeclarationFilter, EventFilter } from './generated.js';
import { checkedIds } from './lookups.js';
import { checkedText } from './search-connection.js';

type Maybe<T> = T | null | undefined;

export async function actorFilter(store: GraphStore, filter: Maybe<ActorFilter>): Promise<Params> {
  return {
    ...(await found(store, filter?.text, ['STATE', 'ORGANIZATION', 'PERSON'])),
    ...given('kinds', filter?.kinds),
    ...(await ids(store, { memberOf: filter?.memberOf, participatedIn: filter?.participatedIn })),
  };
}

export async function eventFilter(store: GraphStore, filter: Maybe<EventFilter>): Promise<Params> {
  const { during, place, series, participant, organizer, topic } = filter ?? {};
  const places = isSet(place) ? [place] : undefined;
  const { place: [around] = [], ...neighbours } = await ids(store, {
    series,
    participant,
    organizer,
    topic,
    place: places,
  });
  return {
    ...(await found(store, filter?.text, ['EVENT'])),
    ...neighbours,
    ...(around === undefined ? {} : { place: await store.read(placesWithin, { place: around }) }),
    ...(isSet(during)
      ? { [during.certainty === 'CERTAIN' ? 'certainlyDuring' : 'during']: true, ...windowOf(during) }
      : {}),
  };
}

export async function declarationFilter(
  store: GraphStore,
  filter: Maybe<DeclarationFilter>,
): Promise<Params> {
  return {
    ...(await found(store, filter?.text, ['DECLARATION'])),
    ...(await ids(store, { topic: filter?.topic, series: filter?.series, event: filter?.event })),
  };
}

const isSet = <T>(value: Maybe<T>): value is T => value !== null && value !== undefined;

const given = (name: string, values: Maybe<readonly string[]>): Params =>
  isSet(values) ? { [name]: values } : {};

/** Those filters that are set. A former id stands for its successor. */
async function ids(
  store: GraphStore,
  filters: Readonly<Record<string, Maybe<readonly string[]>>>,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const set = Object.entries(filters).flatMap(([name, values]) =>
    isSet(values) ? [{ name, values: checkedIds(values) }] : [],
  );
  const asked = set.flatMap(({ values }) => values);
  const redirects = asked.length === 0 ? [] : await store.read(redirectsByIds, { ids: asked });
  const successors = new Map(redirects.map((r) => [r.from, r.to]));
  return Object.fromEntries(
    set.map(({ name, values }) => [name, values.map((id) => successors.get(id) ?? id)]),
  );
}

/** A search that leaves something out is refused here: a list has no place to say so. */
async function found(store: GraphStore, text: Maybe<string>, kinds: readonly EntityKind[]): Promise<Params> {
  if (!isSet(text)) return {};
  const { matches, truncated } = await search(store, { text: checkedText(text), kinds });
  if (truncated)
    throw new DomainError('BAD_USER_INPUT', `"${text.slice(0, 80)}" meets too many names to filter by.`, {
      hint: 'Make the text more specific.',
    });
  return { ids: matches.map((m) => m.candidate.id) };
}

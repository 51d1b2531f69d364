/** The filters of the API → those of the statements. Only what is set is passed on, since it decides the statement. */
import { search } from '../../analysis/search.js';
import { DomainError } from '../../domain/errors.js';
import type { EntityKind } from '../../domain/model.js';
import { windowOf } from '../../domain/time/window.js';
import type { Redirect } from '../../store/nested-query/compile.js';
import type { GraphStore } from '../../store/port/graph-store.js';
import type { Params } from '../../store/port/read-query.js';
import { placesWithin } from '../../store/queries/list-pages.js';
import { redirectsByIds } from '../../store/queries/lookup.js';
import { checkedIds, checkedText } from '../arguments.js';
import type { ActorFilter, DeclarationFilter, EventFilter } from '../generated.js';

type Maybe<T> = T | null | undefined;

export async function actorFilter(store: GraphStore, filter: Maybe<ActorFilter>): Promise<Params> {
  return {
    ...(await found(store, filter?.text, ['STATE', 'ORGANIZATION', 'PERSON'])),
    ...given('kinds', filter?.kinds),
    ...ids({ memberOf: filter?.memberOf, participatedIn: filter?.participatedIn }),
  };
}

export async function eventFilter(store: GraphStore, filter: Maybe<EventFilter>): Promise<Params> {
  const { during, place, series, participant, organizer, topic } = filter ?? {};
  return {
    ...(await found(store, filter?.text, ['EVENT'])),
    ...ids({ series, participant, organizer, topic }),
    ...(isSet(place) ? { place: await descendantPlaces(store, place) } : {}),
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
    ...ids({ topic: filter?.topic, series: filter?.series, event: filter?.event }),
  };
}

const isSet = <T>(value: Maybe<T>): value is T => value !== null && value !== undefined;

const given = (name: string, values: Maybe<readonly string[]>): Params =>
  isSet(values) ? { [name]: values } : {};

async function descendantPlaces(store: GraphStore, place: string): Promise<readonly string[]> {
  const [former] = await store.read(redirectsByIds, { ids: checkedIds([place]) });
  return store.read(placesWithin, { place: former?.to ?? place });
}

/** Those filters that are set. */
function ids(filters: Readonly<Record<string, Maybe<readonly string[]>>>): Params {
  return Object.fromEntries(
    Object.entries(filters).flatMap(([name, values]) => (isSet(values) ? [[name, checkedIds(values)]] : [])),
  );
}

/** The filters whose values are ids of entities. */
const BY_ID: readonly string[] = [
  ...['memberOf', 'participatedIn', 'series', 'participant', 'organizer', 'topic', 'event'],
];

/** The ids in a filter, of which some may be former ones. */
export const idsIn = (filter: Params): readonly string[] => byIdIn(filter).flatMap(([, values]) => values);

const byIdIn = (filter: Params) =>
  Object.entries(filter).filter(([name]) => BY_ID.includes(name)) as [string, readonly string[]][];

/** The filter with successors for former ids; the filter itself where there are none, which is nearly always. */
export function withSuccessors(filter: Params, redirects: readonly Redirect[]): Params {
  if (redirects.length === 0) return filter;
  const successors = new Map(redirects.map((r) => [r.from, r.to]));
  const current = byIdIn(filter).map(([name, ids]) => [name, ids.map((id) => successors.get(id) ?? id)]);
  return { ...filter, ...Object.fromEntries(current) };
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

/** Filters by places. What lies within a place counts as in it, so a filter by places becomes one by all of these. */
import { DomainError } from '../../domain/errors.js';
import { KINDS } from '../../domain/kinds.js';
import type { Maybe } from '../../shared/maybe.js';
import type { GraphReader } from '../../store/port/graph-store.js';
import type { Params } from '../../store/port/read-query.js';
import { placesWithin } from '../../store/queries/list-pages.js';
import { entitiesByIds, redirectsByIds } from '../../store/queries/lookup.js';
import { checkedId } from '../arguments.js';
import type { EventFilter } from '../generated.js';

export const PLACE_FILTERS = ['places', 'countries'] as const satisfies readonly (keyof EventFilter)[];

/** Takes those of the two filters that are set, each as all places that it lets through. */
export async function placeFilters(
  store: GraphReader,
  { places, countries }: Pick<EventFilter, (typeof PLACE_FILTERS)[number]>,
): Promise<Params> {
  return {
    ...(places == null ? {} : { places: await within(store, await currentPlaces(store, 'places', places)) }),
    ...(countries == null
      ? {}
      : { countries: await within(store, await currentCountries(store, countries)) }),
  };
}

const within = (store: GraphReader, places: readonly string[]): Promise<readonly string[]> =>
  store.read(placesWithin, { places });

async function currentCountries(store: GraphReader, ids: readonly string[]): Promise<readonly string[]> {
  const current = await currentPlaces(store, 'countries', ids);
  const known = await store.read(entitiesByIds, { ids: current });
  const other = known.find((place) => place.kind === 'PLACE' && place.placeKind !== 'COUNTRY');
  if (other === undefined) return current;
  throw new DomainError('BAD_USER_INPUT', `${other.id} is no country.`, {
    hint: 'Name it under `places`, which takes places of every kind.',
  });
}

/** Puts successors for former ids. A state is an actor, and no place. */
async function currentPlaces(
  store: GraphReader,
  name: string,
  ids: readonly Maybe<string>[],
): Promise<readonly string[]> {
  const checked = ids.map((id) => checkedId(id ?? ''));
  const actor = checked.find((id) => !id.startsWith(`${KINDS.PLACE.prefix}:`));
  if (actor !== undefined)
    throw new DomainError('BAD_USER_INPUT', `${actor} is not the id of a place, as \`${name}\` asks for.`, {
      hint: 'Ids of places look like place:tajikistan; `search(kinds: [PLACE])` and `places` find them.',
    });
  const successors = new Map(
    (await store.read(redirectsByIds, { ids: checked })).map(({ from, to }) => [from, to]),
  );
  return checked.map((id) => successors.get(id) ?? id);
}

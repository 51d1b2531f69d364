/** Turns the filters of the API into those of the queries. Only what is set is passed on, since it decides the query's text. */
import { search } from '../../analysis/search.js';
import { DomainError } from '../../domain/errors.js';
import { ACTOR_KINDS, type EntityKind } from '../../domain/model.js';
import { windowOf } from '../../domain/time/window.js';
import type { Maybe } from '../../shared/maybe.js';
import type { Redirect } from '../../store/nested-query/compile.js';
import type { GraphStore } from '../../store/port/graph-store.js';
import type { Params } from '../../store/port/read-query.js';
import { placesWithin } from '../../store/queries/list-pages.js';
import { redirectsByIds } from '../../store/queries/lookup.js';
import { checkedId, checkedIds, checkedText } from '../arguments.js';
import type { ActorFilter, DeclarationFilter, DuringInput, EventFilter, SourceFilter } from '../generated.js';

/** The filters whose values are ids of entities, some of which may be former ids. */
export const ID_FILTERS = {
  ActorFilter: ['memberOf', 'participatedIn'],
  EventFilter: ['series', 'participant', 'organizer', 'topic'],
  DeclarationFilter: ['topic', 'series', 'event'],
  SourceFilter: ['supports'],
} as const satisfies {
  readonly ActorFilter: readonly (keyof ActorFilter)[];
  readonly EventFilter: readonly (keyof EventFilter)[];
  readonly DeclarationFilter: readonly (keyof DeclarationFilter)[];
  readonly SourceFilter: readonly (keyof SourceFilter)[];
};
const ID_FILTER_NAMES: ReadonlySet<string> = new Set(Object.values(ID_FILTERS).flat());

export async function actorFilter(store: GraphStore, filter: Maybe<ActorFilter>): Promise<Params> {
  return {
    ...(await textFilter(store, filter?.text, ACTOR_KINDS)),
    ...(isSet(filter?.kinds) ? { kinds: filter.kinds } : {}),
    ...idFilters(filter, ID_FILTERS.ActorFilter),
  };
}

export async function eventFilter(store: GraphStore, filter: Maybe<EventFilter>): Promise<Params> {
  const { during, place } = filter ?? {};
  return {
    ...(await textFilter(store, filter?.text, ['EVENT'])),
    ...idFilters(filter, ID_FILTERS.EventFilter),
    ...(isSet(place) ? { place: await descendantPlaces(store, place) } : {}),
    ...duringFilter(during),
  };
}

export async function declarationFilter(
  store: GraphStore,
  filter: Maybe<DeclarationFilter>,
): Promise<Params> {
  return {
    ...(await textFilter(store, filter?.text, ['DECLARATION'])),
    ...idFilters(filter, ID_FILTERS.DeclarationFilter),
  };
}

export function sourceFilter(filter: Maybe<SourceFilter>): Params {
  const { publisher, kind, lang, published } = filter ?? {};
  return {
    ...idFilters(filter, ID_FILTERS.SourceFilter),
    ...(isSet(publisher) ? { publisher } : {}),
    ...(isSet(kind) ? { kind } : {}),
    ...(isSet(lang) ? { lang } : {}),
    ...duringFilter(published),
  };
}

/** The certainty decides the text of the query. */
function duringFilter(during: Maybe<DuringInput>): Params {
  if (!isSet(during)) return {};
  return { [during.certainty === 'CERTAIN' ? 'certainlyDuring' : 'during']: true, ...windowOf(during) };
}

const isSet = <T>(value: Maybe<T>): value is T => value !== null && value !== undefined;

async function descendantPlaces(store: GraphStore, place: string): Promise<readonly string[]> {
  const [former] = await store.read(redirectsByIds, { ids: [checkedId(place)] });
  return store.read(placesWithin, { place: former?.to ?? place });
}

/** Takes those of the filters that are set. */
function idFilters<K extends string>(
  filter: Maybe<{ readonly [name in K]?: Maybe<readonly string[]> }>,
  names: readonly K[],
): Params {
  return Object.fromEntries(
    names.flatMap((name) => {
      const values: Maybe<readonly string[]> = filter?.[name];
      return isSet(values) ? [[name, checkedIds(values)]] : [];
    }),
  );
}

/** Lists the ids in a filter, some of which may be former ids. */
export const idsIn = (filter: Params): readonly string[] =>
  idFiltersIn(filter).flatMap(([, values]) => values);

const idFiltersIn = (filter: Params) =>
  Object.entries(filter).filter(([name]) => ID_FILTER_NAMES.has(name)) as [string, readonly string[]][];

/** Puts successors for former ids. Without any, which is nearly always, it gives the filter itself. */
export function withSuccessors(filter: Params, redirects: readonly Redirect[]): Params {
  if (redirects.length === 0) return filter;
  const successors = new Map(redirects.map((r) => [r.from, r.to]));
  const current = idFiltersIn(filter).map(([name, ids]) => [name, ids.map((id) => successors.get(id) ?? id)]);
  return { ...filter, ...Object.fromEntries(current) };
}

/** Searches for the text. It refuses a search that leaves something out, since a list cannot say so. */
async function textFilter(
  store: GraphStore,
  text: Maybe<string>,
  kinds: readonly EntityKind[],
): Promise<Params> {
  if (!isSet(text)) return {};
  const { matches, truncated } = await search(store, { text: checkedText(text), kinds, anyWord: false });
  if (truncated)
    throw new DomainError('BAD_USER_INPUT', `"${text.slice(0, 80)}" meets too many names to filter by.`, {
      hint: 'Make the text more specific.',
    });
  return { ids: matches.map((m) => m.candidate.id) };
}

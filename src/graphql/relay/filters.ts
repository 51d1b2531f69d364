/** Turns the filters of the API into those of the queries. Only what is set is passed on, since it decides the query's text. */
import { search } from '../../analysis/search.js';
import { DomainError } from '../../domain/errors.js';
import { ACTOR_KINDS, type EntityKind } from '../../domain/model.js';
import { windowOf } from '../../domain/time/window.js';
import type { Maybe } from '../../shared/maybe.js';
import type { GraphReader } from '../../store/port/graph-store.js';
import type { Params } from '../../store/port/read-query.js';
import { checkedText } from '../arguments.js';
import type {
  ActorFilter,
  DeclarationFilter,
  DuringInput,
  EventFilter,
  FactFilter,
  PlaceFilter,
  SourceFilter,
  StatementFilter,
} from '../generated.js';
import { FORMER_FILTER_NAMES, underCurrentNames } from './former-filter-names.js';
import { ID_FILTERS, idFilters } from './id-filters.js';
import { placeFilters } from './place-filters.js';

export async function actorFilter(store: GraphReader, given: Maybe<ActorFilter>): Promise<Params> {
  const filter = given ?? {};
  return {
    ...(await textFilter(store, filter.text, ACTOR_KINDS)),
    ...valueFilters(filter, ['kinds', 'roles']),
    ...idFilters(filter, ID_FILTERS.ActorFilter),
  };
}

export async function eventFilter(store: GraphReader, given: Maybe<EventFilter>): Promise<Params> {
  const filter = underCurrentNames(given, FORMER_FILTER_NAMES.EventFilter);
  return {
    ...(await textFilter(store, filter.text, ['EVENT'])),
    ...withoutEmpty(['participantAll', 'presentAll'], idFilters(filter, ID_FILTERS.EventFilter)),
    ...(await placeFilters(store, filter)),
    ...valueFilters(filter, ['kinds', 'statuses', 'roles']),
    ...duringFilter(filter.during),
  };
}

/** Drops filters that ask for all of no ids: everything has these. */
const withoutEmpty = (names: readonly string[], filter: Params): Params =>
  Object.fromEntries(
    Object.entries(filter).filter(
      ([name, ids]) => !names.includes(name) || (ids as readonly string[]).length > 0,
    ),
  );

export async function declarationFilter(
  store: GraphReader,
  given: Maybe<DeclarationFilter>,
): Promise<Params> {
  const filter = underCurrentNames(given, FORMER_FILTER_NAMES.DeclarationFilter);
  return {
    ...(await textFilter(store, filter.text, ['DECLARATION'])),
    ...idFilters(filter, ID_FILTERS.DeclarationFilter),
    ...valueFilters(filter, ['kinds', 'citesKinds']),
    ...duringFilter(filter.during),
  };
}

export async function statementFilter(store: GraphReader, given: Maybe<StatementFilter>): Promise<Params> {
  const filter = given ?? {};
  return {
    ...(await textFilter(store, filter.text, ['STATEMENT'])),
    ...idFilters(filter, ID_FILTERS.StatementFilter),
    ...duringFilter(filter.during),
  };
}

/** @throws DomainError `BAD_USER_INPUT` for a filter that would leave nearly all facts, of which there may be millions */
export function factFilter(filter: FactFilter): Params {
  if (isSet(filter.publishers) || isSet(filter.sources) || isSet(filter.about))
    return {
      ...valueFilters(filter, ['publishers', 'predicates', 'agreements']),
      ...idFilters(filter, ID_FILTERS.FactFilter),
    };
  throw new DomainError('BAD_USER_INPUT', 'The filter lets nearly all facts through.', {
    hint: 'Give `publishers`, `sources` or `about`.',
  });
}

export async function placeFilter(store: GraphReader, given: Maybe<PlaceFilter>): Promise<Params> {
  const filter = given ?? {};
  return {
    ...(await textFilter(store, filter.text, ['PLACE'])),
    ...idFilters(filter, ID_FILTERS.PlaceFilter),
    ...valueFilters(filter, ['kinds']),
  };
}

export function sourceFilter(given: Maybe<SourceFilter>): Params {
  const filter = underCurrentNames(given, FORMER_FILTER_NAMES.SourceFilter);
  return {
    ...(isSet(filter.text) ? { text: checkedText(filter.text).toLowerCase() } : {}),
    ...idFilters(filter, ID_FILTERS.SourceFilter),
    ...valueFilters(filter, ['publishers', 'kinds', 'languages']),
    ...duringFilter(filter.published),
  };
}

/** Takes those of the filters that are set, as they are. */
const valueFilters = <K extends string>(
  filter: { readonly [name in K]?: Maybe<readonly string[]> },
  names: readonly K[],
): Params =>
  Object.fromEntries(
    names.flatMap((name) => {
      const values: Maybe<readonly string[]> = filter[name];
      return isSet(values) ? [[name, values]] : [];
    }),
  );

/** The certainty decides the text of the query. */
function duringFilter(during: Maybe<DuringInput>): Params {
  if (!isSet(during)) return {};
  return { [during.certainty === 'CERTAIN' ? 'certainlyDuring' : 'during']: true, ...windowOf(during) };
}

const isSet = <T>(value: Maybe<T>): value is T => value !== null && value !== undefined;

/** Searches for the text. It refuses a search that leaves something out, since a list cannot say so. */
async function textFilter(
  store: GraphReader,
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

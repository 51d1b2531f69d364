/** Filters whose values are ids of entities. Some of them may be former ids, which stand for their successors. */
import type { Maybe } from '../../shared/maybe.js';
import type { Redirect } from '../../store/nested-query/compile.js';
import type { Params } from '../../store/port/read-query.js';
import { checkedIds } from '../arguments.js';
import type {
  ActorFilter,
  DeclarationFilter,
  EventFilter,
  FactFilter,
  PlaceFilter,
  SourceFilter,
  StatementFilter,
} from '../generated.js';

export const ID_FILTERS = {
  ActorFilter: ['memberOf', 'participatedIn', 'series'],
  EventFilter: ['series', 'participants', 'participantAll', 'presentAll', 'organizers', 'topics'],
  DeclarationFilter: ['topics', 'series', 'events', 'cites', 'adoptedBy'],
  StatementFilter: ['speakers', 'onBehalfOf', 'events', 'topics'],
  FactFilter: ['about', 'sources'],
  PlaceFilter: ['within'],
  SourceFilter: ['supports', 'derivedFrom'],
} as const satisfies {
  readonly ActorFilter: readonly (keyof ActorFilter)[];
  readonly EventFilter: readonly (keyof EventFilter)[];
  readonly DeclarationFilter: readonly (keyof DeclarationFilter)[];
  readonly StatementFilter: readonly (keyof StatementFilter)[];
  readonly FactFilter: readonly (keyof FactFilter)[];
  readonly PlaceFilter: readonly (keyof PlaceFilter)[];
  readonly SourceFilter: readonly (keyof SourceFilter)[];
};
const NAMES: ReadonlySet<string> = new Set(Object.values(ID_FILTERS).flat());

/** Takes those of the filters that are set. An id that is given twice counts once. */
export function idFilters<K extends string>(
  filter: { readonly [name in K]?: Maybe<readonly string[]> },
  names: readonly K[],
): Params {
  return Object.fromEntries(
    names.flatMap((name) => {
      const values: Maybe<readonly string[]> = filter[name];
      return values === null || values === undefined ? [] : [[name, distinct(checkedIds(values))]];
    }),
  );
}

/** Lists the ids in a filter, some of which may be former ids. */
export const idsIn = (filter: Params): readonly string[] =>
  idFiltersIn(filter).flatMap(([, values]) => values);

const idFiltersIn = (filter: Params) =>
  Object.entries(filter).filter(([name]) => NAMES.has(name)) as [string, readonly string[]][];

/** Puts successors for former ids. Without any, which is nearly always, it gives the filter itself. */
export function withSuccessors(filter: Params, redirects: readonly Redirect[]): Params {
  if (redirects.length === 0) return filter;
  const successors = new Map(redirects.map((r) => [r.from, r.to]));
  const current = idFiltersIn(filter).map(([name, ids]) => [
    name,
    distinct(ids.map((id) => successors.get(id) ?? id)),
  ]);
  return { ...filter, ...Object.fromEntries(current) };
}

const distinct = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

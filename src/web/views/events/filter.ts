/** Turns the address of a list of events into the filter that the API takes, and back. */
import { addressOf } from '../../browser/router.js';
import type { EventFilter, OrderDirection } from '../../generated/graphql.js';

/** The filters by their names in the address. */
export const FILTERS = [
  'q',
  'topic',
  'series',
  'place',
  'country',
  'year',
  'from',
  'to',
  'kind',
  'status',
  'participant',
  'organizer',
] as const;
export type FilterName = (typeof FILTERS)[number];

export function filterOf(params: URLSearchParams): EventFilter {
  const list = (name: FilterName, filter: keyof EventFilter) => {
    const value = params.get(name);
    return value === null ? {} : { [filter]: [value] };
  };
  const text = params.get('q');
  const from = params.get('year') ?? params.get('from');
  const to = params.get('year') ?? params.get('to');
  return {
    ...(text === null ? {} : { text }),
    ...list('topic', 'topics'),
    ...list('series', 'series'),
    ...list('place', 'places'),
    ...list('country', 'countries'),
    ...list('kind', 'kinds'),
    ...list('status', 'statuses'),
    ...list('participant', 'participants'),
    ...list('organizer', 'organizers'),
    ...(from === null && to === null ? {} : { during: { from, to } }),
  };
}

/** The end of time with which the list begins. */
export const orderOf = (params: URLSearchParams): OrderDirection =>
  params.get('order') === 'ASC' ? 'ASC' : 'DESC';

/** Returns the address of the same list with one filter set anew, or taken away. */
export const eventsAddress = (params: URLSearchParams, name: FilterName, value: string | null): string =>
  addressOf('/search/events', { ...Object.fromEntries(params), [name]: value });

/** The address of a list of events, as the filter that the API takes. */
import { addressOf } from '../../browser/router.js';
import type { EventFilter } from '../../generated/graphql.js';

/** What narrows the list down, by the name in the address. */
export const FILTERS = ['q', 'topic', 'series', 'place', 'year', 'participant', 'organizer'] as const;
export type FilterName = (typeof FILTERS)[number];

export function filterOf(params: URLSearchParams): EventFilter {
  const list = (name: FilterName) => {
    const value = params.get(name);
    return value === null ? {} : { [name]: [value] };
  };
  const [text, place, year] = [params.get('q'), params.get('place'), params.get('year')];
  return {
    ...(text === null ? {} : { text }),
    ...list('topic'),
    ...list('series'),
    ...list('participant'),
    ...list('organizer'),
    ...(place === null ? {} : { place }),
    ...(year === null ? {} : { during: { from: year, to: year } }),
  };
}

/** The same list with one filter set anew, or taken away. */
export const eventsAddress = (params: URLSearchParams, name: FilterName, value: string | null): string =>
  addressOf('/search/events', { ...Object.fromEntries(params), [name]: value });

/** Turns the address of a list of events into the filter that the API takes, and back. */
import { addressOf } from '../../browser/router.js';
import type { EventFilter } from '../../generated/graphql.js';

/** The filters by their names in the address. */
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

/** Returns the address of the same list with one filter set anew, or taken away. */
export const eventsAddress = (params: URLSearchParams, name: FilterName, value: string | null): string =>
  addressOf('/search/events', { ...Object.fromEntries(params), [name]: value });

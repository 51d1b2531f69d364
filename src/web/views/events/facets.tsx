/** Offers the values by which the list can be narrowed down, and how many events each would leave. */
import { useState } from 'preact/hooks';
import { useQuery } from '../../api/use-query.js';
import { NameText } from '../../components/name.js';
import { WithData } from '../../components/state.js';
import { plain } from '../../enum-labels.js';
import { EventFacetsDocument, type EventFacetsQuery, type FacetName } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { eventsAddress, type FilterName, filterOf } from './filter.js';

const TOP = 12;

/** The facets in the order of the page. */
const BY: readonly FacetName[] = ['TOPIC', 'SERIES', 'COUNTRY', 'YEAR', 'KIND'];

type Facet = EventFacetsQuery['events']['facets'][number];

const FILTER_OF: Readonly<Partial<Record<FacetName, FilterName>>> = {
  TOPIC: 'topic',
  SERIES: 'series',
  COUNTRY: 'country',
  YEAR: 'year',
  KIND: 'kind',
};

export function Facets({ params }: { params: URLSearchParams }) {
  const state = useQuery(EventFacetsDocument, { filter: filterOf(params), by: BY, top: TOP });
  return (
    <section class="facets" aria-label={texts.events.facets}>
      <WithData of={state}>
        {({ events }) =>
          events.facets
            .filter(({ values, truncated }) => values.length > 0 || truncated)
            .toSorted((a, b) => BY.indexOf(a.name) - BY.indexOf(b.name))
            .map((facet) => <FacetList key={facet.name} facet={facet} params={params} />)
        }
      </WithData>
    </section>
  );
}

function FacetList({ facet, params }: { facet: Facet; params: URLSearchParams }) {
  // On a narrow screen the open facets would push the list out of sight.
  const [isOpen] = useState(() => matchMedia('(min-width: 48rem)').matches);
  const filter = FILTER_OF[facet.name];
  const inOrder =
    facet.name === 'YEAR' ? facet.values.toSorted((a, b) => (a.value > b.value ? -1 : 1)) : facet.values;
  return (
    <details open={isOpen}>
      <summary>
        {texts.events.facet[facet.name as keyof typeof texts.events.facet] ?? plain(facet.name)}
      </summary>
      <ul>
        {inOrder.map(({ value, count, entity }) => {
          const name = <NameText text={entity?.name ?? (facet.name === 'KIND' ? plain(value) : value)} />;
          const isChosen = filter !== undefined && params.get(filter) === value;
          return (
            <li key={value}>
              {filter === undefined ? (
                name
              ) : (
                <a
                  href={eventsAddress(params, filter, isChosen ? null : value)}
                  {...(isChosen ? { 'aria-current': true } : {})}
                >
                  {name}
                </a>
              )}{' '}
              <span class="soft">{count}</span>
            </li>
          );
        })}
      </ul>
      {facet.truncated ? (
        <p class="soft small">
          {facet.values.length === 0 ? texts.events.uncounted : texts.events.mostFrequent(TOP)}
        </p>
      ) : null}
    </details>
  );
}

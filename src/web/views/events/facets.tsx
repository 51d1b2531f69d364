/** Offers the values by which the list can be narrowed down, and how many events each would leave. */
import { useState } from 'preact/hooks';
import { useQuery } from '../../api/use-query.js';
import { FacetList } from '../../components/facet-list.js';
import { WithData } from '../../components/state.js';
import { plain } from '../../enum-labels.js';
import { EventFacetsDocument, type FacetName } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { eventsAddress, type FilterName, filterOf } from './filter.js';

const FEW = 12;
const MANY = 100;

/** The facets in the order of the page. */
const FACETS = [
  ['YEAR', 'year'],
  ['TOPIC', 'topic'],
  ['SERIES', 'series'],
  ['COUNTRY', 'country'],
  ['KIND', 'kind'],
  ['PARTICIPANT', 'participant'],
  ['ORGANIZER', 'organizer'],
] as const satisfies readonly (readonly [FacetName, FilterName])[];

export function Facets({ params }: { params: URLSearchParams }) {
  const [top, setTop] = useState(FEW);
  const state = useQuery(EventFacetsDocument, { filter: filterOf(params), top });
  return (
    <section class="facets" aria-label={texts.events.facets}>
      <WithData of={state}>
        {({ events: { facets, years, actors } }) =>
          FACETS.map(([by, filter]) => {
            const facet = [...years, ...facets, ...actors].find(({ name }) => name === by);
            return facet === undefined || (facet.values.length === 0 && !facet.truncated) ? null : (
              <FacetList
                key={by}
                facet={facet}
                title={texts.events.facet[by]}
                wordOf={by === 'KIND' ? plain : String}
                chosen={params.get(filter)}
                addressOf={(value) => eventsAddress(params, filter, value)}
                onMore={top < MANY ? () => setTop(MANY) : undefined}
              />
            );
          })
        }
      </WithData>
    </section>
  );
}

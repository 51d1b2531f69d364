/** Lists events, narrowed down by topic, place, time and participants. */
import { usePages } from '../../api/use-pages.js';
import { adjust } from '../../browser/router.js';
import type { ViewRoute } from '../../browser/view-route.js';
import { ChosenFilters } from '../../components/chosen-filters.js';
import { EntityLink } from '../../components/name.js';
import { PagedSection } from '../../components/paged.js';
import { NumberField, Select } from '../../components/select.js';
import { TextFilter } from '../../components/text-filter.js';
import { View } from '../../components/view.js';
import { plain } from '../../enum-labels.js';
import { formatEdtf, isDated } from '../../format/period.js';
import { EventsDocument, type EventsQuery } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { eventsTable } from './events-table.js';
import { Facets } from './facets.js';
import { eventsAddress, FILTERS, type FilterName, filterOf, orderOf } from './filter.js';

type EventItem = EventsQuery['events']['nodes'][number];

const pick = ({ events }: EventsQuery) => events;

export function EventsView({ params }: ViewRoute) {
  const variables = { filter: filterOf(params), order: orderOf(params) };
  const pages = usePages(EventsDocument, variables, pick);
  const isEmpty = pages.first.status === 'ready' && pages.nodes.length === 0;
  return (
    <View
      title={texts.events.title}
      lead={texts.events.lead}
      question={{ document: EventsDocument, variables }}
      files={[{ what: 'events', table: () => eventsTable(variables) }]}
      basis={texts.events.basis(pages.totalCount)}
    >
      <TextFilter text={params.get('q') ?? ''} onText={(q) => adjust({ q })}>
        <TimeFilter params={params} />
      </TextFilter>
      <ChosenFilters
        params={params}
        filters={FILTERS.map((name) => [name, texts.events.filters[name]])}
        wordOf={(value, name) => (name === 'kind' ? plain(value) : value)}
        addressWithout={(name) => eventsAddress(params, name as FilterName, null)}
      />
      <div class="faceted">
        <Facets params={params} />
        <div>
          {isEmpty ? <p class="state">{texts.events.none}</p> : null}
          <PagedSection title={texts.events.found} pages={pages}>
            {(events) => (
              <ul class="facts">
                {events.map((event) => (
                  <EventLine key={event.id} event={event} />
                ))}
              </ul>
            )}
          </PagedSection>
        </div>
      </div>
    </View>
  );
}

const YEARS = [1900, 2100] as const;

/** Narrows the list down to a span of years, and turns it round. */
function TimeFilter({ params }: { params: URLSearchParams }) {
  const bound = (name: 'from' | 'to', label: string) => (
    <NumberField
      label={label}
      value={params.has(name) ? Number(params.get(name)) : null}
      min={YEARS[0]}
      max={YEARS[1]}
      onChange={(year, change) => adjust({ [name]: year, year: null }, change)}
    />
  );
  return (
    <>
      {bound('from', texts.network.from)}
      {bound('to', texts.network.to)}
      <Select
        label={texts.events.order}
        value={orderOf(params)}
        options={Object.entries(texts.events.orders)}
        onChange={(order) => adjust({ order: order === 'DESC' ? null : order })}
      />
    </>
  );
}

function EventLine({ event }: { event: EventItem }) {
  const { period, place, eventKind, status } = event;
  return (
    <li>
      <div class="fact-line">
        <span class="fact-date">{isDated(period) ? formatEdtf(period.edtf) : texts.entity.undated}</span>
        <span class="what">
          <EntityLink entity={event} alone />
          {place === null ? null : (
            <span class="soft">
              {' '}
              · <EntityLink entity={place} />
            </span>
          )}
        </span>
        {status === 'HELD' ? null : <span class="badge">{plain(status)}</span>}
        <span class="kind">{plain(eventKind)}</span>
      </div>
    </li>
  );
}

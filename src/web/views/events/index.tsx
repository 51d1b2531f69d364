/** Lists events, narrowed down by topic, place, time and participants. */
import { allPages, usePages } from '../../api/use-pages.js';
import { adjust } from '../../browser/router.js';
import type { ViewRoute } from '../../browser/view-route.js';
import { EntityLink } from '../../components/name.js';
import { PagedSection } from '../../components/paged.js';
import { View } from '../../components/view.js';
import { plain } from '../../enum-labels.js';
import { formatEdtf, isDated } from '../../format/period.js';
import { EventsDocument, type EventsQuery, type EventsQueryVariables } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { ChosenFilters } from './chosen-filters.js';
import { Facets } from './facets.js';
import { filterOf } from './filter.js';

type EventItem = EventsQuery['events']['nodes'][number];

const pick = ({ events }: EventsQuery) => events;

export function EventsView({ params }: ViewRoute) {
  const variables = { filter: filterOf(params) };
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
      <TextFilter key={params.get('q')} text={params.get('q') ?? ''} />
      <ChosenFilters params={params} />
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

function TextFilter({ text }: { text: string }) {
  const search = (event: SubmitEvent) => {
    event.preventDefault();
    const field = new FormData(event.currentTarget as HTMLFormElement).get('q');
    adjust({ q: String(field ?? '').trim() });
  };
  return (
    <search>
      <form class="filters" onSubmit={search}>
        <label class="field">
          <span>{texts.events.text}</span>
          <input type="search" name="q" defaultValue={text} />
        </label>
        <button type="submit">{texts.search.short}</button>
      </form>
    </search>
  );
}

function EventLine({ event }: { event: EventItem }) {
  const { period, place, eventKind, status } = event;
  return (
    <li>
      <div class="fact-line">
        <span class="fact-date">{isDated(period) ? formatEdtf(period.edtf) : texts.entity.undated}</span>
        <span class="what">
          <EntityLink entity={event} />
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

async function eventsTable(variables: EventsQueryVariables) {
  const events = await allPages(EventsDocument, variables, pick);
  return {
    columns: [
      'id',
      'name',
      'kind',
      'status',
      'date',
      'start earliest',
      'start latest',
      'end earliest',
      'end latest',
      'place id',
      'place',
    ],
    rows: events.map(({ id, name, eventKind, status, period: p, place }) => [
      id,
      name,
      eventKind,
      status,
      p.edtf,
      p.startEarliest,
      p.startLatest,
      p.endEarliest,
      p.endLatest,
      place?.id,
      place?.name,
    ]),
  };
}

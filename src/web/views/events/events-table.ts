import { sourceCell } from '../../api/source-cell.js';
import { allPages } from '../../api/use-pages.js';
import type { Table } from '../../format/csv.js';
import { EventRowsDocument, type EventsQueryVariables } from '../../generated/graphql.js';

/** Tabulates the events of a choice, one a row; several values in one cell are parted by semicolons. */
export async function eventsTable(variables: EventsQueryVariables): Promise<Table> {
  const events = await allPages(EventRowsDocument, variables, (data) => data.events);
  return {
    columns: [
      'id',
      'name',
      'short name',
      'kind',
      'status',
      'date',
      'start earliest',
      'start latest',
      'end earliest',
      'end latest',
      'place id',
      'place',
      'topics',
      'series',
      'organisers',
      'sources of the date',
    ],
    rows: events.map((event) => {
      const { period: p, place, topics, series, organizers, facts } = event;
      return [
        event.id,
        event.name,
        'shortName' in event ? event.shortName : undefined,
        event.eventKind,
        event.status,
        p.edtf,
        p.startEarliest,
        p.startLatest,
        p.endEarliest,
        p.endLatest,
        place?.id,
        place?.name,
        listed(topics.map(({ name }) => name)),
        listed(
          series.map(({ ordinal, series: { name } }) => (ordinal === null ? name : `${name} ${ordinal}`)),
        ),
        listed(organizers.filter(({ standing }) => standing === 'REPORTED').map(({ actor }) => actor.name)),
        listed(facts.nodes.map(({ evidence }) => sourceCell(evidence))),
      ];
    }),
  };
}

const listed = (values: readonly string[]): string => [...new Set(values)].join('; ');

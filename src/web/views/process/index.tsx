/** Shows a process over time: its editions, who was at which, who stayed, what they were about. */
import { useRef } from 'preact/hooks';
import { dataOf, useQuery } from '../../api/use-query.js';
import { pictureOf } from '../../browser/download.js';
import { addressOf } from '../../browser/router.js';
import type { ViewRoute } from '../../browser/view-route.js';
import { CountAsSelect, countAsOf } from '../../components/count-as-select.js';
import { Fact } from '../../components/evidence.js';
import { EntityLink, NameText } from '../../components/name.js';
import { WithData } from '../../components/state.js';
import { Timeline } from '../../components/timeline.js';
import { PictureButtons, Section, View } from '../../components/view.js';
import { formatEdtf, isDated } from '../../format/period.js';
import {
  ContestedDatesDocument,
  type ContestedDatesQuery,
  type CountAs,
  ProcessDocument,
  ProcessesDocument,
  type ProcessQuery,
} from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { ofSeries } from '../documents/filter.js';
import { EmptyGraph } from '../home.js';
import { Changes } from './changes.js';
import { Cohort } from './cohort.js';
import { Matrix } from './matrix.js';
import { TopicsOverEditions } from './topics.js';

type Edition = NonNullable<ProcessQuery['series']>['editions'][number];

/** Lists, by event, the dates that sources give and that are not accepted. */
function otherDates(data: ContestedDatesQuery | undefined): ReadonlyMap<string, readonly string[]> {
  return new Map(
    data?.contested.nodes.map(({ entity, accepted, positions }) => [
      entity.id,
      positions.map(({ value }) => value).filter((value) => value !== accepted?.value),
    ]),
  );
}

const COHORT = '/cohort';

export function ProcessView({ rest, params }: ViewRoute) {
  if (rest === '') return <Processes />;
  if (rest.endsWith(COHORT)) return <Cohort id={rest.slice(0, -COHORT.length)} params={params} />;
  return <Process id={rest} countAs={countAsOf(params)} />;
}

function Processes() {
  const state = useQuery(ProcessesDocument, {});
  return (
    <View title={texts.process.all} lead={texts.process.allLead}>
      <WithData of={state}>
        {({ allSeries }) =>
          allSeries.nodes.length === 0 ? (
            <EmptyGraph />
          ) : (
            <ul class="facts">
              {allSeries.nodes
                .toSorted((a, b) => b.editions.length - a.editions.length)
                .map((series) => (
                  <li key={series.id}>
                    <div class="fact-line">
                      <span class="what">
                        <a href={`/process/${series.id}`}>
                          <NameText text={series.name} />
                        </a>
                        {series.summary === null ? null : <div class="soft small">{series.summary}</div>}
                      </span>
                      <span class="soft small">{texts.process.editionCount(series.editions.length)}</span>
                    </div>
                  </li>
                ))}
            </ul>
          )
        }
      </WithData>
    </View>
  );
}

function Process({ id, countAs }: { id: string; countAs: CountAs }) {
  const state = useQuery(ProcessDocument, { id });
  const others = otherDates(dataOf(useQuery(ContestedDatesDocument, {})));
  const picture = useRef<SVGSVGElement>(null);
  if (state.status !== 'ready') return <WithData of={state}>{() => null}</WithData>;
  const { series } = state.data;
  if (series === null)
    return <View title={texts.state.notFound} lead={texts.state.noEntity(id)} children={null} />;
  const { editions } = series;
  const dated = editions.filter(({ event }) => isDated(event.period));
  const undated = editions.filter(({ event }) => !isDated(event.period));
  const byDate = dated.toSorted((a, b) =>
    a.event.period.startEarliest < b.event.period.startEarliest ? -1 : 1,
  );
  const table = () => ({
    columns: [
      'ordinal',
      'event id',
      'event',
      'date',
      'start earliest',
      'start latest',
      'end earliest',
      'end latest',
      'place',
    ],
    rows: editions.map(({ ordinal, event: { id: eventId, name, period: p, place } }) => [
      ordinal,
      eventId,
      name,
      p.edtf,
      p.startEarliest,
      p.startLatest,
      p.endEarliest,
      p.endLatest,
      place?.name,
    ]),
  });
  return (
    <View
      title={series.name}
      above={<p class="kind">{texts.process.kind}</p>}
      {...(series.summary === null ? {} : { lead: series.summary })}
      question={{ document: ProcessDocument, variables: { id } }}
      files={[{ what: 'editions', table }]}
      tools={
        <>
          <PictureButtons
            name={`${series.name} timeline`}
            picture={() => picture.current && pictureOf(picture.current)}
          />
          <a href={`/process/${id}${COHORT}`}>{texts.cohort.link}</a>
          <a href={addressOf('/network', { series: id })}>{texts.entity.inNetwork}</a>
          <a href={ofSeries(id)}>{texts.documents.ofSeries}</a>
          <a href={`/entity/${id}`}>{texts.process.record}</a>
        </>
      }
      claims={editions.flatMap(({ evidence }) => evidence.claims)}
    >
      <Section title={texts.process.editions} count={editions.length}>
        {byDate.length === 0 ? null : (
          <Timeline
            label={series.name}
            picture={picture}
            spans={byDate.map(({ ordinal, event }) => ({
              key: event.id,
              name: `${ordinal === null ? '' : `${ordinal}. `}${event.place?.name ?? event.name}`,
              period: event.period,
            }))}
          />
        )}
        <EditionList editions={byDate} otherDates={others} />
        {undated.length === 0 ? null : (
          <>
            <h3>{texts.entity.undated}</h3>
            <EditionList editions={undated} otherDates={others} />
          </>
        )}
      </Section>
      <div class="section filters">
        <CountAsSelect value={countAs} />
      </div>
      <Matrix id={id} countAs={countAs} />
      <Changes id={id} countAs={countAs} />
      <TopicsOverEditions id={id} />
    </View>
  );
}

interface ListProps {
  readonly editions: readonly Edition[];
  readonly otherDates: ReadonlyMap<string, readonly string[]>;
}

function EditionList({ editions, otherDates }: ListProps) {
  return (
    <ul class="facts">
      {editions.map(({ ordinal, event, evidence }) => (
        <li key={event.id}>
          <Fact
            evidence={evidence}
            label={event.name}
            date={isDated(event.period) ? formatEdtf(event.period.edtf) : ''}
          >
            <EntityLink entity={event} />{' '}
            <span class="soft">
              · {ordinal === null ? texts.entity.noEdition : texts.entity.edition(ordinal)}
              {event.place === null ? '' : ` · ${event.place.name}`}
            </span>
            {otherDates.has(event.id) ? (
              <div class="small">
                <a
                  class="badge contested"
                  href={addressOf('/contested', { entity: event.id, predicate: 'dates' })}
                >
                  {texts.process.contestedDate}
                </a>{' '}
                <span class="soft">
                  {texts.process.alsoSaid(otherDates.get(event.id)?.map(formatEdtf) ?? [])}
                </span>
              </div>
            ) : null}
          </Fact>
        </li>
      ))}
    </ul>
  );
}

/** A process over time: its editions, who was at which, who stayed, what they were about. */
import { useRef } from 'preact/hooks';
import { EVIDENCE, type EvidenceValue, PERIODS, type PeriodValue, type Ref } from '../../api/documents.js';
import { dataOf, useQuery } from '../../api/use-query.js';
import { pictureOf } from '../../browser/download.js';
import { addressOf } from '../../browser/router.js';
import type { ViewRoute } from '../../browser/view-route.js';
import { Fact } from '../../components/evidence.js';
import { EntityLink, NameText } from '../../components/name.js';
import { WithData } from '../../components/state.js';
import { Timeline } from '../../components/timeline.js';
import { PictureButtons, Section, View } from '../../components/view.js';
import { formatEdtf, isDated } from '../../format/period.js';
import { texts } from '../../texts.js';
import { EmptyGraph } from '../home.js';
import { Changes } from './changes.js';
import { Cohort } from './cohort.js';
import { CountAs, countAsOf } from './count-as.js';
import { Matrix } from './matrix.js';
import { TopicsOverEditions } from './topics.js';

const SERIES = `query Process($id: ID!) {
  series(id: $id) {
    id kind name summary
    editions {
      ordinal
      evidence { ...evidence }
      event { id kind name period { ...period } place { id kind name } }
    }
  }
}
${EVIDENCE}
${PERIODS}`;

/** The dates on which sources contradict each other, for all events: few, and there is no such question for one series. */
const CONTESTED_DATES = `query ContestedDates {
  contested(predicate: "dates", first: 100) { nodes { entity { id } accepted { value } positions { value } } }
}`;

interface ContestedDates {
  readonly contested: {
    readonly nodes: readonly {
      readonly entity: { readonly id: string };
      readonly accepted: { readonly value: string | null } | null;
      readonly positions: readonly { readonly value: string }[];
    }[];
  };
}

/** By event, the dates that are said and not accepted. */
function otherDates(data: ContestedDates | undefined): ReadonlyMap<string, readonly string[]> {
  return new Map(
    data?.contested.nodes.map(({ entity, accepted, positions }) => [
      entity.id,
      positions.map(({ value }) => value).filter((value) => value !== accepted?.value),
    ]),
  );
}

interface Edition {
  readonly ordinal: number | null;
  readonly evidence: EvidenceValue;
  readonly event: Ref & { readonly period: PeriodValue; readonly place: Ref | null };
}

interface SeriesValue extends Ref {
  readonly summary: string | null;
  readonly editions: readonly Edition[];
}

const COHORT = '/cohort';

export function ProcessView({ rest, params }: ViewRoute) {
  if (rest === '') return <Processes />;
  if (rest.endsWith(COHORT)) return <Cohort id={rest.slice(0, -COHORT.length)} params={params} />;
  return <Process id={rest} countAs={countAsOf(params)} />;
}

const ALL =
  'query Processes { allSeries(first: 100) { nodes { id kind name summary editions { ordinal } } } }';

interface All {
  readonly allSeries: {
    readonly nodes: readonly (Ref & {
      readonly summary: string | null;
      readonly editions: readonly unknown[];
    })[];
  };
}

function Processes() {
  const state = useQuery<All>(ALL, {});
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

function Process({ id, countAs }: { id: string; countAs: string }) {
  const state = useQuery<{ series: SeriesValue | null }>(SERIES, { id });
  const others = otherDates(dataOf(useQuery<ContestedDates>(CONTESTED_DATES, {})));
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
      question={{ document: SERIES, variables: { id } }}
      files={[{ what: 'editions', table }]}
      tools={
        <>
          <PictureButtons
            name={`${series.name} timeline`}
            picture={() => picture.current && pictureOf(picture.current)}
          />
          <a href={`/process/${id}${COHORT}`}>{texts.cohort.link}</a>
          <a href={addressOf('/network', { series: id })}>{texts.entity.inNetwork}</a>
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
        <CountAs value={countAs} />
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

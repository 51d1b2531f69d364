/** Lists the processes, those with the most participants named first, each with its editions on one common axis of years. */
import { useQuery } from '../../api/use-query.js';
import { addressOf, adjust } from '../../browser/router.js';
import { NameText } from '../../components/name.js';
import { Select } from '../../components/select.js';
import { WithData } from '../../components/state.js';
import { View } from '../../components/view.js';
import { isDated, yearOf } from '../../format/period.js';
import { ProcessesDocument } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { EmptyGraph } from '../home/empty-graph.js';
import { EditionTicks } from './edition-ticks.js';
import { SERIES_SORTS, type Series, type SeriesSort, sortedSeries } from './series-order.js';

export function Processes({ params }: { params: URLSearchParams }) {
  const state = useQuery(ProcessesDocument, {});
  const sort = SERIES_SORTS.find((known) => known === params.get('sort')) ?? 'named';
  return (
    <View
      title={texts.process.all}
      lead={texts.process.allLead}
      question={{ document: ProcessesDocument, variables: {} }}
    >
      <WithData of={state}>
        {({ allSeries: { nodes } }) =>
          nodes.length === 0 ? <EmptyGraph /> : <SeriesTable series={nodes} sort={sort} />
        }
      </WithData>
    </View>
  );
}

function SeriesTable({ series, sort }: { series: readonly Series[]; sort: SeriesSort }) {
  const years = yearsOf(series);
  return (
    <>
      <div class="filters">
        <Select
          label={texts.process.sort}
          value={sort}
          options={SERIES_SORTS.map((value) => [value, texts.process.sorts[value]] as const)}
          onChange={(value) => adjust({ sort: value === 'named' ? null : value })}
        />
      </div>
      <ul class="facts processes">
        {sortedSeries(series, sort).map((one) => (
          <SeriesLine key={one.id} series={one} years={years} />
        ))}
      </ul>
    </>
  );
}

function SeriesLine({ series, years }: { series: Series; years: readonly [number, number] }) {
  const { id, name, summary, matrix, editions } = series;
  const own = yearsOf([series]);
  return (
    <li>
      <div>
        <a href={addressOf(`/process/${id}`)}>
          <NameText text={name} />
        </a>
        {summary === null ? null : <div class="soft small summary">{summary}</div>}
      </div>
      <div class="small">
        <EditionTicks editions={editions.map(({ event }) => event)} years={years} />
        <span class="soft">
          {own[1] === 0 ? '' : `${own[0] === own[1] ? own[0] : `${own[0]}–${own[1]}`} · `}
          {texts.process.seriesCounts(editions.length, matrix.totalRows)}
        </span>
      </div>
    </li>
  );
}

/** The first and the last year in which an edition began; zeros where none is dated. */
function yearsOf(series: readonly Series[]): readonly [number, number] {
  const years = series.flatMap(({ editions }) =>
    editions.flatMap(({ event: { period } }) => (isDated(period) ? [Number(yearOf(period))] : [])),
  );
  return years.length === 0 ? [0, 0] : [Math.min(...years), Math.max(...years)];
}

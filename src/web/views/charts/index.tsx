/** Shows charts, each of which answers one question; all of them, or the one that the address names. */
import { dataOf, useQuery } from '../../api/use-query.js';
import { addressOf, navigate } from '../../browser/router.js';
import type { ViewRoute } from '../../browser/view-route.js';
import { isEmbedded } from '../../components/embedded.js';
import { Select } from '../../components/select.js';
import { View } from '../../components/view.js';
import { ChartSeriesDocument } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import type { ChartProps } from './chart-props.js';
import { CooperationChart } from './cooperation.js';
import { OrganizersChart } from './organizers.js';
import { scopeOf } from './scope.js';
import { SourcesChart } from './sources.js';
import { StatesChart } from './states.js';
import { TopicsChart } from './topics.js';
import { YearsChart } from './years.js';

type ChartName = 'years' | 'topics' | 'cooperation' | 'organizers' | 'states' | 'sources';

const CHARTS: ReadonlyMap<string, (props: ChartProps) => preact.JSX.Element> = new Map(
  Object.entries({
    years: YearsChart,
    topics: TopicsChart,
    cooperation: CooperationChart,
    organizers: OrganizersChart,
    states: StatesChart,
    sources: SourcesChart,
  } satisfies Record<ChartName, unknown>),
);

export function ChartsView({ params }: ViewRoute) {
  const scope = scopeOf(params);
  const chosen = params.get('chart') ?? '';
  const names = CHARTS.has(chosen) ? [chosen] : [...CHARTS.keys()];
  const alone = names.length === 1;
  const state = useQuery(ChartSeriesDocument, {});
  const series = dataOf(state)?.allSeries.nodes ?? [];
  const seriesName = series.find(({ id }) => id === scope.series)?.name;
  const title = alone ? texts.charts[chosen as ChartName].title : texts.charts.title;
  return (
    <View
      title={title}
      lead={
        <>
          {isEmbedded(params) && alone ? null : alone ? (
            <a href={addressOf('/charts', { series: scope.series })}>{texts.charts.all}</a>
          ) : (
            texts.charts.lead
          )}
          {seriesName === undefined ? null : <> {texts.charts.ofSeries(seriesName)}.</>}
        </>
      }
    >
      {isEmbedded(params) ? null : (
        <div class="filters">
          <Select
            label={texts.charts.series}
            value={scope.series ?? ''}
            options={[['', texts.charts.allSeries], ...series.map(({ id, name }) => [id, name] as const)]}
            onChange={(value) =>
              navigate(addressOf('/charts', { ...Object.fromEntries(params), series: value }))
            }
          />
        </div>
      )}
      <div class={alone ? 'chart-page' : 'chart-page several'}>
        {names.map((name) => {
          const Chart = CHARTS.get(name);
          return Chart === undefined ? null : (
            <Chart
              key={name}
              scope={scope}
              alone={alone}
              address={{ path: '/charts', values: { chart: name, series: scope.series } }}
            />
          );
        })}
      </div>
    </View>
  );
}

import { useQuery } from '../../api/use-query.js';
import { addressOf } from '../../browser/router.js';
import { CooperationOverTimeDocument, type CooperationOverTimeQuery } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { firstOf } from './alike.js';
import { BarChart } from './bar-chart.js';
import { ChartFrame } from './chart-frame.js';
import type { ChartProps } from './chart-props.js';
import type { ChartContent } from './content.js';
import type { Scope } from './scope.js';

const words = texts.charts.cooperation;

export function CooperationChart({ scope, alone, address }: ChartProps) {
  const variables = { series: scope.series === null ? null : [scope.series] };
  const question = { document: CooperationOverTimeDocument, variables };
  const state = useQuery(question.document, variables);
  return (
    <ChartFrame
      title={words.title}
      address={address}
      question={question}
      state={state}
      alone={alone}
      contentOf={(data) => cooperationContent(data, scope)}
    />
  );
}

export function cooperationContent(
  { cooperation }: CooperationOverTimeQuery,
  { series }: Scope,
): ChartContent {
  const { timeline, totalTies, tiesOfAnyWeight } = cooperation;
  // The network of one year has the pairs of that year, weak ones too.
  const href = (year: number) =>
    addressOf('/network', { series, kinds: ['STATE', 'ORGANIZATION'], from: year, to: year, min: 1 });
  const [first, ...others] = timeline;
  const best = first && others.reduce((most, year) => (year.ties > most.ties ? year : most), first);
  const eventsOf = new Map(timeline.map(({ year, events }) => [year, events]));
  const { covered } = texts.charts;
  return {
    sentence:
      best === undefined
        ? ''
        : words.sentence(
            totalTies,
            firstOf(
              String(best.year),
              timeline.map(({ ties }) => ties),
            ),
            best.ties,
          ),
    coverage: [covered.ties, ...(tiesOfAnyWeight === null ? [covered.uncountedTies] : [])],
    hasShades: false,
    isEmpty: totalTies === 0,
    table: {
      columns: [words.columns.year, words.columns.pairs, words.columns.events],
      rows: timeline.map(({ year, ties, events }) => [
        { text: year },
        { text: ties, href: ties === 0 ? null : href(year) },
        { text: events },
      ]),
    },
    file: () => ({
      columns: ['year', 'pairs', 'events'],
      rows: timeline.map(({ year, ties, events }) => [year, ties, events]),
    }),
    draw: (width, picture) => (
      // Which pairs met for certain in a year nobody counts, so all are drawn as possible.
      <BarChart
        counts={timeline.map(({ year, ties }) => ({ year, certain: 0, possible: ties }))}
        width={width}
        picture={picture}
        told={({ year, possible }) => words.told(year, possible, eventsOf.get(year) ?? 0)}
        addressOf={href}
      />
    ),
  };
}

import { shortNameOf } from '../../format/short-name.js';
import { StatesAtEventsDocument, type StatesAtEventsQuery } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { firstOf } from './alike.js';
import type { ChartProps } from './chart-props.js';
import type { ChartContent } from './content.js';
import { EventsChart } from './events-chart.js';
import { RankingPicture } from './ranking-picture.js';
import { listAddress, type Scope } from './scope.js';

const words = texts.charts.states;
const SHOWN = 20;

export const StatesChart = (props: ChartProps) => (
  <EventsChart {...props} title={words.title} document={StatesAtEventsDocument} contentOf={statesContent} />
);

export function statesContent({ events }: StatesAtEventsQuery, scope: Scope): ChartContent {
  const [facet] = events.facets;
  const states = (facet?.values ?? []).map(({ value, count, entity }) => ({
    key: value,
    name: entity ? shortNameOf(entity) : value,
    count,
  }));
  const [first] = states;
  const href = (id: string) => listAddress(scope, { participant: id });
  return {
    sentence:
      first === undefined
        ? ''
        : words.sentence(
            states.length,
            firstOf(
              first.name,
              states.map(({ count }) => count),
            ),
            first.count,
          ),
    coverage: coverageOf(events, states.length),
    hasShades: false,
    isEmpty: first === undefined,
    table: {
      columns: [words.columns.state, words.columns.count],
      rows: states.map(({ key, name, count }) => [{ text: name }, { text: count, href: href(key) }]),
    },
    file: () => ({
      columns: ['state id', 'state', 'events'],
      rows: states.map(({ key, name, count }) => [key, name, count]),
    }),
    draw: (width, picture) => (
      <RankingPicture
        values={states.slice(0, SHOWN)}
        width={width}
        picture={picture}
        told={({ name, count }) => words.told(name, count)}
        addressOf={({ key }) => href(key)}
      />
    ),
  };
}

function coverageOf(
  { crossFacet, facets }: StatesAtEventsQuery['events'],
  states: number,
): readonly string[] {
  const { covered } = texts.charts;
  const missing = crossFacet?.itemsInNoCell ?? 0;
  return [
    ...(missing === 0 ? [] : [covered.noParticipant(missing, crossFacet?.items ?? 0)]),
    covered.states,
    ...(facets[0]?.truncated ? [covered.capped(states)] : []),
    ...(states > SHOWN ? [covered.shown(SHOWN, states)] : []),
  ];
}

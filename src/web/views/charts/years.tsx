import { EventYearsDocument, type EventYearsQuery } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { firstOf } from './alike.js';
import { BarChart } from './bar-chart.js';
import type { ChartProps } from './chart-props.js';
import type { ChartContent } from './content.js';
import { EventsChart } from './events-chart.js';
import { listAddress, type Scope } from './scope.js';
import { type YearCount, yearCounts } from './year-counts.js';

const words = texts.charts.years;

export const YearsChart = (props: ChartProps) => (
  <EventsChart {...props} title={words.title} document={EventYearsDocument} contentOf={yearsContent} />
);

/** Tells the counts by year of an answer, and what they leave out. */
export function yearsContent({ events }: EventYearsQuery, scope: Scope): ChartContent {
  const { possible, certain } = events;
  const counts = yearCounts(possible?.rows ?? [], certain?.rows ?? []);
  const best = counts.reduce<YearCount | undefined>(
    (most, count) => (most === undefined || count.possible > most.possible ? count : most),
    undefined,
  );
  return {
    sentence:
      best === undefined
        ? ''
        : words.sentence(
            possible?.items ?? 0,
            counts[0]?.year ?? 0,
            counts.at(-1)?.year ?? 0,
            words.best(
              firstOf(
                String(best.year),
                counts.map((count) => count.possible),
              ),
              best.certain,
              best.possible,
            ),
          ),
    coverage: coverageOf(events),
    hasShades: true,
    isEmpty: counts.length === 0,
    table: {
      columns: [words.columns.year, words.columns.certain, words.columns.possible],
      rows: counts.map((count) => [
        { text: count.year },
        { text: count.certain },
        {
          text: count.possible,
          href: count.possible === 0 ? null : listAddress(scope, { year: yearText(count.year) }),
        },
      ]),
    },
    file: () => ({
      columns: ['year', 'events certainly', 'events at the most'],
      rows: counts.map((count) => [count.year, count.certain, count.possible]),
    }),
    draw: (width, picture) => (
      <BarChart
        counts={counts}
        width={width}
        picture={picture}
        told={({ year, certain: surely, possible: most }) => words.told(year, surely, most)}
        addressOf={(year) => listAddress(scope, { year: yearText(year) })}
      />
    ),
  };
}

function coverageOf({ possible, facets }: EventYearsQuery['events']): readonly string[] {
  const { covered } = texts.charts;
  const planned = (facets[0]?.values ?? [])
    .filter(({ value }) => value !== 'HELD')
    .reduce((sum, { count }) => sum + count, 0);
  const [items, several] = [possible?.items ?? 0, possible?.itemsInSeveralCells ?? 0];
  const undated = possible?.undatedItems ?? 0;
  return [
    ...(several === 0 ? [] : [covered.several(several, items)]),
    ...(undated === 0 ? [] : [covered.undated(undated)]),
    ...(planned === 0 ? [] : [covered.notHeld(planned)]),
    ...(possible?.truncated ? [covered.capped(possible.rows.length)] : []),
  ];
}

const yearText = (year: number): string => String(year).padStart(4, '0');

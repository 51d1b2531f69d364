import { EventTopicsDocument, type EventTopicsQuery } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { firstOf } from './alike.js';
import type { ChartProps } from './chart-props.js';
import type { ChartContent } from './content.js';
import { EventsChart } from './events-chart.js';
import { type GridCell, gridCells, gridOf } from './grid.js';
import { GridPicture } from './grid-picture.js';
import { listAddress, type Scope } from './scope.js';
import { yearsBetween } from './year-counts.js';

const words = texts.charts.topics;
/** As many as fit into one look. */
const SHOWN = 15;
const [LEFT, TOP, NARROWEST] = [170, 28, 24];

export const TopicsChart = (props: ChartProps) => (
  <EventsChart {...props} title={words.title} document={EventTopicsDocument} contentOf={topicsContent} />
);

export function topicsContent({ events }: EventTopicsQuery, scope: Scope): ChartContent {
  const { possible, certain } = events;
  const topics = possible?.rows ?? [];
  const names = new Map(topics.map(({ value, entity }) => [value, entity?.name ?? value]));
  const nameOf = (key: string) => names.get(key) ?? key;
  const years = yearsBetween((possible?.columns ?? []).map(({ value }) => Number(value))).map(yearText);
  const cells = gridCells(possible?.cells ?? [], certain?.cells ?? []);
  const byPlace = new Map(cells.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const href = ({ row, column }: GridCell) => listAddress(scope, { topic: row, year: column });
  const [first] = topics;
  const rows = topics.slice(0, SHOWN).map(({ value }) => value);
  return {
    sentence:
      first === undefined
        ? ''
        : words.sentence(
            topics.length,
            firstOf(
              nameOf(first.value),
              topics.map(({ count }) => count),
            ),
            first.count,
          ),
    coverage: coverageOf(events, topics.length),
    hasShades: true,
    isEmpty: topics.length === 0 || years.length === 0,
    table: {
      columns: [words.topic, texts.charts.total, ...years],
      rows: topics.map(({ value, count }) => [
        { text: nameOf(value), href: listAddress(scope, { topic: value }) },
        { text: count },
        ...years.map((year) => {
          const cell = byPlace.get(`${value} ${year}`);
          return cell === undefined ? { text: 0 } : { text: countText(cell), href: href(cell) };
        }),
      ]),
    },
    file: () => ({
      columns: ['topic id', 'topic', 'year', 'events certainly', 'events at the most'],
      rows: cells.map(({ row, column, certain: surely, possible: most }) => [
        row,
        nameOf(row),
        column,
        surely,
        most,
      ]),
    }),
    draw: (width, picture) => {
      const left = Math.min(LEFT, Math.round(width * 0.4));
      const fitting = Math.max(1, Math.floor((width - left) / NARROWEST));
      const columns = years.slice(-fitting);
      const grid = gridOf(cells, { rows, columns, left, top: TOP, width, narrowest: NARROWEST });
      return (
        <>
          <GridPicture
            grid={grid}
            left={left}
            top={TOP}
            nameOf={nameOf}
            picture={picture}
            told={(cell) => words.told(nameOf(cell.row), cell.column, cell.certain, cell.possible)}
            addressOf={href}
          />
          {columns.length === years.length ? null : (
            <p class="soft small">{words.latest(columns.length, years.length)}</p>
          )}
        </>
      );
    },
  };
}

/** Writes one number for what is certain in full, else both. */
const countText = ({ certain, possible }: GridCell): string =>
  certain === possible ? String(possible) : `${certain}–${possible}`;

function coverageOf({ possible }: EventTopicsQuery['events'], topics: number): readonly string[] {
  const { covered } = texts.charts;
  const [items, missing] = [possible?.items ?? 0, possible?.itemsInNoCell ?? 0];
  const undated = possible?.undatedItems ?? 0;
  return [
    ...(missing === 0 ? [] : [covered.noTopic(missing, items)]),
    covered.topicsTwice,
    ...(undated === 0 ? [] : [covered.undated(undated)]),
    ...(possible?.truncated ? [covered.capped(topics)] : []),
    ...(topics > SHOWN ? [covered.shown(SHOWN, topics)] : []),
  ];
}

const yearText = (year: number): string => String(year).padStart(4, '0');

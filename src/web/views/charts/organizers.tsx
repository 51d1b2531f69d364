import { shortNameOf } from '../../format/short-name.js';
import { CoOrganizersDocument, type CoOrganizersQuery } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { firstOf } from './alike.js';
import type { ChartProps } from './chart-props.js';
import type { ChartContent } from './content.js';
import { EventsChart } from './events-chart.js';
import { type GridCell, gridCells, gridOf } from './grid.js';
import { GridPicture } from './grid-picture.js';
import { listAddress, type Scope } from './scope.js';

const words = texts.charts.organizers;
const SHOWN = 14;
const [LEFT, TOP, NARROWEST] = [170, 104, 30];

export const OrganizersChart = (props: ChartProps) => (
  <EventsChart {...props} title={words.title} document={CoOrganizersDocument} contentOf={organizersContent} />
);

export function organizersContent({ events }: CoOrganizersQuery, scope: Scope): ChartContent {
  const table = events.crossFacet;
  const organizers = table?.rows ?? [];
  const names = new Map(organizers.map(({ value, entity }) => [value, entity]));
  const nameOf = (key: string) => {
    const entity = names.get(key);
    return entity ? shortNameOf(entity) : key;
  };
  const counts = table?.cells ?? [];
  // A count without a time has no doubt of its own.
  const cells = gridCells(counts, counts);
  const pairs = pairsOf(cells);
  const [best] = pairs;
  const own = ({ row, column }: GridCell) => (row === column ? listAddress(scope, { organizer: row }) : null);
  const shown = organizers.slice(0, SHOWN).map(({ value }) => value);
  return {
    sentence:
      best === undefined
        ? words.alone(organizers.length)
        : words.sentence(
            organizers.length,
            firstOf(
              words.pair(nameOf(best.row), nameOf(best.column)),
              pairs.map(({ possible }) => possible),
            ),
            best.possible,
          ),
    coverage: coverageOf(events, organizers.length),
    hasShades: false,
    isEmpty: organizers.length === 0,
    table: {
      columns: [words.organizer, words.other, words.count],
      rows: pairs.map(({ row, column, possible }) => [
        { text: nameOf(row), href: listAddress(scope, { organizer: row }) },
        { text: nameOf(column), href: listAddress(scope, { organizer: column }) },
        { text: possible },
      ]),
    },
    file: () => ({
      columns: ['organiser id', 'organiser', 'other id', 'other', 'events'],
      rows: cells
        .filter(({ row, column }) => row <= column)
        .map(({ row, column, possible }) => [row, nameOf(row), column, nameOf(column), possible]),
    }),
    draw: (width, picture) => {
      const left = Math.min(LEFT, Math.round(width * 0.36));
      const frame = { rows: shown, columns: shown, left, top: TOP, width: width - TOP * 0.75 };
      return (
        <GridPicture
          grid={gridOf(cells, { ...frame, narrowest: NARROWEST })}
          left={left}
          top={TOP}
          nameOf={nameOf}
          aslant
          picture={picture}
          told={({ row, column, possible }) => words.told(nameOf(row), nameOf(column), possible)}
          addressOf={own}
        />
      );
    },
  };
}

/** Lists each pair of different organisers once, the most frequent first. */
export const pairsOf = (cells: readonly GridCell[]): readonly GridCell[] =>
  cells.filter(({ row, column }) => row < column).toSorted((a, b) => b.possible - a.possible);

function coverageOf({ crossFacet }: CoOrganizersQuery['events'], organizers: number): readonly string[] {
  const { covered } = texts.charts;
  const [items, missing] = [crossFacet?.items ?? 0, crossFacet?.itemsInNoCell ?? 0];
  return [
    ...(missing === 0 ? [] : [covered.noOrganizer(missing, items)]),
    covered.organizing,
    ...(crossFacet?.truncated ? [covered.capped(organizers)] : []),
    ...(organizers > SHOWN ? [covered.shown(SHOWN, organizers)] : []),
  ];
}

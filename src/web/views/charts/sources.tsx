import { addressOf } from '../../browser/router.js';
import { sourceKinds, wordFor } from '../../enum-labels.js';
import { SourceKindsDocument } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { firstOf } from './alike.js';
import { ChartFrame } from './chart-frame.js';
import type { ChartProps } from './chart-props.js';
import type { ChartContent } from './content.js';
import { type GridCell, gridCells, gridOf } from './grid.js';
import { GridPicture } from './grid-picture.js';
import { countPublishers, type SourceItem } from './publishers.js';
import { useSourceItems } from './use-source-items.js';

const words = texts.charts.sources;
const SHOWN = 16;
const [LEFT, TOP, NARROWEST] = [200, 28, 44];

export function SourcesChart({ alone, address }: ChartProps) {
  const state = useSourceItems();
  return (
    <ChartFrame
      title={words.title}
      address={address}
      question={{ document: SourceKindsDocument, variables: {} }}
      state={state}
      alone={alone}
      contentOf={({ sources, totalCount }) => sourcesContent(sources, totalCount)}
    />
  );
}

export function sourcesContent(sources: readonly SourceItem[], totalCount: number): ChartContent {
  const { publishers, kinds, cells: counts } = countPublishers(sources);
  const cells = gridCells(counts, counts);
  const byPlace = new Map(cells.map((cell) => [`${cell.row}\n${cell.column}`, cell]));
  const kindOf = (kind: string) => wordFor(sourceKinds, kind);
  const href = ({ row, column }: GridCell) => addressOf('/sources', { publisher: row, kind: column });
  const [kind] = kinds;
  const shown = publishers.slice(0, SHOWN).map(({ value }) => value);
  const columns = kinds.map(({ value }) => value);
  const { covered } = texts.charts;
  return {
    sentence:
      kind === undefined
        ? ''
        : words.sentence(
            sources.length,
            publishers.length,
            firstOf(
              kindOf(kind.value),
              kinds.map(({ count }) => count),
            ),
            kind.count,
          ),
    coverage: [
      covered.sourcesRead(sources.length, totalCount),
      covered.publishers,
      covered.allSources,
      ...(publishers.length > SHOWN ? [covered.shown(SHOWN, publishers.length)] : []),
    ],
    hasShades: false,
    isEmpty: kind === undefined,
    table: {
      columns: [words.publisher, texts.charts.total, ...columns.map(kindOf)],
      rows: [
        [
          { text: texts.charts.total },
          { text: sources.length },
          ...kinds.map(({ value, count }) => ({ text: count, href: addressOf('/sources', { kind: value }) })),
        ],
        ...publishers.map(({ value, count }) => [
          { text: value, href: addressOf('/sources', { publisher: value }) },
          { text: count },
          ...columns.map((column) => {
            const cell = byPlace.get(`${value}\n${column}`);
            return cell === undefined ? { text: 0 } : { text: cell.possible, href: href(cell) };
          }),
        ]),
      ],
    },
    file: () => ({
      columns: ['publisher', 'kind', 'sources'],
      rows: cells.map(({ row, column, possible }) => [row, column, possible]),
    }),
    draw: (width, picture) => {
      const left = Math.min(LEFT, Math.round(width * 0.42));
      const frame = { rows: shown, columns, left, top: TOP, width };
      return (
        <GridPicture
          grid={gridOf(cells, { ...frame, narrowest: NARROWEST })}
          left={left}
          top={TOP}
          nameOf={(key) => (columns.includes(key) ? kindOf(key) : key)}
          picture={picture}
          told={({ row, column, possible }) => words.told(row, kindOf(column), possible)}
          addressOf={href}
        />
      );
    },
  };
}

/** Draws a table of counts as shaded cells; a dashed one is not certain in full. */
import type { RefObject } from 'preact';
import { cutToFit } from '../../format/short-name.js';
import { type Grid, type GridCell, SHADES } from './grid.js';
import { MarkLink } from './mark-link.js';

interface Props {
  readonly grid: Grid;
  readonly left: number;
  readonly top: number;
  readonly nameOf: (key: string) => string;
  /** Whether the heads of columns are names, which need to stand aslant. */
  readonly aslant?: boolean;
  readonly picture: RefObject<SVGSVGElement | null>;
  readonly told: (cell: GridCell) => string;
  readonly addressOf: (cell: GridCell) => string | null;
}

/** Width of an average letter, a little too large rather than too small. */
const LETTER = 6.8;
const FROM_SHADE_ON_DARK = 4;

export function GridPicture({ grid, left, top, nameOf, aslant = false, picture, told, addressOf }: Props) {
  const { cells, cellWidth, cellHeight, rows, columns } = grid;
  const every = aslant ? 1 : Math.max(1, Math.ceil(36 / Math.max(1, cellWidth)));
  // Names aslant run beyond the last column.
  const width = grid.width + (aslant ? top * 0.75 : 0);
  return (
    <svg
      class="chart"
      ref={picture}
      viewBox={`0 0 ${width} ${grid.height}`}
      width={width}
      height={grid.height}
      aria-hidden="true"
    >
      {columns.map(({ key, x }, i) =>
        (columns.length - 1 - i) % every === 0 ? (
          <text
            key={key}
            class="tick"
            {...(aslant
              ? { transform: `translate(${x} ${top - 6}) rotate(-50)`, 'text-anchor': 'start' }
              : { x, y: top - 8, 'text-anchor': 'middle' })}
          >
            {cutToFit(nameOf(key), Math.floor((aslant ? top : Math.max(36, cellWidth)) / LETTER))}
          </text>
        ) : null,
      )}
      {rows.map(({ key, y }) => (
        <text key={key} class="row-name" x={left - 8} y={y + 4} text-anchor="end">
          {cutToFit(nameOf(key), Math.floor((left - 8) / LETTER))}
        </text>
      ))}
      {cells.map((cell) => (
        <MarkLink key={`${cell.row} ${cell.column}`} href={addressOf(cell)} title={told(cell)}>
          <rect class="hit" x={cell.x} y={cell.y} width={cellWidth} height={cellHeight} />
          <rect
            class={cell.possible > cell.certain ? 'shade unsure' : 'shade'}
            x={cell.x + 0.5}
            y={cell.y + 0.5}
            width={Math.max(1, cellWidth - 1)}
            height={Math.max(1, cellHeight - 1)}
            fill-opacity={SHADES[cell.shade] ?? 1}
          />
          <text
            class={cell.shade >= FROM_SHADE_ON_DARK ? 'on-shade' : cell.certain === 0 ? 'tick' : 'cell-count'}
            x={cell.x + cellWidth / 2}
            y={cell.y + cellHeight / 2 + 4}
            text-anchor="middle"
          >
            {countIn(cell, cellWidth)}
          </text>
        </MarkLink>
      ))}
    </svg>
  );
}

/** Writes both counts where they differ and have room; else what is possible, in a dashed cell. */
function countIn({ certain, possible }: GridCell, width: number): string {
  if (certain === possible) return String(possible);
  const both = `${certain}–${possible}`;
  return both.length * LETTER <= width ? both : String(possible);
}

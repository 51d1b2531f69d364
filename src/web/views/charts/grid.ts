/** Computes a table of shaded cells: what stands in which row and column, how much it is, and where it is drawn. */
import { scaleBand } from 'd3-scale';

export interface CellCount {
  readonly row: string;
  readonly column: string;
  readonly count: number;
}

export interface GridCell {
  readonly row: string;
  readonly column: string;
  readonly certain: number;
  readonly possible: number;
}

export interface PlacedCell extends GridCell {
  readonly x: number;
  readonly y: number;
  /** From 0 to the last of `SHADES`. */
  readonly shade: number;
}

export interface Grid {
  readonly cells: readonly PlacedCell[];
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly rows: readonly { readonly key: string; readonly y: number }[];
  readonly columns: readonly { readonly key: string; readonly x: number }[];
  readonly width: number;
  readonly height: number;
}

/** How much of the colour each shade has. None lies in the middle, where neither ink nor paper could be read on it. */
export const SHADES: readonly number[] = [0, 0.1, 0.25, 0.42, 0.8, 1];

/** Joins possible and certain counts by row and column. */
export function gridCells(
  possible: readonly CellCount[],
  certain: readonly CellCount[],
): readonly GridCell[] {
  const key = ({ row, column }: CellCount) => `${row}\n${column}`;
  const surely = new Map(certain.map((cell) => [key(cell), cell.count]));
  return possible.map((cell) => ({
    row: cell.row,
    column: cell.column,
    certain: surely.get(key(cell)) ?? 0,
    possible: cell.count,
  }));
}

interface Frame {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly narrowest: number;
}

const ROW = 26;
const WIDEST = 90;

/** Places the cells of these rows and columns; those of others are left to the table. */
export function gridOf(
  cells: readonly GridCell[],
  { rows, columns, left, top, width, narrowest }: Frame,
): Grid {
  const room = (width - left) / Math.max(1, columns.length);
  const step = Math.min(WIDEST, Math.max(narrowest, room));
  const x = scaleBand<string>()
    .domain(columns)
    .range([left, left + step * columns.length])
    .paddingInner(0.06);
  const y = scaleBand<string>()
    .domain(rows)
    .range([top, top + ROW * rows.length])
    .paddingInner(0.08);
  const shown = cells.flatMap((cell) => {
    const [atX, atY] = [x(cell.column), y(cell.row)];
    return atX === undefined || atY === undefined ? [] : [{ ...cell, x: atX, y: atY }];
  });
  const most = Math.max(1, ...shown.map(({ certain }) => certain));
  return {
    cells: shown.map((cell) => ({ ...cell, shade: shadeOf(cell.certain, most) })),
    cellWidth: x.bandwidth(),
    cellHeight: y.bandwidth(),
    rows: rows.map((key) => ({ key, y: (y(key) ?? 0) + y.bandwidth() / 2 })),
    columns: columns.map((key) => ({ key, x: (x(key) ?? 0) + x.bandwidth() / 2 })),
    width: Math.ceil(left + step * columns.length),
    height: Math.ceil(top + ROW * rows.length),
  };
}

/** Chooses a shade by the root of the count, so that few differ from none beside many. */
export const shadeOf = (count: number, most: number): number =>
  count === 0 ? 0 : Math.max(1, Math.round(Math.sqrt(count / most) * (SHADES.length - 1)));

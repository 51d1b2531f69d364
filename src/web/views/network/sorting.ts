/** Sorts the tables of a network by a column, as the address says: `sort=weight`, or `sort=-weight` from the greatest down. */
export const TABS = ['ties', 'actors', 'communities'] as const;
export type Tab = (typeof TABS)[number];

export interface Sorting {
  readonly column: string;
  readonly isDescending: boolean;
}

export function sortingOf(value: string | null): Sorting | null {
  const [, minus, column] = /^(-?)(\w+)$/.exec(value ?? '') ?? [];
  return column === undefined ? null : { column, isDescending: minus === '-' };
}

export const sortText = ({ column, isDescending }: Sorting): string => `${isDescending ? '-' : ''}${column}`;

/** What a press on the head of a column asks for: numbers from the greatest down at first, words from A; then the other way. */
export function pressed(now: Sorting, column: string, isNumber: boolean): Sorting {
  return { column, isDescending: now.column === column ? !now.isDescending : isNumber };
}

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  /** What rows are sorted by; null is not known, and comes last either way. */
  readonly value?: (row: Row) => string | number | null;
}

/** Rows that are alike keep their order. A column that is not there, as by an old address, sorts nothing. */
export function sorted<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { column, isDescending }: Sorting,
): readonly Row[] {
  const value = columns.find(({ key }) => key === column)?.value;
  if (value === undefined) return rows;
  const sign = isDescending ? -1 : 1;
  return rows
    .map((row) => [value(row), row] as const)
    .sort(([a], [b]) =>
      a === null || b === null ? Number(a === null) - Number(b === null) : sign * compared(a, b),
    )
    .map(([, row]) => row);
}

const compared = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b));

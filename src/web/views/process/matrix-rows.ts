/**
 * Chooses, sorts and counts the rows of the matrix. Everything rests on what is known: a row that is named at one edition may have
 * been at all of them.
 */
import { shortNameOf } from '../../format/short-name.js';
import type { CellStatus, EntityKind } from '../../generated/graphql.js';
import type { Cohort, Condition, MatrixChoice, NamedAt, Sort } from './matrix-choice.js';

export interface Row {
  readonly actor: {
    readonly id: string;
    readonly kind: EntityKind;
    readonly name: string;
    readonly shortName?: string;
  };
  readonly cells: readonly CellStatus[];
}

/** How many rows of a column are known to have been there, not to have been, and neither. */
export interface ColumnSum {
  readonly present: number;
  readonly absent: number;
  readonly unknown: number;
}

/** Returns the rows of an answer: states and organisations, then people. */
export const rowsOf = ({
  matrix,
  people,
}: Readonly<Record<'matrix' | 'people', { readonly rows: readonly Row[] }>>): readonly Row[] => [
  ...matrix.rows,
  ...people.rows,
];

export const idsOf = (events: readonly { readonly id: string }[]): readonly string[] =>
  events.map(({ id }) => id);

const FULFILLED_BY: Readonly<Record<CellStatus, Condition>> = {
  PRESENT: 'present',
  ABSENT_STATED: 'absent',
  NOT_LISTED: 'absent',
  UNKNOWN: 'unseen',
};

export const namedAtCount = ({ cells }: Pick<Row, 'cells'>): number =>
  cells.filter((cell) => cell === 'PRESENT').length;

/** Tells whether a row is as the cohort asks; nothing is known here of what is no edition of the process. */
export function isInCohort({ cells }: Row, events: readonly string[], cohort: Cohort): boolean {
  const fulfils = (condition: Condition) => (event: string) => {
    const cell = cells[events.indexOf(event)];
    return cell !== undefined && FULFILLED_BY[cell] === condition;
  };
  return (
    cohort.present.every(fulfils('present')) &&
    cohort.absent.every(fulfils('absent')) &&
    cohort.unseen.every(fulfils('unseen'))
  );
}

export const isNamedAt = (count: number, { atLeast, atMost }: NamedAt): boolean =>
  count >= atLeast && (atMost === null || count <= atMost);

/** Keeps the rows that the cohort and the text ask for, whatever their kind and number of editions, which are chosen by counts. */
export function searched(
  rows: readonly Row[],
  events: readonly string[],
  { cohort, text }: Pick<MatrixChoice, 'cohort' | 'text'>,
): readonly Row[] {
  const wanted = text.trim().toLowerCase();
  return rows.filter(
    (row) =>
      isInCohort(row, events, cohort) &&
      `${row.actor.name} ${shortNameOf(row.actor)}`.toLowerCase().includes(wanted),
  );
}

export const narrowed = (
  rows: readonly Row[],
  { kinds, namedAt }: Pick<MatrixChoice, 'kinds' | 'namedAt'>,
): readonly Row[] =>
  rows.filter(
    (row) =>
      kinds.includes(row.actor.kind) && (namedAt === undefined || isNamedAt(namedAtCount(row), namedAt)),
  );

export function sorted(rows: readonly Row[], sort: Sort): readonly Row[] {
  const byName = (a: Row, b: Row) => shortNameOf(a.actor).localeCompare(shortNameOf(b.actor));
  const byEditions = (a: Row, b: Row) => namedAtCount(b) - namedAtCount(a);
  const byFirst = (a: Row, b: Row) => firstNamedAt(a) - firstNamedAt(b);
  const orders = {
    name: [byName],
    editions: [byEditions, byFirst, byName],
    first: [byFirst, byEditions, byName],
  }[sort];
  return rows.toSorted((a, b) => orders.reduce((order, next) => order || next(a, b), 0));
}

/** The place of the first edition at which the row is named; those that are named at none come last. */
function firstNamedAt({ cells }: Row): number {
  const at = cells.indexOf('PRESENT');
  return at === -1 ? cells.length : at;
}

export const columnSums = (rows: readonly Row[], editions: number): readonly ColumnSum[] =>
  Array.from({ length: editions }, (_, at) => {
    const of = (condition: Condition) =>
      rows.filter(({ cells }) => FULFILLED_BY[cells[at] ?? 'UNKNOWN'] === condition).length;
    return { present: of('present'), absent: of('absent'), unknown: of('unseen') };
  });

/** Returns the first and the last edition at which a row is named; what lies between is a gap. */
export function spanOf(cells: readonly CellStatus[]): readonly [first: number, last: number] {
  return [cells.indexOf('PRESENT'), cells.lastIndexOf('PRESENT')];
}

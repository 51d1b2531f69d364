/** Makes the files of a process: its editions, and the rows of the matrix that are shown. */
import type { Table } from '../../format/csv.js';
import type { MatrixQuery } from '../../generated/graphql.js';
import type { Edition } from './edition-list.js';
import { matrixChoiceOf } from './matrix-choice.js';
import { idsOf, namedAtCount, narrowed, rowsOf, searched, sorted } from './matrix-rows.js';

export const editionsTable = (editions: readonly Edition[]): Table => ({
  columns: [
    'ordinal',
    'event id',
    'event',
    'date',
    'start earliest',
    'start latest',
    'end earliest',
    'end latest',
    'place',
  ],
  rows: editions.map(({ ordinal, event: { id, name, period: p, place } }) => [
    ordinal,
    id,
    name,
    p.edtf,
    p.startEarliest,
    p.startLatest,
    p.endEarliest,
    p.endLatest,
    place?.name,
  ]),
});

export function matrixTable({ series }: MatrixQuery, params: URLSearchParams): Table {
  if (series === null) return { columns: [], rows: [] };
  const events = idsOf(series.matrix.events);
  const choice = matrixChoiceOf(params, events.length);
  const rows = sorted(narrowed(searched(rowsOf(series), events, choice), choice), choice.sort);
  return {
    columns: ['actor id', 'actor', 'kind', ...events, 'named at'],
    rows: rows.map((row) => [row.actor.id, row.actor.name, row.actor.kind, ...row.cells, namedAtCount(row)]),
  };
}

import type { Table } from '../../format/csv.js';
import { type SeenEvent, sidesOf } from './sides.js';

/** Writes the events of both and of one alone as a table. */
export function eventsTable(
  a: readonly SeenEvent[],
  b: readonly SeenEvent[],
  names: { readonly a: string; readonly b: string },
): Table {
  const { both, onlyA, onlyB } = sidesOf(a, b);
  const rows = (events: readonly SeenEvent[], seen: string) =>
    events.map(({ id, name, period }) => [
      id,
      name,
      period.edtf,
      period.startEarliest,
      period.endLatest,
      seen,
    ]);
  return {
    columns: ['event id', 'event', 'date', 'start earliest', 'end latest', 'seen'],
    rows: [...rows(both, 'both'), ...rows(onlyA, names.a), ...rows(onlyB, names.b)],
  };
}

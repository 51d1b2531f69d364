import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { adjust } from '../../browser/router.js';
import { texts } from '../../texts.js';
import { type Column, pressed, type Sorting, sorted, sortText } from './sorting.js';

export interface ShownColumn<Row> extends Column<Row> {
  /** What the cell shows, where that is not the value. */
  readonly cell?: (row: Row) => ComponentChildren;
}

interface Props<Row> {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly columns: readonly ShownColumn<Row>[];
  readonly sorting: Sorting;
}

const STEP = 50;

/** Shows rows in an order that a press on the head of a column chooses, and that the address keeps. */
export function SortableTable<Row>({ title, rows, keyOf, columns, sorting }: Props<Row>) {
  const [most, setMost] = useState(STEP);
  const all = sorted(rows, columns, sorting);
  const isNumber = ({ value }: Column<Row>) => rows.some((row) => typeof value?.(row) === 'number');
  return (
    <>
      <div class="scroll">
        <table class="network-table">
          <caption>
            {title} <span class="count">{rows.length.toLocaleString('en-GB')}</span>
          </caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <Head key={column.key} column={column} sorting={sorting} isNumber={isNumber(column)} />
              ))}
            </tr>
          </thead>
          <tbody>
            {all.slice(0, most).map((row) => (
              <tr key={keyOf(row)}>
                {columns.map(({ key, value, cell }) => (
                  <td key={key}>{cell?.(row) ?? value?.(row) ?? texts.instrument.unmeasured}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {all.length > most ? (
        <p class="more">
          <button type="button" onClick={() => setMost(most * 4)}>
            {texts.entity.more(Math.min(all.length, most * 4) - most)}
          </button>
        </p>
      ) : null}
    </>
  );
}

interface HeadProps {
  readonly column: Pick<Column<never>, 'key' | 'title'> & { readonly value?: unknown };
  readonly sorting: Sorting;
  readonly isNumber: boolean;
}

function Head({ column: { key, title, value }, sorting, isNumber }: HeadProps) {
  if (value === undefined) return <th scope="col">{title}</th>;
  const isSorted = sorting.column === key;
  const order = sorting.isDescending ? 'descending' : 'ascending';
  return (
    <th scope="col" {...(isSorted ? { 'aria-sort': order } : {})}>
      <button
        type="button"
        class="sort"
        onClick={() => adjust({ sort: sortText(pressed(sorting, key, isNumber)) })}
      >
        {title}
        <span aria-hidden="true">{isSorted ? (sorting.isDescending ? ' ▾' : ' ▴') : ''}</span>
      </button>
      <span class="on-paper" aria-hidden="true">
        {title}
      </span>
    </th>
  );
}

/** Shows the rows of one kind of actor, below the sums of their columns. */
import { texts } from '../../texts.js';
import { editionLabel } from './edition-label.js';
import { type Editions, MatrixRow } from './matrix-row.js';
import { columnSums, type Row } from './matrix-rows.js';

interface Props {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly total: number;
  readonly events: Editions;
  /** The actor and the edition of the cell whose evidence is open. */
  readonly open: readonly string[];
  readonly onOpen: (cell: readonly string[]) => void;
}

export function MatrixGroup({ title, rows, total, events, open: [actor, event], onOpen }: Props) {
  return (
    <tbody>
      <tr class="group">
        <th scope="rowgroup">
          {title} <span class="count">({texts.matrix.of(rows.length, total)})</span>
        </th>
        {columnSums(rows, events.length).map(({ present, absent, unknown }, i) => {
          const edition = events[i];
          return edition === undefined ? null : (
            <td
              key={edition.id}
              title={`${editionLabel(edition)}: ${texts.matrix.sum(present, absent, unknown)}`}
            >
              <span aria-hidden="true">
                {present}
                <small>
                  {absent === 0 ? '' : ` ${absent} ✕`} {unknown} ?
                </small>
              </span>
              <span class="visually-hidden">{texts.matrix.sum(present, absent, unknown)}</span>
            </td>
          );
        })}
        <td class="number" />
      </tr>
      {rows.map((row) => (
        <MatrixRow
          key={row.actor.id}
          row={row}
          events={events}
          open={actor === row.actor.id && event !== undefined ? event : null}
          onOpen={(id) => onOpen(id === null ? [] : [row.actor.id, id])}
        />
      ))}
    </tbody>
  );
}

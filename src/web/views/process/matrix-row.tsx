/** Shows the row of an actor, and below it the evidence of the cell that is open. */
import { useId } from 'preact/hooks';
import { EntityLink } from '../../components/name.js';
import { cells as cellWords } from '../../enum-labels.js';
import { shortNameOf } from '../../format/short-name.js';
import type { MatrixQuery } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { Cell } from './cell.js';
import { CellEvidence } from './cell-evidence.js';
import { editionLabel } from './edition-label.js';
import { namedAtCount, type Row, spanOf } from './matrix-rows.js';

export type Editions = NonNullable<MatrixQuery['series']>['matrix']['events'];

interface Props {
  readonly row: Row;
  readonly events: Editions;
  /** The id of the edition whose evidence is open. */
  readonly open: string | null;
  readonly onOpen: (event: string | null) => void;
}

export function MatrixRow({ row, events, open, onOpen }: Props) {
  const { actor, cells } = row;
  const at = events.findIndex(({ id }) => id === open);
  const opened = events[at];
  const panel = useId();
  const [first, last] = spanOf(cells);
  return (
    <>
      <tr>
        <th scope="row">
          <EntityLink entity={actor} short />
        </th>
        {events.map((event, i) => {
          const status = cells[i] ?? 'UNKNOWN';
          const isGap = status === 'UNKNOWN' && first < i && i < last;
          return (
            <td key={event.id} class={spanClass(i, first, last)}>
              <Cell
                status={status}
                {...(isGap ? { word: texts.matrix.gap } : {})}
                label={texts.process.cell(
                  cellWords[status] ?? status,
                  shortNameOf(actor),
                  editionLabel(event),
                )}
                panel={panel}
                open={event.id === open}
                onToggle={() => onOpen(event.id === open ? null : event.id)}
              />
            </td>
          );
        })}
        <td class="number">
          {namedAtCount(row)}
          <span class="visually-hidden"> {texts.matrix.ofEditions(namedAtCount(row), events.length)}</span>
        </td>
      </tr>
      {opened === undefined ? null : (
        <tr id={panel}>
          <td class="cell-evidence" colSpan={events.length + 2}>
            <div>
              <CellEvidence status={cells[at] ?? 'UNKNOWN'} actor={actor} event={opened} />
            </div>
          </td>
        </tr>
      )}
    </>
  );
}

/** Draws a line from the first to the last edition at which an actor is named, so that what lies between is seen as a gap. */
function spanClass(at: number, first: number, last: number): string | undefined {
  if (at < first || at > last || first === last) return undefined;
  return at === first ? 'span from' : at === last ? 'span to' : 'span';
}

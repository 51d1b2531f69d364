/** Shows the row of an actor, and below it the evidence of the cell that is open. */
import { useId } from 'preact/hooks';
import { EntityLink } from '../../components/name.js';
import { cells as cellWords, kinds as kindWords } from '../../enum-labels.js';
import { yearOf } from '../../format/period.js';
import { shortNameOf } from '../../format/short-name.js';
import type { CellStatus, MatrixQuery } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { CellEvidence } from './cell-evidence.js';

export type MatrixAnswer = NonNullable<MatrixQuery['series']>['matrix'];

export const SIGNS: Readonly<Record<CellStatus, readonly [sign: string, style: string]>> = {
  PRESENT: ['✓', 'present'],
  ABSENT_STATED: ['✕', 'absent'],
  NOT_LISTED: ['–', 'unlisted'],
  UNKNOWN: ['?', 'unknown'],
};

interface RowProps {
  readonly row: MatrixAnswer['rows'][number];
  readonly events: MatrixAnswer['events'];
  /** The id of the edition whose evidence is open. */
  readonly open: string | null;
  readonly onOpen: (event: string | null) => void;
}

export function MatrixRow({ row: { actor, cells }, events, open, onOpen }: RowProps) {
  const at = events.findIndex(({ id }) => id === open);
  const opened = events[at];
  const panel = useId();
  return (
    <>
      <tr>
        <th scope="row">
          <EntityLink entity={actor} short />{' '}
          <span class="kind">{actor.kind === 'STATE' ? '' : kindWords[actor.kind]}</span>
        </th>
        {cells.map((status, i) => {
          const event = events[i];
          return event === undefined ? null : (
            <td key={event.id}>
              <Cell
                status={status}
                label={texts.process.cell(
                  cellWords[status] ?? status,
                  shortNameOf(actor),
                  editionName(event),
                )}
                panel={panel}
                open={event.id === open}
                onToggle={() => onOpen(event.id === open ? null : event.id)}
              />
            </td>
          );
        })}
      </tr>
      {opened === undefined ? null : (
        <tr id={panel}>
          <td class="cell-evidence" colSpan={events.length + 1}>
            <div>
              <CellEvidence status={cells[at] ?? 'UNKNOWN'} actor={actor} event={opened} />
            </div>
          </td>
        </tr>
      )}
    </>
  );
}

interface CellProps {
  readonly status: CellStatus;
  readonly label: string;
  readonly panel: string;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** What is not known rests on nothing, so there is nothing to open. */
function Cell({ status, label, panel, open, onToggle }: CellProps) {
  const [sign, style] = SIGNS[status] ?? [status, ''];
  const word = cellWords[status] ?? status;
  const content = (
    <>
      <span aria-hidden="true">{sign}</span>
      <span class="visually-hidden">{word}</span>
    </>
  );
  if (status === 'UNKNOWN')
    return (
      <span class={`cell ${style}`} title={word}>
        {content}
      </span>
    );
  return (
    <button
      type="button"
      class={`cell ${style}`}
      title={word}
      aria-label={label}
      aria-expanded={open}
      {...(open ? { 'aria-controls': panel } : {})}
      onClick={onToggle}
    >
      {content}
    </button>
  );
}

export const editionName = ({ name, period, place }: MatrixAnswer['events'][number]): string =>
  [yearOf(period), place?.name ?? name].filter(Boolean).join(' ');

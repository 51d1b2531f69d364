import { cells as cellWords } from '../../enum-labels.js';
import type { CellStatus } from '../../generated/graphql.js';

export const SIGNS: Readonly<Record<CellStatus, readonly [sign: string, style: string]>> = {
  PRESENT: ['✓', 'present'],
  ABSENT_STATED: ['✕', 'absent'],
  NOT_LISTED: ['–', 'unlisted'],
  UNKNOWN: ['?', 'unknown'],
};

interface Props {
  readonly status: CellStatus;
  /** Says more than the word of the status where the place of the cell does. */
  readonly word?: string;
  readonly label: string;
  readonly panel: string;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** Shows what is known of an actor at an edition. What is not known rests on nothing, so there is nothing to open. */
export function Cell({ status, word = cellWords[status] ?? status, label, panel, open, onToggle }: Props) {
  const [sign, style] = SIGNS[status] ?? [status, ''];
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

/** Shows the rows as a table: its heads stay in sight while the page scrolls; what is wider than the page scrolls by itself. */
import { useRef } from 'preact/hooks';
import { adjust } from '../../browser/router.js';
import { useEscape } from '../../browser/use-escape.js';
import { useWidth } from '../../browser/use-width.js';
import { texts } from '../../texts.js';
import { EditionHeads } from './edition-heads.js';
import { MATRIX_KINDS, type MatrixChoice } from './matrix-choice.js';
import { MatrixGroup } from './matrix-group.js';
import type { Editions } from './matrix-row.js';
import type { Row } from './matrix-rows.js';

/** The least widths of the column of names and of that of an edition, in pixels. */
const NAMES = 80;
const COLUMN = 40;
/** Within a frame that scrolls there is room to read: the width of a table is that of its columns. */
const widthOf = (editions: number): number => 2 * NAMES + 2 * COLUMN * editions;

interface Props {
  readonly choice: MatrixChoice;
  readonly events: Editions;
  readonly rows: readonly Row[];
  readonly all: readonly Row[];
}

export function MatrixTable({ choice, events, rows, all }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const isTooWide = useWidth(frame) < NAMES + events.length * COLUMN;
  const onOpen = (cell: readonly string[]) => adjust({ cell });
  useEscape(() => {
    const button = frame.current?.querySelector<HTMLElement>('button[aria-expanded="true"]');
    if (!button) return;
    button.focus();
    onOpen([]);
  });
  return (
    <div
      ref={frame}
      class={isTooWide ? 'matrix-frame' : ''}
      {...(isTooWide ? { role: 'region', tabIndex: 0, 'aria-label': texts.process.matrix } : {})}
    >
      <table class="matrix" style={isTooWide ? { width: `${widthOf(events.length)}px` } : {}}>
        <caption class="visually-hidden">{texts.process.matrix}</caption>
        <EditionHeads events={events} cohort={choice.cohort} />
        {MATRIX_KINDS.filter((kind) => choice.kinds.includes(kind)).map((kind) => {
          const isOfKind = ({ actor }: Row) => actor.kind === kind;
          const total = all.filter(isOfKind).length;
          return total === 0 ? null : (
            <MatrixGroup
              key={kind}
              title={texts.matrix.kinds[kind]}
              rows={rows.filter(isOfKind)}
              total={total}
              events={events}
              open={choice.open}
              onOpen={onOpen}
            />
          );
        })}
      </table>
    </div>
  );
}

/** Shows who was at which edition. “Not known” looks like neither yes nor no: the background shows through. */
import { useRef, useState } from 'preact/hooks';
import { useQuery } from '../../api/use-query.js';
import { fileName, saveCsv } from '../../browser/download.js';
import { entityAddress } from '../../browser/router.js';
import { useEscape } from '../../browser/use-escape.js';
import { WithData } from '../../components/state.js';
import { Section } from '../../components/view.js';
import { cells as cellWords } from '../../enum-labels.js';
import { shortNameOf } from '../../format/short-name.js';
import { type CountAs, MatrixDocument } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { Coverage, isThin } from './coverage.js';
import { editionName, type MatrixAnswer, MatrixRow, SIGNS } from './matrix-row.js';

export function Matrix({ id, countAs }: { id: string; countAs: CountAs }) {
  const state = useQuery(MatrixDocument, { id, countAs });
  const [text, setText] = useState('');
  return (
    <Section title={texts.process.matrix}>
      <p class="soft">
        {texts.process.matrixLead} <span class="hint">{texts.process.openCell}</span>
      </p>
      <p class="legend">
        {Object.entries(SIGNS).map(([status, [sign, style]]) => (
          <span key={status}>
            <i class={`cell ${style}`} aria-hidden="true">
              {sign}
            </i>{' '}
            {cellWords[status]}
          </span>
        ))}
        <span>
          <i class="cell thin" aria-hidden="true" /> {texts.process.coverage.thin}
        </span>
      </p>
      <WithData of={state}>
        {({ series }) => {
          if (series === null) return null;
          const { matrix } = series;
          const wanted = text.trim().toLowerCase();
          const rows = matrix.rows.filter(({ actor }) =>
            `${actor.name} ${shortNameOf(actor)}`.toLowerCase().includes(wanted),
          );
          return (
            <>
              <div class="filters">
                <label class="field">
                  <span>{texts.process.find}</span>
                  <input type="search" value={text} onInput={(event) => setText(event.currentTarget.value)} />
                </label>
                <button type="button" onClick={() => saveCsv(fileName(id, 'matrix'), tableOf(matrix))}>
                  {texts.tools.csvOf(texts.process.matrix)}
                </button>
              </div>
              <MatrixTable matrix={matrix} rows={rows} />
              {matrix.truncated ? (
                <p class="state">{texts.entity.showing(matrix.rows.length, matrix.totalRows)}</p>
              ) : null}
            </>
          );
        }}
      </WithData>
    </Section>
  );
}

/** The cell whose evidence is open: the actor and the edition. */
interface OpenCell {
  readonly actor: string;
  readonly event: string;
}

function MatrixTable({ matrix, rows }: { matrix: MatrixAnswer; rows: MatrixAnswer['rows'] }) {
  const [open, setOpen] = useState<OpenCell | null>(null);
  const frame = useRef<HTMLElement>(null);
  useEscape(() => {
    frame.current?.querySelector<HTMLElement>('button[aria-expanded="true"]')?.focus();
    setOpen(null);
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section ref={frame} class="matrix-frame" tabIndex={0} aria-label={texts.process.matrix}>
      <table class="matrix">
        <caption class="visually-hidden">{texts.process.matrix}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.process.actor}</th>
            {matrix.events.map((event) => (
              <th scope="col" key={event.id} class={isThin(event.attendance.counts) ? 'thin' : ''}>
                <a href={entityAddress(event.id)} title={event.name}>
                  {editionName(event)}
                </a>
                <Coverage counts={event.attendance.counts} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <MatrixRow
              key={row.actor.id}
              row={row}
              events={matrix.events}
              open={open?.actor === row.actor.id ? open.event : null}
              onOpen={(event) => setOpen(event === null ? null : { actor: row.actor.id, event })}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

const tableOf = (matrix: MatrixAnswer) => ({
  columns: ['actor id', 'actor', 'kind', ...matrix.events.map((event) => event.id)],
  rows: matrix.rows.map(({ actor, cells }) => [actor.id, actor.name, actor.kind, ...cells]),
});

/** Shows who was at which edition. “Not known” looks like neither yes nor no: the background shows through. */
import { useState } from 'preact/hooks';
import { useQuery } from '../../api/use-query.js';
import { fileName, saveCsv } from '../../browser/download.js';
import { EntityLink } from '../../components/name.js';
import { WithData } from '../../components/state.js';
import { Section } from '../../components/view.js';
import { cells as cellWords, kinds as kindWords } from '../../enum-labels.js';
import { yearOf } from '../../format/period.js';
import { shortNameOf } from '../../format/short-name.js';
import { type CellStatus, type CountAs, MatrixDocument, type MatrixQuery } from '../../generated/graphql.js';
import { texts } from '../../texts.js';

type MatrixAnswer = NonNullable<MatrixQuery['series']>['matrix'];

const SIGNS: Readonly<Record<CellStatus, readonly [sign: string, style: string]>> = {
  PRESENT: ['✓', 'present'],
  ABSENT_STATED: ['✕', 'absent'],
  NOT_LISTED: ['–', 'unlisted'],
  UNKNOWN: ['?', 'unknown'],
};

export function Matrix({ id, countAs }: { id: string; countAs: CountAs }) {
  const state = useQuery(MatrixDocument, { id, countAs });
  const [text, setText] = useState('');
  return (
    <Section title={texts.process.matrix}>
      <p class="soft">{texts.process.matrixLead}</p>
      <p class="legend">
        {Object.entries(SIGNS).map(([status, [sign, style]]) => (
          <span key={status}>
            <i class={`cell ${style}`} aria-hidden="true">
              {sign}
            </i>{' '}
            {cellWords[status]}
          </span>
        ))}
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

function MatrixTable({ matrix, rows }: { matrix: MatrixAnswer; rows: MatrixAnswer['rows'] }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section class="matrix-frame" tabIndex={0} aria-label={texts.process.matrix}>
      <table class="matrix">
        <caption class="visually-hidden">{texts.process.matrix}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.process.actor}</th>
            {matrix.events.map((event) => (
              <th scope="col" key={event.id}>
                <a href={`/entity/${event.id}`} title={event.name}>
                  {[yearOf(event.period), event.place?.name ?? event.name].filter(Boolean).join(' ')}
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ actor, cells }) => (
            <tr key={actor.id}>
              <th scope="row">
                <EntityLink entity={actor} short />{' '}
                <span class="kind">{actor.kind === 'STATE' ? '' : kindWords[actor.kind]}</span>
              </th>
              {cells.map((status, i) => (
                <td key={matrix.events[i]?.id}>
                  <span class={`cell ${SIGNS[status]?.[1] ?? ''}`} title={cellWords[status] ?? status}>
                    <span aria-hidden="true">{SIGNS[status]?.[0]}</span>
                    <span class="visually-hidden">{cellWords[status] ?? status}</span>
                  </span>
                </td>
              ))}
            </tr>
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

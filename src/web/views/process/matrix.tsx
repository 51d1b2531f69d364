/** Shows who was at which edition. “Not known” looks like neither yes nor no: the background shows through. */
import { useQuery } from '../../api/use-query.js';
import { WithData } from '../../components/state.js';
import { Section } from '../../components/view.js';
import { cells as cellWords } from '../../enum-labels.js';
import { type CountAs, MatrixDocument, type MatrixQuery } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { SIGNS } from './cell.js';
import { ChoiceSays } from './choice-says.js';
import { matrixChoiceOf } from './matrix-choice.js';
import { MatrixFilters } from './matrix-filters.js';
import { idsOf, narrowed, rowsOf, searched, sorted } from './matrix-rows.js';
import { MatrixTable } from './matrix-table.js';

type Data = NonNullable<MatrixQuery['series']>;

interface Props {
  readonly id: string;
  readonly countAs: CountAs;
  readonly params: URLSearchParams;
}

export function Matrix({ id, countAs, params }: Props) {
  const state = useQuery(MatrixDocument, { id, countAs });
  return (
    <Section title={texts.process.matrix}>
      <p class="soft">{texts.process.matrixLead}</p>
      <WithData of={state}>
        {({ series }) => {
          if (series === null) return null;
          const { events } = series.matrix;
          const choice = matrixChoiceOf(params, events.length);
          const all = rowsOf(series);
          const found = searched(all, idsOf(events), choice);
          const rows = sorted(narrowed(found, choice), choice.sort);
          return (
            <div class="matrix-view">
              <MatrixFilters choice={choice} countAs={countAs} editions={events.length} rows={found} />
              <div>
                <ChoiceSays
                  choice={choice}
                  events={events}
                  shown={rows.length}
                  total={all.filter(({ actor }) => choice.kinds.includes(actor.kind)).length}
                />
                <MatrixTable choice={choice} events={events} rows={rows} all={all} />
                <Cuts series={series} />
                <Legend />
              </div>
            </div>
          );
        }}
      </WithData>
    </Section>
  );
}

/** Tells how many rows are left out, for no limit is silent. */
function Cuts({ series: { matrix, people } }: { series: Data }) {
  return (
    <>
      {[matrix, people]
        .filter(({ truncated }) => truncated)
        .map(({ rows, totalRows }) => (
          <p class="state" key={totalRows}>
            {texts.entity.showing(rows.length, totalRows)}
          </p>
        ))}
    </>
  );
}

function Legend() {
  return (
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
      <span>{texts.process.openCell}</span>
    </p>
  );
}

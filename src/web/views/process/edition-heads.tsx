/** Shows the heads of the matrix: the editions, what is asked of each, and how many of those reported are named. */
import { adjust, entityAddress } from '../../browser/router.js';
import type { EditionEventFragment } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { Coverage, isThin } from './coverage.js';
import { editionLabel } from './edition-label.js';
import { type Cohort, conditionOn, nextCondition, withCondition } from './matrix-choice.js';
import type { Editions } from './matrix-row.js';

const SIGN_OF = { any: '', present: '✓ ', absent: '✕ ', unseen: '? ' } as const;

interface Props {
  readonly events: Editions;
  readonly cohort: Cohort;
}

export function EditionHeads({ events, cohort }: Props) {
  return (
    <thead>
      <tr class="heads">
        <th scope="col">{texts.matrix.edition}</th>
        {events.map((event) => (
          <th scope="col" key={event.id}>
            <a href={entityAddress(event.id)} title={event.name}>
              <EditionName event={event} />
            </a>
            <ConditionButton event={event} cohort={cohort} />
          </th>
        ))}
        <th scope="col" class="number">
          {texts.matrix.column}
        </th>
      </tr>
      <tr>
        <th scope="row">{texts.matrix.named}</th>
        {events.every(({ attendance }) => attendance.counts.length === 0) ? (
          <td colSpan={events.length}>{texts.process.coverage.none}</td>
        ) : (
          events.map((event) => (
            <td key={event.id} class={isThin(event.attendance) ? 'thin' : ''}>
              <Coverage attendance={event.attendance} />
            </td>
          ))
        )}
        <td class="number" />
      </tr>
    </thead>
  );
}

/** Sets the year off, by which editions are told apart at a glance. */
export function EditionName({ event }: { event: EditionEventFragment }) {
  const [, year, place] = /^(\d{4}) (.+)$/.exec(editionLabel(event)) ?? [];
  if (year === undefined) return <span class="place">{editionLabel(event)}</span>;
  return (
    <>
      {year} <span class="place">{place}</span>
    </>
  );
}

function ConditionButton({ event, cohort }: { event: Editions[number]; cohort: Cohort }) {
  const condition = conditionOn(cohort, event.id);
  const next = nextCondition(condition);
  const { conditions, conditionSays, head } = texts.matrix;
  return (
    <button
      type="button"
      class={`condition ${condition}`}
      onClick={() => adjust({ ...withCondition(cohort, event.id, next) })}
    >
      {SIGN_OF[condition]}
      {conditions[condition]}
      <span class="visually-hidden">
        {' '}
        {head(editionLabel(event), conditionSays[condition], conditionSays[next])}
      </span>
    </button>
  );
}

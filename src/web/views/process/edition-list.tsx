/** Lists the editions of a process with the evidence that they are such, and what else is said of their dates. */
import { addressOf } from '../../browser/router.js';
import { Fact } from '../../components/evidence.js';
import { EntityLink } from '../../components/name.js';
import { formatEdtf, isDated } from '../../format/period.js';
import type { ProcessQuery } from '../../generated/graphql.js';
import { texts } from '../../texts.js';

export type Edition = NonNullable<ProcessQuery['series']>['editions'][number];

/** Returns the dates that sources give and that are not accepted, where they contradict each other. */
function otherDates({ event: { dates } }: Edition): readonly string[] {
  return dates.nodes
    .filter(({ evidence }) => evidence.agreement === 'CONTESTED')
    .flatMap(({ accepted, evidence }) =>
      evidence.positions
        .filter(({ claims }) => claims.every(({ id }) => id !== accepted?.id))
        .map(({ value }) => value),
    );
}

export function EditionList({ editions }: { editions: readonly Edition[] }) {
  return (
    <ul class="facts">
      {editions.map((edition) => (
        <li key={edition.event.id}>
          <EditionLine edition={edition} />
        </li>
      ))}
    </ul>
  );
}

function EditionLine({ edition }: { edition: Edition }) {
  const { ordinal, event, evidence } = edition;
  const others = otherDates(edition);
  return (
    <Fact
      evidence={evidence}
      label={event.shortName}
      date={isDated(event.period) ? formatEdtf(event.period.edtf) : ''}
    >
      <EntityLink entity={event} short />{' '}
      <span class="soft">· {ordinal === null ? texts.entity.noEdition : texts.entity.edition(ordinal)}</span>
      {event.name === event.shortName ? null : <div class="soft small">{event.name}</div>}
      {others.length === 0 ? null : (
        <div class="small">
          <a class="badge contested" href={addressOf('/contested', { entity: event.id, predicate: 'dates' })}>
            {texts.process.contestedDate}
          </a>{' '}
          <span class="soft">{texts.process.alsoSaid(others.map(formatEdtf))}</span>
        </div>
      )}
    </Fact>
  );
}

/** Lists the editions of a process with the evidence that they are such, and what else is said of their dates. */
import { addressOf } from '../../browser/router.js';
import { Fact } from '../../components/evidence.js';
import { EntityLink } from '../../components/name.js';
import { formatEdtf, isDated } from '../../format/period.js';
import type { ContestedDatesQuery, ProcessQuery } from '../../generated/graphql.js';
import { texts } from '../../texts.js';

export type Edition = NonNullable<ProcessQuery['series']>['editions'][number];

/** Lists, by event, the dates that sources give and that are not accepted. */
export const otherDates = (data: ContestedDatesQuery | undefined): ReadonlyMap<string, readonly string[]> =>
  new Map(
    data?.contested.nodes.map(({ entity, accepted, positions }) => [
      entity.id,
      positions.map(({ value }) => value).filter((value) => value !== accepted?.value),
    ]),
  );

interface Props {
  readonly editions: readonly Edition[];
  readonly otherDates: ReadonlyMap<string, readonly string[]>;
}

export function EditionList({ editions, otherDates: others }: Props) {
  return (
    <ul class="facts">
      {editions.map(({ ordinal, event, evidence }) => (
        <li key={event.id}>
          <Fact
            evidence={evidence}
            label={event.shortName}
            date={isDated(event.period) ? formatEdtf(event.period.edtf) : ''}
          >
            <EntityLink entity={event} short />{' '}
            <span class="soft">
              · {ordinal === null ? texts.entity.noEdition : texts.entity.edition(ordinal)}
            </span>
            {event.name === event.shortName ? null : <div class="soft small">{event.name}</div>}
            {others.has(event.id) ? (
              <div class="small">
                <a
                  class="badge contested"
                  href={addressOf('/contested', { entity: event.id, predicate: 'dates' })}
                >
                  {texts.process.contestedDate}
                </a>{' '}
                <span class="soft">
                  {texts.process.alsoSaid(others.get(event.id)?.map(formatEdtf) ?? [])}
                </span>
              </div>
            ) : null}
          </Fact>
        </li>
      ))}
    </ul>
  );
}

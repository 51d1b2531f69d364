import { Known } from '../../components/known.js';
import { plain } from '../../enum-labels.js';
import { formatEdtf, isDated } from '../../format/period.js';
import { texts } from '../../texts.js';
import type { EntityData } from './entity-data.js';

interface Props {
  readonly entity: Extract<EntityData, { __typename: 'Event' | 'Declaration' }>;
}

/** Tells the date of an event or a document, how it is known, and what has become of an event that was not held. */
export function When({ entity }: Props) {
  const period = entity.__typename === 'Event' ? entity.period : entity.date;
  const status = entity.__typename === 'Event' ? entity.status : 'HELD';
  const text = isDated(period) ? formatEdtf(period.edtf) : texts.entity.undated;
  return (
    <Known fact={entity.dates.nodes[0]} label={text}>
      <strong>{text}</strong>
      {status === 'HELD' ? null : <span class="badge">{plain(status)}</span>}
    </Known>
  );
}

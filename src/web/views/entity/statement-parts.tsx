import { Fact } from '../../parts/evidence.js';
import { EntityLink } from '../../parts/name.js';
import { texts } from '../../texts.js';
import type { EntityCore } from './core.js';

/** Who said it, for whom, where, and what it calls for. */
export function StatementParts({ statement }: { statement: EntityCore }) {
  const { speaker, onBehalfOf, event, topics = [], callsFor = [], evidence } = statement;
  return (
    <>
      <dl class="names">
        {speaker ? <Part term={texts.entity.speaker} entities={[speaker]} /> : null}
        {onBehalfOf ? <Part term={texts.entity.spokeFor} entities={[onBehalfOf]} /> : null}
        {event ? <Part term={texts.entity.said} entities={[event]} /> : null}
        {topics.length > 0 ? <Part term={texts.entity.topics} entities={topics} /> : null}
        {callsFor.length > 0 ? <dt>{texts.entity.callsFor}</dt> : null}
        {callsFor.map((call) => (
          <dd key={call}>{call}</dd>
        ))}
      </dl>
      {evidence ? (
        <Fact evidence={evidence} label={statement.name} date={texts.entity.howWeKnow}>
          {null}
        </Fact>
      ) : null}
    </>
  );
}

function Part({
  term,
  entities,
}: {
  term: string;
  entities: readonly { readonly id: string; readonly name: string }[];
}) {
  return (
    <>
      <dt>{term}</dt>
      {entities.map((entity) => (
        <dd key={entity.id}>
          <EntityLink entity={entity} />
        </dd>
      ))}
    </>
  );
}

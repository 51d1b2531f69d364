/** Shows what was clicked: an actor with its partners, or a tie with its shared events and their evidence. */
import { dataOf, useQuery } from '../../api/use-query.js';
import { adjust } from '../../browser/router.js';
import { EntityLink } from '../../components/name.js';
import { Panel } from '../../components/panel.js';
import { PresenceAt } from '../../components/presence.js';
import { shortNameOf } from '../../format/short-name.js';
import { EventNamesDocument } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { type Actor, type Measures, type Tie, tieKey } from './data.js';
import { namesIn, unnamed } from './event-names.js';

export function TiePanel({ tie }: { tie: Tie }) {
  const ids = unnamed(tie.sharedEvents);
  const names = namesIn(dataOf(useQuery(EventNamesDocument, ids.length === 0 ? null : { ids })));
  return (
    <Panel title={`${shortNameOf(tie.a)} – ${shortNameOf(tie.b)}`} onClose={close}>
      <p>
        <EntityLink entity={tie.a} short /> · <EntityLink entity={tie.b} short />
      </p>
      <ul class="facts">
        {tie.sharedEvents.map((event) => (
          <PresenceAt
            key={event.id}
            event={{ id: event.id, name: event.name ?? names.get(event.id) ?? event.id }}
            actors={[tie.a, tie.b]}
          />
        ))}
      </ul>
    </Panel>
  );
}

export function ActorPanel({
  actor,
  ties,
  measures,
  onTie,
}: {
  actor: Actor;
  ties: readonly Tie[];
  measures: Measures | undefined;
  onTie: (key: string) => void;
}) {
  return (
    <Panel title={shortNameOf(actor)} onClose={close}>
      <p>
        <EntityLink entity={actor} /> · {texts.network.ofActor(ties.length)}
        {measures === undefined ? '' : ` · ${texts.network.measured(measures.events, measures.strength)}`}
      </p>
      <ul class="facts">
        {ties.map((tie) => {
          const other = tie.a.id === actor.id ? tie.b : tie.a;
          return (
            <li key={other.id} class="fact-line">
              <span class="what">
                <EntityLink entity={other} short />
              </span>
              <button type="button" class="mark" onClick={() => onTie(tieKey(tie))}>
                {texts.entity.sharedEvents(tie.weight)}
                <span class="visually-hidden">. {texts.network.open(actor.name, other.name)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

const close = (): void => adjust({ tie: null, actor: null });

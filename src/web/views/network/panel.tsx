/** Shows what was chosen: an actor with its partners, or a tie with its shared events and their evidence. */
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
import { pinTexts, withoutPin } from './pins.js';
import type { NetworkQuestion } from './question.js';

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

interface ActorProps {
  readonly actor: Actor;
  readonly ties: readonly Tie[];
  readonly measures: Measures | undefined;
  readonly question: NetworkQuestion;
  readonly onTie: (key: string) => void;
}

export function ActorPanel({ actor, ties, measures, question, onTie }: ActorProps) {
  return (
    <Panel title={shortNameOf(actor)} onClose={close}>
      <p>
        <EntityLink entity={actor} /> · {texts.network.ofActor(ties.length)}
        {measures === undefined ? '' : ` · ${texts.network.measured(measures.events, measures.strength)}`}
      </p>
      <ActorButtons id={actor.id} question={question} />
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

/** Offers to look at the surroundings of an actor alone, to see its weaker ties, and to let go of it. */
function ActorButtons({
  id,
  question: { ego, grown, min, pins },
}: {
  id: string;
  question: NetworkQuestion;
}) {
  const isGrown = grown.includes(id);
  return (
    <p class="more actor-buttons">
      <button type="button" aria-pressed={ego === id} onClick={() => adjust({ ego: ego === id ? null : id })}>
        {ego === id ? texts.instrument.noEgo : texts.instrument.ego}
      </button>
      {min > 1 || isGrown ? (
        <button
          type="button"
          aria-pressed={isGrown}
          onClick={() => adjust({ grow: isGrown ? grown.filter((other) => other !== id) : [...grown, id] })}
        >
          {isGrown ? texts.instrument.noGrow : texts.instrument.grow}
        </button>
      ) : null}
      {pins.has(id) ? (
        <button type="button" onClick={() => adjust({ pin: pinTexts(withoutPin(pins, id)) })}>
          {texts.instrument.unpin}
        </button>
      ) : null}
    </p>
  );
}

const close = (): void => adjust({ tie: null, actor: null });

/** Puts two actors beside each other: where both were seen and where one alone, and what they have in common. */
import { useEveryPage } from '../../api/use-every-page.js';
import { useNames } from '../../api/use-names.js';
import { useQuery } from '../../api/use-query.js';
import { addressOf, navigate } from '../../browser/router.js';
import type { ViewRoute } from '../../browser/view-route.js';
import { EntitySearch } from '../../components/entity-search.js';
import { WithData } from '../../components/state.js';
import { View } from '../../components/view.js';
import {
  ActorBesideDocument,
  EventsOfActorDocument,
  type EventsOfActorQuery,
} from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { Common } from './common.js';
import { Events } from './events.js';
import { eventsTable } from './events-table.js';

/** The most events of an actor that are compared, which the view says where there are more. */
const MOST_EVENTS = 1_000;
const ACTORS = ['STATE', 'ORGANIZATION', 'PERSON'] as const;

const pick = ({ events }: EventsOfActorQuery) => events;

export function CompareView({ params }: ViewRoute) {
  const [a, b] = [params.get('a') ?? '', params.get('b') ?? ''];
  const isAsked = a !== '' && b !== '' && a !== b;
  const nameOf = useNames([a, b].filter((id) => id !== ''));
  const eventsOf = (id: string) =>
    useEveryPage(EventsOfActorDocument, isAsked ? { id } : null, pick, MOST_EVENTS);
  const [ofA, ofB] = [eventsOf(a), eventsOf(b)];
  const besideA = useQuery(ActorBesideDocument, isAsked ? { id: a } : null);
  const besideB = useQuery(ActorBesideDocument, isAsked ? { id: b } : null);
  const go = (one: string, other: string) => navigate(addressOf('/compare', { a: one, b: other }));
  const names = { a: nameOf(a), b: nameOf(b) };
  const total =
    ofA.status === 'ready' && ofB.status === 'ready' ? ofA.data.nodes.length + ofB.data.nodes.length : 0;
  return (
    <View
      title={isAsked ? texts.compare.titleOf(names.a, names.b) : texts.compare.title}
      lead={texts.compare.lead}
      {...(isAsked ? { question: { document: EventsOfActorDocument, variables: { id: a } } } : {})}
      files={
        ofA.status === 'ready' && ofB.status === 'ready'
          ? [{ what: 'events', table: () => eventsTable(ofA.data.nodes, ofB.data.nodes, names) }]
          : []
      }
      tools={isAsked ? <a href={addressOf('/paths', { from: a, to: b })}>{texts.compare.paths}</a> : null}
      basis={texts.compare.basis(total)}
    >
      <div class="pickers">
        <EntitySearch
          label={texts.compare.first}
          kinds={ACTORS}
          value={a && names.a}
          onPick={({ id }) => go(id, b)}
        />
        <EntitySearch
          label={texts.compare.second}
          kinds={ACTORS}
          value={b && names.b}
          onPick={({ id }) => go(a, id)}
        />
        {isAsked ? (
          <button type="button" onClick={() => go(b, a)}>
            {texts.compare.swap}
          </button>
        ) : null}
      </div>
      {isAsked ? null : <p class="state">{a !== '' && a === b ? texts.compare.same : texts.compare.pick}</p>}
      <WithData of={ofA}>
        {(eventsOfA) => (
          <WithData of={ofB}>
            {(eventsOfB) => <Events a={eventsOfA} b={eventsOfB} ids={{ a, b }} names={names} />}
          </WithData>
        )}
      </WithData>
      <WithData of={besideA}>
        {(one) => <WithData of={besideB}>{(other) => <Common a={one} b={other} ids={{ a, b }} />}</WithData>}
      </WithData>
    </View>
  );
}

/** What was clicked: an actor with its partners, or a tie with the shared events and how we know of each. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { EVIDENCE, type EvidenceValue, PERIODS, type PeriodValue, type Ref } from '../../lib/documents.js';
import { formatEdtf, isDated } from '../../lib/period.js';
import { adjust } from '../../lib/router.js';
import { shortNameOf } from '../../lib/short-name.js';
import { dataOf, useQuery } from '../../lib/use-query.js';
import { Fact } from '../../parts/evidence.js';
import { EntityLink } from '../../parts/name.js';
import { WithData } from '../../parts/state.js';
import { texts } from '../../texts.js';
import { roles, wordFor } from '../../texts-of-the-api.js';
import { type TieValue, tieKey } from './data.js';
import { EVENT_NAMES, type EventNames, namesIn, unnamed } from './event-names.js';

export function TiePanel({ tie }: { tie: TieValue }) {
  const ids = unnamed(tie.sharedEvents);
  const names = namesIn(dataOf(useQuery<EventNames>(EVENT_NAMES, ids.length === 0 ? null : { ids })));
  return (
    <Panel title={`${shortNameOf(tie.a)} – ${shortNameOf(tie.b)}`}>
      <p>
        <EntityLink entity={tie.a} short /> · <EntityLink entity={tie.b} short />
      </p>
      <ul class="facts">
        {tie.sharedEvents.map((event) => (
          <SharedEvent
            key={event.id}
            event={{ id: event.id, name: event.name ?? names.get(event.id) ?? event.id }}
            tie={tie}
          />
        ))}
      </ul>
    </Panel>
  );
}

export function ActorPanel({
  actor,
  ties,
  onTie,
}: {
  actor: Ref;
  ties: readonly TieValue[];
  onTie: (key: string) => void;
}) {
  return (
    <Panel title={shortNameOf(actor)}>
      <p>
        <EntityLink entity={actor} /> · {texts.network.ofActor(ties.length)}
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

function Panel({ title, children }: { title: string; children: preact.ComponentChildren }) {
  const panel = useRef<HTMLElement>(null);
  // Whoever opened it with the keyboard goes on in it.
  useEffect(() => panel.current?.focus({ preventScroll: window.innerWidth > 1024 }), [title]);
  return (
    <section class="panel" ref={panel} tabIndex={-1} aria-label={title}>
      <h2>{title}</h2>
      {children}
      <p class="more">
        <button type="button" onClick={() => adjust({ tie: null, actor: null })}>
          {texts.network.close}
        </button>
      </p>
    </section>
  );
}

const SHARED = `query SharedEvent($id: ID!) {
  event(id: $id) {
    id kind name
    period { ...period }
    organizers { role actor { id kind name } evidence { ...evidence } }
    participations(first: 100) {
      nodes { id roles participant { id kind name } onBehalfOf { id kind name } evidence { ...evidence } }
    }
  }
}
${EVIDENCE}
${PERIODS}`;

interface Presence {
  readonly key: string;
  readonly who: Ref;
  readonly through: Ref | null;
  readonly roles: readonly string[];
  readonly evidence: EvidenceValue;
}

interface SharedData {
  readonly event: {
    readonly period: PeriodValue;
    readonly organizers: readonly {
      readonly role: string;
      readonly actor: Ref;
      readonly evidence: EvidenceValue;
    }[];
    readonly participations: {
      readonly nodes: readonly {
        readonly id: string;
        readonly roles: readonly string[];
        readonly participant: Ref;
        readonly onBehalfOf: Ref | null;
        readonly evidence: EvidenceValue;
      }[];
    };
  } | null;
}

function SharedEvent({ event, tie }: { event: Pick<Ref, 'id' | 'name'>; tie: TieValue }) {
  const [open, setOpen] = useState(false);
  const state = useQuery<SharedData>(SHARED, open ? { id: event.id } : null);
  return (
    <li>
      <div class="fact-line">
        <span class="what">
          <EntityLink entity={event} />
        </span>
        <button type="button" class="mark" aria-expanded={open} onClick={() => setOpen(!open)}>
          {texts.entity.howWeKnow}
          <span class="visually-hidden">: {event.name}</span>
        </button>
      </div>
      {open ? (
        <WithData of={state}>
          {({ event: found }) =>
            found === null ? null : (
              <div class="evidence">
                {isDated(found.period) ? <p>{formatEdtf(found.period.edtf)}</p> : null}
                {[tie.a, tie.b].map((actor) => (
                  <Presences key={actor.id} actor={actor} presences={presencesOf(found, actor.id)} />
                ))}
              </div>
            )
          }
        </WithData>
      ) : null}
    </li>
  );
}

function Presences({ actor, presences }: { actor: Ref; presences: readonly Presence[] }) {
  return (
    <>
      <h3>{shortNameOf(actor)}</h3>
      {presences.length === 0 ? <p class="soft">{texts.network.inSession}</p> : null}
      {presences.map(({ key, through, roles: inRoles, evidence }) => (
        <Fact key={key} evidence={evidence} label={actor.name}>
          {inRoles.map((role) => wordFor(roles, role)).join(', ')}
          {through === null ? null : (
            <>
              {' '}
              {texts.entity.represented} <EntityLink entity={through} />
            </>
          )}
        </Fact>
      ))}
    </>
  );
}

function presencesOf(event: NonNullable<SharedData['event']>, id: string): readonly Presence[] {
  const organized = event.organizers
    .filter(({ actor }) => actor.id === id)
    .map(({ role, actor, evidence }) => ({ key: role, who: actor, through: null, roles: [role], evidence }));
  const took = event.participations.nodes
    .filter(({ participant, onBehalfOf }) => participant.id === id || onBehalfOf?.id === id)
    .map((p) => ({
      key: p.id,
      who: p.participant,
      through: p.participant.id === id ? null : p.participant,
      roles: p.roles,
      evidence: p.evidence,
    }));
  return [...organized, ...took];
}

/** Shows that somebody was at an event, through whom, and how we know. */
import { useState } from 'preact/hooks';
import { useQuery } from '../api/use-query.js';
import { roles, wordFor } from '../enum-labels.js';
import { formatEdtf, isDated } from '../format/period.js';
import { type Named, shortNameOf } from '../format/short-name.js';
import {
  type EvidenceFragment,
  PresencesDocument,
  type PresencesQuery,
  type RefFragment,
} from '../generated/graphql.js';
import { texts } from '../texts.js';
import { Fact } from './evidence.js';
import { EntityLink } from './name.js';
import { WithData } from './state.js';

interface Presence {
  readonly key: string;
  readonly through: RefFragment | null;
  readonly roles: readonly string[];
  readonly evidence: EvidenceFragment;
}

type EventData = NonNullable<PresencesQuery['event']>;

type Actor = Named & { readonly id: string };

interface Props {
  readonly event: { readonly id: string; readonly name: string };
  readonly actors: readonly Actor[];
}

/** Links to an event; when opened, it asks for the evidence that these actors were there. */
export function PresenceAt({ event, actors }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <li>
      <div class="fact-line">
        <span class="what">
          <EntityLink entity={event} />
        </span>
        <button type="button" class="mark" aria-expanded={open} onClick={() => setOpen(!open)}>
          {texts.entity.howWeKnow}
          <span class="visually-hidden">
            : {actors.map(({ name }) => name).join(', ')}, {event.name}
          </span>
        </button>
      </div>
      {open ? <PresenceEvidence event={event} actors={actors} /> : null}
    </li>
  );
}

/** Shows in which roles these actors were at an event, or through whom, and the evidence. */
export function PresenceEvidence({ event, actors }: Props) {
  const state = useQuery(PresencesDocument, { id: event.id });
  return (
    <WithData of={state}>
      {({ event: data }) =>
        data === null ? null : (
          <div class="evidence">
            {isDated(data.period) ? <p>{formatEdtf(data.period.edtf)}</p> : null}
            {actors.map((actor) => (
              <Presences key={actor.id} actor={actor} event={data} />
            ))}
          </div>
        )
      }
    </WithData>
  );
}

function Presences({ actor, event }: { actor: Actor; event: EventData }) {
  const presences = presencesOf(event, actor.id);
  const { totalCount, nodes } = event.participations;
  return (
    <>
      <h3>{shortNameOf(actor)}</h3>
      {presences.length > 0 ? null : (
        <p class="soft">
          {totalCount > nodes.length
            ? texts.presence.notAmongFirst(nodes.length, totalCount)
            : texts.presence.indirect}
        </p>
      )}
      {presences.map(({ key, through, roles: inRoles, evidence }) => (
        <Fact key={key} evidence={evidence} label={actor.name}>
          {inRoles.length === 0
            ? texts.presence.tookPart
            : inRoles.map((role) => wordFor(roles, role)).join(', ')}
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

function presencesOf(event: EventData, id: string): readonly Presence[] {
  const organized = event.organizers
    .filter(({ actor }) => actor.id === id)
    .map(({ role, evidence }) => ({ key: role, through: null, roles: [role], evidence }));
  const took = event.participations.nodes
    .filter(({ participant, onBehalfOf }) => participant.id === id || onBehalfOf?.id === id)
    .map((p) => ({
      key: p.id,
      through: p.participant.id === id ? null : p.participant,
      roles: p.roles,
      evidence: p.evidence,
    }));
  return [...organized, ...took];
}

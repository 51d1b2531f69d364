/** Shows that somebody was at an event, through whom, and how we know. */
import { useState } from 'preact/hooks';
import { dataOf, useQuery } from '../api/use-query.js';
import { modes, roles, stepsForward, wordFor } from '../enum-labels.js';
import { formatEdtf, formatPeriod, isDated } from '../format/period.js';
import { type Named, shortNameOf } from '../format/short-name.js';
import { BodiesDocument, PresencesDocument, type PresencesQuery } from '../generated/graphql.js';
import { texts } from '../texts.js';
import { Fact } from './evidence.js';
import { EntityLink } from './name.js';
import { type Presence, presencesOf } from './presences-of.js';
import { WithData } from './state.js';

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
  // Until they are here, and for people, who have none, an actor was there by itself alone.
  const bodies = dataOf(useQuery(BodiesDocument, { id: actor.id }));
  const presences = presencesOf(event, actor.id, bodies?.neighbourhood?.links ?? []);
  const links = [...new Set(presences.flatMap((presence) => presence.links))];
  const { totalCount, nodes } = event.participations;
  return (
    <>
      <h3>{shortNameOf(actor)}</h3>
      {presences.length > 0 || bodies === undefined ? null : (
        <p class="soft">
          {totalCount > nodes.length
            ? texts.presence.notAmongFirst(nodes.length, totalCount)
            : texts.presence.indirect}
        </p>
      )}
      {presences.map((presence) => (
        <Fact key={presence.key} evidence={presence.evidence} label={labelOf(actor, presence)}>
          <PresenceSays presence={presence} event={event} />
        </Fact>
      ))}
      {links.length === 0 ? null : <p class="soft">{texts.matrix.bodies(shortNameOf(actor))}</p>}
      {links.map(({ id, from, to, type, period, evidence }) => (
        <Fact key={id} evidence={evidence} label={`${shortNameOf(from)} – ${shortNameOf(to)}`}>
          <EntityLink entity={from} short /> {wordFor(stepsForward, type)} <EntityLink entity={to} short />
          {isDated(period) ? <span class="soft"> ({formatPeriod(period)})</span> : null}
        </Fact>
      ))}
    </>
  );
}

const labelOf = (actor: Actor, { who }: Presence): string =>
  who === null ? actor.name : `${actor.name}, ${who.name}`;

function PresenceSays({ presence, event }: { presence: Presence; event: EventData }) {
  const { roles: inRoles, mode, who, behalf } = presence;
  const said =
    inRoles.length === 0 ? texts.presence.tookPart : inRoles.map((role) => wordFor(roles, role)).join(', ');
  return (
    <>
      {[said, modes[mode] ?? ''].filter(Boolean).join(', ')}
      {who === null ? null : (
        <>
          {' · '}
          <EntityLink entity={who} />
        </>
      )}
      {behalf === null ? null : (
        <>
          {' '}
          {texts.entity.onBehalfOf} <EntityLink entity={behalf} short />
        </>
      )}
      <Posts who={who} event={event} />
    </>
  );
}

/** Tells the level of who was there by their posts, with the time that is known of each. */
function Posts({ who, event: { period } }: { who: Presence['who']; event: EventData }) {
  if (who === null || !('tenures' in who)) return null;
  const posts = who.tenures.nodes.filter(
    (post) => post.period.startEarliest <= period.endLatest && post.period.endLatest >= period.startEarliest,
  );
  if (posts.length === 0) return null;
  return (
    <div class="soft small">
      {texts.matrix.posts}:{' '}
      {posts
        .map((post) => `${post.title}, ${shortNameOf(post.of)} (${formatPeriod(post.period)})`)
        .join('; ')}
    </div>
  );
}

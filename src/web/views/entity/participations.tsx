/** Lists participations as an actor sees them (where it was) and as an event does (who was there). */

import { sourceCell } from '../../api/source-cell.js';
import { allPages, usePages } from '../../api/use-pages.js';
import { Fact } from '../../components/evidence.js';
import { EntityLink } from '../../components/name.js';
import { PagedSection } from '../../components/paged.js';
import { SharedEvidence } from '../../components/shared-evidence.js';
import { StandingBadge } from '../../components/standing.js';
import { modes, roles, wordFor } from '../../enum-labels.js';
import type { Table } from '../../format/csv.js';
import { formatEdtf, isDated } from '../../format/period.js';
import {
  ParticipantsDocument,
  type ParticipantsQuery,
  type ParticipationPageFragment,
  ParticipationsDocument,
  type ParticipationsQuery,
  type PeriodFragment,
  type Standing,
} from '../../generated/graphql.js';
import { texts } from '../../texts.js';

type Participation = ParticipationPageFragment['nodes'][number];

const pickOfActor = ({ actor }: ParticipationsQuery) => actor?.participations;
const pickOfEvent = ({ event }: ParticipantsQuery) => event?.participations;

/** What happened, and what was only planned: the page never counts the two together. */
const HAPPENED: readonly Standing[] = ['REPORTED'];
const PLANNED: readonly Standing[] = ['ANNOUNCED', 'POSTPONED', 'CANCELLED'];

export function ActorParticipations({ id }: { id: string }) {
  return (
    <>
      <ActorParticipationsOf id={id} standing={HAPPENED} title={texts.entity.participations} />
      <ActorParticipationsOf id={id} standing={PLANNED} title={texts.entity.plannedParticipations} />
    </>
  );
}

interface SectionProps {
  readonly id: string;
  readonly standing: readonly Standing[];
  readonly title: string;
}

function ActorParticipationsOf({ id, standing, title }: SectionProps) {
  const pages = usePages(ParticipationsDocument, { id, standing }, pickOfActor);
  return (
    <PagedSection title={title} pages={pages} folds>
      {(nodes) => {
        const evidences = nodes.map(({ evidence }) => evidence);
        const undated = nodes.filter(({ event }) => !isDated(event.period));
        return (
          <SharedEvidence evidences={evidences}>
            <ParticipationList nodes={nodes.filter(({ event }) => isDated(event.period))} seenFrom={id} />
            {undated.length === 0 ? null : (
              <>
                <h3>{texts.entity.undated}</h3>
                <ParticipationList nodes={undated} seenFrom={id} />
              </>
            )}
          </SharedEvidence>
        );
      }}
    </PagedSection>
  );
}

function ParticipationList({ nodes, seenFrom }: { nodes: readonly Participation[]; seenFrom: string }) {
  return (
    <ul class="facts">
      {nodes.map((node) => (
        <li key={node.id}>
          <Fact evidence={node.evidence} label={node.event.name} date={dateOf(node.event.period)}>
            <EntityLink entity={node.event} />
            <Manner node={node} />
            <OnBehalf node={node} seenFrom={seenFrom} />
            <StandingBadge standing={node.standing} />
          </Fact>
        </li>
      ))}
    </ul>
  );
}

const dateOf = (period: PeriodFragment): string => (isDated(period) ? formatEdtf(period.edtf) : '');

export function EventParticipations({ id }: { id: string }) {
  return (
    <>
      <EventParticipationsOf id={id} standing={HAPPENED} title={texts.entity.participants} />
      <EventParticipationsOf id={id} standing={PLANNED} title={texts.entity.plannedParticipants} />
    </>
  );
}

function EventParticipationsOf({ id, standing, title }: SectionProps) {
  const pages = usePages(ParticipantsDocument, { id, standing }, pickOfEvent);
  return (
    <PagedSection title={title} pages={pages} folds>
      {(nodes) => (
        <SharedEvidence evidences={nodes.map(({ evidence }) => evidence)}>
          {Object.entries(texts.record.groups).map(([kind, group]) => (
            <ParticipantGroup
              key={kind}
              title={group}
              nodes={nodes.filter(({ participant }) => participant.kind === kind)}
            />
          ))}
        </SharedEvidence>
      )}
    </PagedSection>
  );
}

function ParticipantGroup({ title, nodes }: { title: string; nodes: readonly Participation[] }) {
  if (nodes.length === 0) return null;
  return (
    <>
      <h3>
        {title} <span class="count">{nodes.length}</span>
      </h3>
      <ul class="facts participants">
        {nodes.map((node) => (
          <li key={node.id}>
            <Fact evidence={node.evidence} label={node.participant.name}>
              <EntityLink entity={node.participant} />
              <OnBehalf node={node} seenFrom={node.participant.id} />
              <Manner node={node} />
              <StandingBadge standing={node.standing} />
            </Fact>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Says in which roles somebody took part, and how. */
function Manner({ node }: { node: Participation }) {
  const words = [...node.roles.map((role) => wordFor(roles, role)), modes[node.mode] ?? ''].filter(
    (word) => word !== '',
  );
  return (
    <>
      {words.map((word) => (
        <span class="chip" key={word}>
          {word}
        </span>
      ))}
    </>
  );
}

/** Says for whom somebody took part; on the page of a body that was represented, through whom. */
function OnBehalf({ node, seenFrom }: { node: Participation; seenFrom: string }) {
  if (node.participant.id !== seenFrom)
    return (
      <span class="soft">
        {' '}
        · {texts.entity.represented} <EntityLink entity={node.participant} />
      </span>
    );
  if (node.onBehalfOf !== null)
    return (
      <span class="soft">
        {' '}
        {texts.entity.onBehalfOf} <EntityLink entity={node.onBehalfOf} short />
      </span>
    );
  return node.participant.kind === 'PERSON' ? <span class="soft"> ({texts.entity.notSaid})</span> : null;
}

/** Tabulates every participation of an actor or at an event. */
export async function participationsTable(id: string, kind: string): Promise<Table> {
  const all =
    kind === 'EVENT'
      ? await allPages(ParticipantsDocument, { id }, pickOfEvent)
      : await allPages(ParticipationsDocument, { id }, pickOfActor);
  return {
    columns: [
      'event id',
      'event',
      'date',
      'participant id',
      'participant',
      'participant kind',
      'on behalf of id',
      'on behalf of',
      'roles',
      'mode',
      'standing',
      'agreement',
      'independent origins',
      'sources',
    ],
    rows: all.map(({ event, participant, onBehalfOf, roles: inRoles, mode, standing, evidence }) => [
      event.id,
      event.name,
      event.period.edtf,
      participant.id,
      participant.name,
      participant.kind,
      onBehalfOf?.id,
      onBehalfOf?.name,
      inRoles.join(' '),
      mode,
      standing,
      evidence.agreement,
      evidence.independentOrigins,
      sourceCell(evidence),
    ]),
  };
}

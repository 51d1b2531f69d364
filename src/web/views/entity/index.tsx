/** Shows an entity of any kind: its head, and then the sections that its kind has. */
import { useEffect, useMemo } from 'preact/hooks';
import { dataOf, useQuery } from '../../api/use-query.js';
import { keepRecent } from '../../browser/recent.js';
import type { ViewRoute } from '../../browser/view-route.js';
import { lazy } from '../../components/lazy.js';
import { NameText } from '../../components/name.js';
import { WithData } from '../../components/state.js';
import { View } from '../../components/view.js';
import { WithSections } from '../../components/with-sections.js';
import { kinds, plain, wordFor } from '../../enum-labels.js';
import { scriptAttributes } from '../../format/script.js';
import { besideName } from '../../format/short-name.js';
import { DisagreementsDocument, EntityDocument, type EntityKind } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { ActorSentence } from './actor-sentence.js';
import { Attendance } from './attendance.js';
import { claimsTable } from './claims-table.js';
import { Disagreements } from './disagreements.js';
import type { EntityData } from './entity-data.js';
import { EventSentence } from './event-sentence.js';
import { Facts, useFacts } from './facts.js';
import { FactsBox } from './facts-box.js';
import { type LinkList, Links } from './links.js';
import { linksTable } from './links-table.js';
import { Names } from './names.js';
import { Organizers } from './organizers.js';
import { ActorParticipations, EventParticipations, participationsTable } from './participations.js';
import { Posts } from './posts.js';
import { questionsOf } from './questions.js';
import { ACTORS, NEIGHBOURHOOD } from './related-views.js';
import { StatementContent } from './statement-content.js';
import { ActorStatements, EventStatements } from './statements.js';
import { Ties } from './ties.js';

/** The links that each kind lists, in this order. Participation and organising have sections of their own. */
const LISTS: Readonly<Record<EntityKind, readonly LinkList[]>> = {
  STATE: [
    ['ORGANIZED', 'OUT'],
    ['MEMBER_OF', 'OUT'],
    ['ACTS_FOR', 'IN'],
    ['COOPERATES_WITH', 'OUT'],
    ['COOPERATES_WITH', 'IN'],
    ['ADOPTED', 'OUT'],
  ],
  ORGANIZATION: [
    ['ORGANIZED', 'OUT'],
    ['PART_OF', 'OUT'],
    ['ACTS_FOR', 'OUT'],
    ['MEMBER_OF', 'OUT'],
    ['MEMBER_OF', 'IN'],
    ['PART_OF', 'IN'],
    ['ACTS_FOR', 'IN'],
    ['SUCCEEDS', 'OUT'],
    ['SUCCEEDS', 'IN'],
    ['COOPERATES_WITH', 'OUT'],
    ['COOPERATES_WITH', 'IN'],
    ['ADOPTED', 'OUT'],
  ],
  PERSON: [
    ['ORGANIZED', 'OUT'],
    ['ADOPTED', 'OUT'],
  ],
  EVENT: [
    ['ADOPTED_AT', 'IN'],
    ['PART_OF_EVENT', 'IN'],
    ['ABOUT', 'OUT'],
    ['FOLLOWS_UP', 'OUT'],
    ['FOLLOWS_UP', 'IN'],
    ['HELD_IN', 'OUT'],
    ['IN_SERIES', 'OUT'],
    ['PART_OF_EVENT', 'OUT'],
  ],
  EVENT_SERIES: [
    ['IN_SERIES', 'IN'],
    ['ABOUT', 'OUT'],
  ],
  DECLARATION: [
    ['ADOPTED_AT', 'OUT'],
    ['ADOPTED', 'IN'],
    ['ABOUT', 'OUT'],
    ['CITES', 'OUT'],
    ['CITES', 'IN'],
  ],
  STATEMENT: [],
  TOPIC: [
    ['BROADER', 'OUT'],
    ['BROADER', 'IN'],
    ['ABOUT', 'IN'],
  ],
  PLACE: [
    ['WITHIN', 'OUT'],
    ['WITHIN', 'IN'],
    ['HELD_IN', 'IN'],
  ],
};

const NeighbourhoodView = lazy(async () => (await import('../neighbourhood/index.js')).NeighbourhoodView);

export function EntityView({ rest, params }: ViewRoute) {
  return rest.endsWith(NEIGHBOURHOOD) ? (
    <NeighbourhoodView id={rest.slice(0, -NEIGHBOURHOOD.length)} params={params} />
  ) : (
    <EntityWithId id={rest} />
  );
}

function EntityWithId({ id }: { id: string }) {
  const variables = useMemo(() => ({ id }), [id]);
  const state = useQuery(EntityDocument, variables);
  const name = state.status === 'ready' ? state.data.entity?.name : undefined;
  if (state.status === 'ready' && state.data.entity === null)
    return (
      <View
        title={texts.state.notFound}
        lead={texts.state.noEntity(id)}
        children={<p>{texts.state.notFoundHint}</p>}
      />
    );
  return (
    <WithData of={state}>
      {({ entity }) =>
        entity === null || name === undefined ? null : <EntityPage key={entity.id} entity={entity} />
      }
    </WithData>
  );
}

function EntityPage({ entity }: { entity: EntityData }) {
  const { id, kind, name } = entity;
  const isActor = ACTORS.includes(kind);
  const pages = useFacts(id);
  const disagreements = useQuery(DisagreementsDocument, { id });
  useEffect(() => keepRecent(entity), [entity]);
  const event = entity.__typename === 'Event' ? entity : undefined;
  const statement = entity.__typename === 'Statement' ? entity : undefined;
  const claims = [
    ...pages.nodes.flatMap(({ evidence }) => evidence.claims),
    ...(event?.organizers.flatMap(({ evidence }) => evidence.claims) ?? []),
    ...(statement?.allFacts.nodes.flatMap(({ evidence }) => evidence.claims) ?? []),
  ];
  const words = [wordFor(kinds, kind), subkindOf(entity), besideName(entity) ?? ''];
  return (
    <View
      title={name}
      heading={<span {...scriptAttributes(name)}>{name}</span>}
      above={<p class="kind">{words.filter((word) => word !== '').join(' · ')}</p>}
      {...(entity.summary === null ? {} : { lead: <NameText text={entity.summary} /> })}
      question={{ document: EntityDocument, variables: { id } }}
      questions={questionsOf(id, kind)}
      files={[
        { what: 'claims', table: () => claimsTable(id) },
        { what: 'links', table: () => linksTable(id) },
        ...(event ? [{ what: 'participants', table: () => participationsTable(id, kind) }] : []),
        ...(isActor ? [{ what: 'participations', table: () => participationsTable(id, kind) }] : []),
      ]}
      claims={claims}
    >
      {event ? <EventSentence id={id} /> : null}
      {isActor ? <ActorSentence id={id} /> : null}
      <FactsBox
        entity={entity}
        facts={pages.nodes}
        disagreements={dataOf(disagreements)?.contested.totalCount ?? 0}
      />
      <WithSections>
        {statement ? <StatementContent statement={statement} /> : null}
        {event ? <Organizers id={id} organizers={event.organizers} /> : null}
        {event ? <EventParticipations id={id} /> : null}
        {event ? <Attendance id={id} /> : null}
        {event ? <EventStatements id={id} /> : null}
        {isActor ? <Posts id={id} /> : null}
        {isActor ? <ActorParticipations id={id} /> : null}
        {isActor ? <ActorStatements id={id} /> : null}
        <Links id={id} lists={LISTS[kind]} />
        {kind === 'STATE' || kind === 'ORGANIZATION' ? <Ties id={id} /> : null}
        <Disagreements id={id} state={disagreements} />
        <Facts pages={pages} />
        <Names {...entity} />
      </WithSections>
    </View>
  );
}

/** Words the kind of an event, an organisation or a document; other entities have none. */
function subkindOf(entity: EntityData): string {
  switch (entity.__typename) {
    case 'Event':
      return plain(entity.eventKind);
    case 'Organization':
      return plain(entity.organizationKind);
    case 'Declaration':
      return plain(entity.declarationKind);
    default:
      return '';
  }
}

/** Shows an entity of any kind: its head, and then the sections that its kind has. */
import { useMemo } from 'preact/hooks';
import { useQuery } from '../../api/use-query.js';
import { addressOf } from '../../browser/router.js';
import type { ViewRoute } from '../../browser/view-route.js';
import { Known } from '../../components/known.js';
import { lazy } from '../../components/lazy.js';
import { NameText } from '../../components/name.js';
import { WithData } from '../../components/state.js';
import { View } from '../../components/view.js';
import { kinds, plain, wordFor } from '../../enum-labels.js';
import { formatEdtf, isDated } from '../../format/period.js';
import { scriptAttributes } from '../../format/script.js';
import { EntityDocument, type EntityKind } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { ofSeries } from '../documents/filter.js';
import { Attendance } from './attendance.js';
import { claimsTable } from './claims-table.js';
import { Disagreements } from './disagreements.js';
import type { EntityData } from './entity-data.js';
import { Facts, useFacts } from './facts.js';
import { type LinkList, Links } from './links.js';
import { linksTable } from './links-table.js';
import { Names } from './names.js';
import { Organizers } from './organizers.js';
import { ActorParticipations, EventParticipations, participationsTable } from './participations.js';
import { Posts } from './posts.js';
import { StatementContent } from './statement-content.js';
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
    ['MADE_BY', 'IN'],
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
    ['MADE_BY', 'IN'],
  ],
  PERSON: [
    ['ORGANIZED', 'OUT'],
    ['MADE_BY', 'IN'],
    ['ADOPTED', 'OUT'],
  ],
  EVENT: [
    ['HELD_IN', 'OUT'],
    ['IN_SERIES', 'OUT'],
    ['PART_OF_EVENT', 'OUT'],
    ['ADOPTED_AT', 'IN'],
    ['MADE_AT', 'IN'],
    ['PART_OF_EVENT', 'IN'],
    ['ABOUT', 'OUT'],
    ['FOLLOWS_UP', 'OUT'],
    ['FOLLOWS_UP', 'IN'],
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

const ACTORS = ['STATE', 'ORGANIZATION', 'PERSON'];

const NEIGHBOURHOOD = '/around';
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
  const event = entity.__typename === 'Event' ? entity : undefined;
  const statement = entity.__typename === 'Statement' ? entity : undefined;
  const claims = [
    ...pages.nodes.flatMap(({ evidence }) => evidence.claims),
    ...(event?.organizers.flatMap(({ evidence }) => evidence.claims) ?? []),
    ...(statement?.allFacts.nodes.flatMap(({ evidence }) => evidence.claims) ?? []),
  ];
  return (
    <View
      title={name}
      heading={<span {...scriptAttributes(name)}>{name}</span>}
      above={<p class="kind">{[wordFor(kinds, kind), subkindOf(entity)].filter(Boolean).join(' · ')}</p>}
      {...(entity.summary === null ? {} : { lead: <NameText text={entity.summary} /> })}
      question={{ document: EntityDocument, variables: { id } }}
      files={[
        { what: 'claims', table: () => claimsTable(id) },
        { what: 'links', table: () => linksTable(id) },
        ...(event ? [{ what: 'participants', table: () => participationsTable(id, kind) }] : []),
        ...(isActor ? [{ what: 'participations', table: () => participationsTable(id, kind) }] : []),
      ]}
      tools={<RelatedViews id={id} kind={kind} />}
      claims={claims}
    >
      <When entity={entity} />
      {statement ? <StatementContent statement={statement} /> : null}
      <Disagreements id={id} />
      {event ? <Organizers id={id} organizers={event.organizers} /> : null}
      {event ? <Attendance id={id} /> : null}
      {event ? <EventParticipations id={id} /> : null}
      {isActor ? <Posts id={id} /> : null}
      {isActor ? <ActorParticipations id={id} /> : null}
      <Links id={id} lists={LISTS[kind]} />
      {kind === 'STATE' || kind === 'ORGANIZATION' ? <Ties id={id} /> : null}
      <Facts pages={pages} />
      <Names {...entity} />
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

/** The name in the address of the filter that narrows events down to those of an entity of this kind. */
const EVENTS_BY: Readonly<Record<string, string>> = {
  STATE: 'participant',
  ORGANIZATION: 'participant',
  PERSON: 'participant',
  EVENT_SERIES: 'series',
  TOPIC: 'topic',
  PLACE: 'place',
};

/** Links to the other views of the same entity. */
function RelatedViews({ id, kind }: { id: string; kind: string }) {
  return (
    <>
      <a href={`/entity/${id}${NEIGHBOURHOOD}`}>{texts.around.link}</a>
      {kind === 'EVENT_SERIES' ? <a href={`/process/${id}`}>{texts.entity.processLink}</a> : null}
      {kind === 'EVENT_SERIES' ? (
        <a href={addressOf('/network', { series: id })}>{texts.entity.inNetwork}</a>
      ) : null}
      {ACTORS.includes(kind) ? (
        <a href={addressOf('/paths', { from: id })}>{texts.entity.pathsLink}</a>
      ) : null}
      {ACTORS.includes(kind) ? (
        <a href={addressOf('/compare', { a: id })}>{texts.compare.compareLink}</a>
      ) : null}
      {kind === 'EVENT_SERIES' ? <a href={ofSeries(id)}>{texts.documents.ofSeries}</a> : null}
      <a href={addressOf('/trust', { about: id })}>{texts.trust.link}</a>
      {EVENTS_BY[kind] === undefined ? null : (
        <a href={addressOf('/search/events', { [EVENTS_BY[kind]]: id })}>{texts.events.ofEntity}</a>
      )}
    </>
  );
}

function When({ entity }: { entity: EntityData }) {
  if (entity.__typename !== 'Event' && entity.__typename !== 'Declaration') return null;
  const period = entity.__typename === 'Event' ? entity.period : entity.date;
  const status = entity.__typename === 'Event' ? entity.status : 'HELD';
  const text = isDated(period) ? formatEdtf(period.edtf) : texts.entity.undated;
  return (
    <Known fact={entity.dates.nodes[0]} label={text} date={texts.entity.when}>
      <strong>{text}</strong>
      {status === 'HELD' ? null : <span class="badge">{plain(status)}</span>}
    </Known>
  );
}

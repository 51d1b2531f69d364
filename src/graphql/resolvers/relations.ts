/** Facts that relate entities: links in their several guises, participations, tenures. */
import type {
  ActorRecord,
  DeclarationRecord,
  EntityRecord,
  EventRecord,
  EventSeriesRecord,
  LinkRecord,
  ParticipationRecord,
  PersonRecord,
  TenureRecord,
} from '../../domain/model.js';
import { atEndOf, endOfLink, startOfLink } from '../../store/nested-query/references.js';
import { entityField, entityFieldOrNull } from '../fields/planned-fields.js';
import type { Resolvers } from '../generated.js';

const start = <R extends EntityRecord>() => entityField<LinkRecord, R>(startOfLink, (link) => link.fromId);
const end = <R extends EntityRecord>() => entityField<LinkRecord, R>(endOfLink, (link) => link.toId);

export const relationResolvers: Pick<
  Resolvers,
  'Link' | 'SeriesMembership' | 'Organizing' | 'Citation' | 'Participation' | 'Tenure'
> = {
  Link: { from: start(), to: end() },
  SeriesMembership: { event: start<EventRecord>(), series: end<EventSeriesRecord>() },
  Organizing: {
    actor: start<ActorRecord>(),
    event: end<EventRecord>(),
    role: (link) => link.detail ?? 'ORGANIZER',
  },
  Citation: {
    from: start<DeclarationRecord>(),
    to: end<DeclarationRecord>(),
    verb: (link) => link.detail,
  },
  Participation: {
    participant: entityField<ParticipationRecord, ActorRecord>(
      atEndOf('PARTICIPANT'),
      (p) => p.participantId,
    ),
    onBehalfOf: entityFieldOrNull<ParticipationRecord, ActorRecord>(
      atEndOf('ON_BEHALF_OF'),
      (p) => p.onBehalfOfId,
    ),
    event: entityField<ParticipationRecord, EventRecord>(atEndOf('AT'), (p) => p.eventId),
  },
  Tenure: {
    person: entityField<TenureRecord, PersonRecord>(atEndOf('HOLDER'), (t) => t.personId),
    of: entityField<TenureRecord, ActorRecord>(atEndOf('POST_OF'), (t) => t.ofId),
  },
};

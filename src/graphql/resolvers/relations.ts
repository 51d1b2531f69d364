/** The facts that relate entities: links under their several types, participations, tenures. */
import type {
  ActorRecord,
  DeclarationRecord,
  EntityRecord,
  EventRecord,
  EventSeriesRecord,
  LinkRecord,
  OrganizerRole,
} from '../../domain/model.js';
import { citationVerbOf } from '../../domain/subkinds.js';
import { atEndOf, endOfLink, startOfLink } from '../../store/nested-query/references.js';
import { entityField, entityFieldOrNull } from '../fields/planned-fields.js';
import { withColumns } from '../fields/with-source.js';
import type { Resolvers } from '../generated.js';

const start = <R extends EntityRecord>() => entityField<'fromId', R>('fromId', startOfLink);
const end = <R extends EntityRecord>() => entityField<'toId', R>('toId', endOfLink);

const organizerRoleOf = ({ detail }: LinkRecord) => (detail ?? 'ORGANIZER') as OrganizerRole;

export const relationResolvers: Pick<
  Resolvers,
  'Link' | 'SeriesMembership' | 'Organizing' | 'Citation' | 'Participation' | 'Tenure'
> = {
  Link: { from: start(), to: end() },
  SeriesMembership: { event: start<EventRecord>(), series: end<EventSeriesRecord>() },
  Organizing: {
    actor: start<ActorRecord>(),
    event: end<EventRecord>(),
    role: withColumns(['detail'], organizerRoleOf),
    organizerRole: withColumns(['detail'], organizerRoleOf),
  },
  Citation: {
    from: start<DeclarationRecord>(),
    to: end<DeclarationRecord>(),
    verb: withColumns(['detail'], (link: LinkRecord) => link.detail),
    citationVerb: withColumns(['detail'], (link: LinkRecord) => citationVerbOf(link.detail)),
  },
  Participation: {
    participant: entityField('participantId', atEndOf('PARTICIPANT')),
    onBehalfOf: entityFieldOrNull('onBehalfOfId', atEndOf('ON_BEHALF_OF')),
    event: entityField('eventId', atEndOf('AT')),
  },
  Tenure: {
    person: entityField('personId', atEndOf('HOLDER')),
    of: entityField('ofId', atEndOf('POST_OF')),
  },
};

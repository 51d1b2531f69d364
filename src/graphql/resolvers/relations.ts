/** Facts that relate entities: links in their several guises, participations, tenures. */
import type { Resolvers } from '../generated.js';
import { named, namedOrNull } from '../lookups.js';

export const relationResolvers: Pick<
  Resolvers,
  'Link' | 'SeriesMembership' | 'Organizing' | 'Citation' | 'Participation' | 'Tenure'
> = {
  Link: {
    from: (link, _, context) => named(context, link.fromId),
    to: (link, _, context) => named(context, link.toId),
  },
  SeriesMembership: {
    event: (link, _, context) => named(context, link.fromId),
    series: (link, _, context) => named(context, link.toId),
  },
  Organizing: {
    actor: (link, _, context) => named(context, link.fromId),
    event: (link, _, context) => named(context, link.toId),
    role: (link) => link.detail ?? 'ORGANIZER',
  },
  Citation: {
    from: (link, _, context) => named(context, link.fromId),
    to: (link, _, context) => named(context, link.toId),
    verb: (link) => link.detail,
  },
  Participation: {
    participant: (participation, _, context) => named(context, participation.participantId),
    onBehalfOf: (participation, _, context) => namedOrNull(context, participation.onBehalfOfId),
    event: (participation, _, context) => named(context, participation.eventId),
  },
  Tenure: {
    person: (tenure, _, context) => named(context, tenure.personId),
    of: (tenure, _, context) => named(context, tenure.ofId),
  },
};

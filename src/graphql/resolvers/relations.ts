/** Facts that relate entities: links in their several guises, participations, tenures. */
import type { Resolvers } from '../generated.js';
import { named, namedOrNull } from '../lookups.js';

export const relationResolvers: Pick<
  Resolvers,
  'Link' | 'SeriesMembership' | 'Organizing' | 'Citation' | 'Participation' | 'Tenure'
> = {
  Link: {
    from: (link, _, context, info) => named(context, link.fromId, info),
    to: (link, _, context, info) => named(context, link.toId, info),
  },
  SeriesMembership: {
    event: (link, _, context, info) => named(context, link.fromId, info),
    series: (link, _, context, info) => named(context, link.toId, info),
  },
  Organizing: {
    actor: (link, _, context, info) => named(context, link.fromId, info),
    event: (link, _, context, info) => named(context, link.toId, info),
    role: (link) => link.detail ?? 'ORGANIZER',
  },
  Citation: {
    from: (link, _, context, info) => named(context, link.fromId, info),
    to: (link, _, context, info) => named(context, link.toId, info),
    verb: (link) => link.detail,
  },
  Participation: {
    participant: (participation, _, context, info) => named(context, participation.participantId, info),
    onBehalfOf: (participation, _, context, info) => namedOrNull(context, participation.onBehalfOfId, info),
    event: (participation, _, context, info) => named(context, participation.eventId, info),
  },
  Tenure: {
    person: (tenure, _, context, info) => named(context, tenure.personId, info),
    of: (tenure, _, context, info) => named(context, tenure.ofId, info),
  },
};

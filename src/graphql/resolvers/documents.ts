import {
  adoptersOf,
  broaderTopics,
  citationsFrom,
  citationsOf,
  placesAround,
  topicsOf,
} from '../../store/statements/connections.js';
import type { Resolvers } from '../generated.js';
import { ownedValues } from '../lists.js';
import { named, namedOrNull } from '../lookups.js';
import { entityFields } from './entities.js';

export const documentResolvers: Pick<Resolvers, 'Declaration' | 'Statement' | 'Topic' | 'Place'> = {
  Declaration: {
    ...entityFields,
    date: (declaration) => declaration.period,
    adoptedAt: (declaration, _, context, info) => namedOrNull(context, declaration.adoptedAtId, info),
    adoptedBy: (declaration, _, context) => ownedValues(context, adoptersOf, declaration.id),
    topics: (declaration, _, context) => ownedValues(context, topicsOf, declaration.id),
    cites: (declaration, _, context) => ownedValues(context, citationsFrom, declaration.id),
    citedBy: (declaration, _, context) => ownedValues(context, citationsOf, declaration.id),
  },
  Statement: {
    ...entityFields,
    speaker: (statement, _, context, info) => named(context, statement.speakerId, info),
    onBehalfOf: (statement, _, context, info) => namedOrNull(context, statement.onBehalfOfId, info),
    event: (statement, _, context, info) => namedOrNull(context, statement.eventId, info),
    topics: (statement, _, context) => ownedValues(context, topicsOf, statement.id),
  },
  Topic: {
    ...entityFields,
    broader: (topic, _, context) => ownedValues(context, broaderTopics, topic.id),
  },
  Place: {
    ...entityFields,
    within: (place, _, context) => ownedValues(context, placesAround, place.id),
  },
};
